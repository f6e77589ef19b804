/** The floor as a process: Koa and MikroORM with one table that is read and added to, and a picture encoded anew. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { defineEntity, MikroORM, p } from '@mikro-orm/sqlite';
import Koa from 'koa';
import sharp from 'sharp';

const [folder = '', picture = ''] = process.argv.slice(2);

const Note = defineEntity({
  name: 'Note',
  properties: { id: p.string().primary(), text: p.string(), at: p.datetime() },
});

/** As long as a section is when it is kept. */
const text = 'x'.repeat(600);
const orm = await MikroORM.init({ entities: [Note], dbName: join(folder, 'floor.sqlite') });
const client = await orm.em.getConnection().getNativeClient();
// As the server opens its own.
for (const pragma of [
  'journal_mode = WAL',
  'synchronous = FULL',
  'busy_timeout = 2000',
  'secure_delete = ON',
])
  client.pragma(pragma);
await orm.schema.create();
const ids = Array.from({ length: 1000 }, () => randomUUID());
await orm.em.fork().insertMany(
  Note,
  ids.map((id) => ({ id, text, at: new Date() })),
);

const bytes = readFileSync(picture);
sharp.cache(false);
sharp.concurrency(1);

const app = new Koa();
let asked = 0;
app.use(async (ctx) => {
  const em = orm.em.fork();
  if (ctx.path === '/read') {
    asked += 1;
    ctx.body = await em.findOneOrFail(Note, { id: ids[asked % ids.length]! });
  } else if (ctx.path === '/insert') {
    const note = em.create(Note, { id: randomUUID(), text, at: new Date() });
    await em.flush();
    ctx.body = note;
  } else if (ctx.path === '/encode') {
    const { length } = await sharp(bytes).jpeg({ quality: 80 }).toBuffer();
    ctx.body = { length };
  }
});
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
