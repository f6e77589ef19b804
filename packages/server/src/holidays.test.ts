import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ApplicationEntity } from './entities/application.ts';
import { readHolidays } from './holidays.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { submitted } from './testing/submitted.ts';

const folder = await mkdtemp(join(tmpdir(), 'acct-holidays-'));
after(() => rm(folder, { recursive: true }));

async function file(text: string): Promise<string> {
  const path = join(folder, `${text.length}.json`);
  await writeFile(path, text);
  return path;
}

/** Until when a case must be answered that is submitted on Thursday, 2027-02-04, at 10:00 in Shanghai. */
async function deadline(env: Readonly<Record<string, string>>): Promise<string | undefined> {
  const server = await createTestServer({ env, now: () => new Date('2027-02-04T10:00:00+08:00') });
  try {
    await submitted(server, '220104');
    const app = await server.deps.orm.em.fork().findOneOrFail(ApplicationEntity, { state: 'submitted' });
    return app.deadlineAt?.toISOString();
  } finally {
    await server.stop();
  }
}

test('a bureau has working days to answer in, until the end of the last', async () => {
  assert.equal(await deadline({}), '2027-02-11T15:59:59.999Z');
});

test('holidays of a file do not count, and weekends that it says are worked do', async () => {
  const holidays = { off: ['2027-02-08', '2027-02-09'], worked: ['2027-02-07'] };
  const HOLIDAYS_FILE = await file(JSON.stringify(holidays));
  assert.equal(await deadline({ HOLIDAYS_FILE }), '2027-02-12T15:59:59.999Z');
});

test('what the file says of a day that is known counts', async () => {
  const read = readHolidays(await file('{"off": ["2026-10-10"], "worked": ["2026-10-07"]}'));
  assert.ok(!read.worked.includes('2026-10-10') && read.off.includes('2026-10-10'));
  assert.ok(!read.off.includes('2026-10-07') && read.worked.includes('2026-10-07'));
  assert.ok(read.off.includes('2026-10-01'));
});

test('a file that is not there, or says something else, stops the start and is named', async () => {
  for (const path of [join(folder, 'none.json'), await file('{"off": ["2027-02-30"], "worked": []}')])
    await assert.rejects(createTestServer({ env: { HOLIDAYS_FILE: path } }), {
      message: /^HOLIDAYS_FILE: .*(?:none\.json|off\.0: no day)/,
    });
});
