import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestServer } from '../testing/create-test-server.ts';
import { anonymous, signedIn } from '../testing/people.ts';
import { keepStatements } from './keep-statements.ts';

interface Fake {
  busy: boolean;
  readonly sql: string;
}

function fakeClient() {
  const prepared: string[] = [];
  const client = {
    prepare(sql: string): Fake {
      prepared.push(sql);
      return { busy: false, sql };
    },
  };
  keepStatements(client);
  return { client, prepared };
}

test('a text is prepared once, what changes tables each time', () => {
  const { client, prepared } = fakeClient();
  assert.equal(client.prepare('select 1'), client.prepare('select 1'));
  client.prepare('alter table a add b');
  client.prepare('alter table a add b');
  assert.deepEqual(prepared, ['select 1', 'alter table a add b', 'alter table a add b']);
});

test('a statement whose rows are being read is not given to another', () => {
  const { client } = fakeClient();
  const first = client.prepare('select 1');
  first.busy = true;
  assert.notEqual(client.prepare('select 1'), first);
  first.busy = false;
  assert.equal(client.prepare('select 1'), first);
});

test('those used last are kept, and no more than 500', () => {
  const { client, prepared } = fakeClient();
  for (let n = 0; n <= 500; n += 1) {
    client.prepare('select 0');
    client.prepare(`select ${n}`);
  }
  prepared.length = 0;
  client.prepare('select 0');
  client.prepare('select 500');
  client.prepare('select 1');
  assert.deepEqual(prepared, ['select 1']);
});

test('a column that is added while the server runs is read by statements from before', async () => {
  const server = await createTestServer();
  try {
    const { username, password } = (await signedIn(server)).credentials;
    const em = server.deps.orm.em.fork();
    const first = async () => (await em.execute('select * from account limit 1'))[0] ?? {};
    assert.equal('later' in (await first()), false);
    await em.execute('alter table account add column later integer default 7');
    assert.equal((await first())['later'], 7);
    const { adapter } = anonymous(server);
    assert.ok(await adapter.accounts.login({ username, password }));
  } finally {
    await server.stop();
  }
});
