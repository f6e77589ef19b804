import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { jilin } from '@acct-forms/profiles/jilin';
import { createApp } from './app.ts';
import { fullCost } from './people/secrets.ts';
import { Store } from './store.ts';

const home = join(import.meta.dirname, '..');
const site = join(home, 'dist');
const data = process.env['DATA_DIR'] ?? join(home, 'data');
mkdirSync(data, { recursive: true });
const store = new Store(join(data, 'desk.sqlite'));
const desk = { store, profile: jilin, form: await jilin.form(), cost: fullCost, now: Date.now };
const app = await createApp(desk, existsSync(site) ? site : undefined);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void app.close().then(() => store.close()));
}
const address = await app.listen({ port: Number(process.env['PORT'] ?? 3100), host: '127.0.0.1' });
process.stdout.write(`The desk is open at ${address}\n`);
