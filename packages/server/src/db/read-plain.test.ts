import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { MessageEntity } from '../entities/review.ts';
import { createTestServer } from '../testing/create-test-server.ts';
import { signedIn } from '../testing/people.ts';
import { anything, countPlain, readPlain } from './read-plain.ts';
import { inTransaction } from './transaction.ts';

const server = await createTestServer();
after(() => server.stop());
const { id: account } = await signedIn(server);
const at = new Date('2026-03-04T05:06:07.000Z');

const message = (kind: 'approved' | 'returned', readAt: Date | null) => ({
  account,
  kind,
  referenceNumber: null,
  textCipher: null,
  departmentNo: 2,
  at,
  readAt,
});

test('reads rows as entities have them, in order, narrowed by values, null and any value', () =>
  inTransaction(server.deps, async (em) => {
    await em.insertMany(MessageEntity, [message('approved', null), message('returned', at)]);
    const all = await readPlain(em, MessageEntity, { account }, { order: ['kind', 'id'] });
    const managed = await em.find(MessageEntity, { account }, { orderBy: { kind: 'asc', id: 'asc' } });
    assert.deepEqual(
      all,
      managed.map((row) => ({ ...row })),
    );
    const kinds = async (where: Parameters<typeof readPlain<(typeof all)[number]>>[2]) =>
      (await readPlain(em, MessageEntity, where)).map(({ kind }) => kind);
    assert.deepEqual(await kinds({ account, readAt: null }), ['approved']);
    assert.deepEqual(await kinds({ account, readAt: anything }), ['returned']);
    assert.deepEqual(await kinds({ account, kind: 'returned' }), ['returned']);
    assert.deepEqual(await kinds({ account: "x' or '1' = '1" }), []);
    assert.equal(await countPlain(em, MessageEntity, { account }), 2);
    assert.equal(await countPlain(em, MessageEntity, { account, readAt: null }), 1);
  }));

test('sees what was handed over to be written, not what was only done to a row, and writes nothing of its own', () =>
  inTransaction(server.deps, async (em) => {
    const managed = em.create(MessageEntity, message('approved', at));
    em.persist(managed);
    const [plain] = await readPlain(em, MessageEntity, { account, kind: 'approved', readAt: at });
    assert.equal(plain!.departmentNo, 2);
    managed.departmentNo = 7;
    assert.equal(await countPlain(em, MessageEntity, { account, departmentNo: 7 }), 0);
    plain!.departmentNo = 9;
    await em.flush();
    assert.equal(await countPlain(em, MessageEntity, { account, departmentNo: 7 }), 1);
    assert.equal(await countPlain(em, MessageEntity, { account, departmentNo: 9 }), 0);
  }));
