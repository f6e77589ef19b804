import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createPasswordHasher } from './crypto/password.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { anonymous, signedIn } from './testing/people.ts';
import { callRaw } from './testing/raw-calls.ts';
import { quantile } from './testing/uploads.ts';

const real = createPasswordHasher();
const calls: string[] = [];
const hasher: typeof real = {
  hash: (password) => (calls.push('hash'), real.hash(password)),
  verify: (password, hash) => (calls.push('verify'), real.verify(password, hash)),
};
const server = await createTestServer({
  hasher,
  env: { LOGIN_FAILURES_PER_ACCOUNT: '100000', PHONE_CODES: 'true' },
});
after(() => server.stop());
const known = (await signedIn(server)).credentials;

const post = (path: string, body: unknown) =>
  callRaw(fetch, `${server.baseUrl}/accounts/${path}`, { method: 'POST', body: JSON.stringify(body) });

/** What a call asked of the hasher. */
async function workOf(call: () => Promise<unknown>): Promise<readonly string[]> {
  calls.length = 0;
  await call();
  return [...calls];
}

/**
 * The median over pairs of how long `a` took to how long `b` took right beside it, in turn first and second: what
 * slows the machine for a while slows both.
 */
async function ratioOf(
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  prepare?: () => Promise<unknown>,
): Promise<number> {
  const timed = async (call: () => Promise<unknown>) => {
    await prepare?.();
    const started = performance.now();
    await call();
    return performance.now() - started;
  };
  for (const call of [a, b, a, b]) await timed(call);
  const ratios: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    const first = await timed(n % 2 ? b : a);
    const second = await timed(n % 2 ? a : b);
    ratios.push(n % 2 ? second / first : first / second);
  }
  return quantile(ratios, 0.5);
}

const guess = (username: string) => () => post('session', { username, password: 'not-the-password-1' });

test('a login derives one key, whoever is asked for', async () => {
  assert.deepEqual(await workOf(guess(known.username)), ['verify']);
  assert.deepEqual(await workOf(guess('nobody-has-it')), ['verify']);
  await server.deps.orm.em
    .fork()
    .execute('update account set disabled = true where username = ?', [known.username]);
  assert.deepEqual(await workOf(guess(known.username)), ['verify']);
  await server.deps.orm.em
    .fork()
    .execute('update account set disabled = false where username = ?', [known.username]);
});

test('a login takes as long for a name that nobody has', async (t) => {
  const ratio = await ratioOf(guess(known.username), guess('nobody-has-it'));
  t.diagnostic(`known to unknown name: ${ratio.toFixed(3)}`);
  assert.ok(ratio > 0.8 && ratio < 1.25, String(ratio));
});

async function registering(env: Readonly<Record<string, string>>) {
  const place = await createTestServer({ hasher, env });
  const taken = (await signedIn(place)).credentials;
  const { version } = place.deps.profile.notices.privacy;
  let n = 0;
  const register = async (username: string, phone: string) => {
    n += 1;
    calls.length = 0;
    const consent = { notice: 'privacy', version };
    const { status, body } = await callRaw(fetch, `${place.baseUrl}/accounts`, {
      method: 'POST',
      body: JSON.stringify({ username, phone, password: 'Long-enough-9', consent }),
      headers: { 'idempotency-key': `key-${n}` },
    });
    return { status, body, work: [...calls] };
  };
  return { place, taken, register };
}

test('a registration derives one key, whether its name or phone is taken or neither', async () => {
  const { place, taken, register } = await registering({});
  try {
    const answers = [
      await register(taken.username, '13900000001'),
      await register('nobody-has-it', taken.phone),
      await register('nobody-has-it', '13900000002'),
    ];
    assert.deepEqual(
      answers.map(({ status, work }) => [status, work]),
      [
        [409, ['hash']],
        [409, ['hash']],
        [204, ['hash']],
      ],
    );
  } finally {
    await place.stop();
  }
});

test('without its challenge solved a registration tells nothing', async () => {
  const { place, taken, register } = await registering({ CHALLENGE: 'proofOfWork' });
  try {
    const answer = await register(taken.username, taken.phone);
    assert.deepEqual(answer, await register('nobody-has-it', '13900000002'));
    assert.deepEqual([answer.status, answer.work], [403, []]);
  } finally {
    await place.stop();
  }
});

test('a thousand guesses of a code are five, and a right one does not count', async () => {
  const { adapter } = anonymous(server);
  const reset = async (code: string) => {
    const { status } = await post('password/reset', { phone: known.phone, code, next: 'A-new-password-2' });
    return status;
  };
  const codeFor = async () => {
    await server.deps.orm.em.fork().execute('delete from phone_code');
    const before = server.sent.get(known.phone);
    await adapter.accounts.requestCode({ purpose: 'reset', phone: known.phone });
    while (server.sent.get(known.phone) === before) await new Promise((next) => setImmediate(next));
    return /\d{6}/.exec(server.sent.get(known.phone) ?? '')?.[0] ?? '';
  };
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
  const first = await codeFor();
  const statuses = await Promise.all(Array.from({ length: 20 }, () => reset(wrong(first))));
  assert.deepEqual(new Set(statuses), new Set([422]));
  assert.equal(await reset(first), 422);
  const second = await codeFor();
  for (let n = 0; n < 4; n += 1) assert.equal(await reset(wrong(second)), 422);
  assert.equal(await reset(second), 204);
  assert.equal(await reset(second), 422);
});

test('a code is asked for in the same time and with the same answer for a phone that nobody has', async (t) => {
  let n = 0;
  const lengths = new Set<number>();
  const ask = (phone: string) => async () => {
    const { status, body } = await post('codes', { purpose: 'reset', phone });
    assert.equal(status, 200);
    lengths.add(JSON.stringify(body).length);
  };
  const ratio = await ratioOf(
    ask(known.phone),
    () => ask(`139${String((n += 1)).padStart(8, '0')}`)(),
    () => server.deps.orm.em.fork().execute('delete from phone_code'),
  );
  t.diagnostic(`known to unknown phone: ${ratio.toFixed(3)}`);
  assert.equal(lengths.size, 1);
  assert.ok(ratio > 0.75 && ratio < 1.33, String(ratio));
  assert.equal(
    [...server.sent.keys()].every((phone) => phone === known.phone),
    true,
  );
});
