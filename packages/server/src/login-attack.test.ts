import assert from 'node:assert/strict';
import test from 'node:test';
import { isAcctError } from '@acct-forms/core';
import type { ChallengeAnswer } from '@acct-forms/adapter';
import { createPasswordHasher, type PasswordHasher } from './crypto/password.ts';
import { createTestServer, type TestServer } from './testing/create-test-server.ts';
import { anonymous, signedIn, solve } from './testing/people.ts';
import { callRaw } from './testing/raw-calls.ts';

interface CountingHasher extends PasswordHasher {
  readonly calls: () => { readonly hash: number; readonly verify: number };
}

function countingHasher(): CountingHasher {
  const real = createPasswordHasher();
  const calls = { hash: 0, verify: 0 };
  return {
    hash: (password) => ((calls.hash += 1), real.hash(password)),
    verify: (password, hash) => ((calls.verify += 1), real.verify(password, hash)),
    calls: () => ({ ...calls }),
  };
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => (isAcctError(error) ? error.code : String(error)),
  );

async function withServer(
  env: Readonly<Record<string, string>>,
  run: (server: TestServer, hasher: CountingHasher) => Promise<void>,
): Promise<void> {
  const hasher = countingHasher();
  const server = await createTestServer({ env, hasher });
  await run(server, hasher).finally(() => server.stop());
}

test('of a thousand pairs from one address fewer than 20 are judged, whatever address they claim', () =>
  withServer({ LOGIN_FAILURES_PER_PREFIX: '19' }, async (server, hasher) => {
    const victim = await signedIn(server);
    const before = hasher.calls().verify;
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, n) =>
        callRaw(fetch, `${server.baseUrl}/accounts/session`, {
          method: 'POST',
          body: JSON.stringify({
            username: n % 50 ? `somebody${n}` : victim.credentials.username,
            password: `guess-${n}`,
          }),
          headers: { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` },
        }),
      ),
    );
    const judged = hasher.calls().verify - before;
    assert.ok(judged > 0 && judged < 20, `judged ${judged}`);
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length >= 980);
    for (const { headers, body } of refused) {
      const { retryAfter } = body as { retryAfter: number };
      assert.equal(headers.get('retry-after'), String(retryAfter));
      assert.ok(retryAfter > 0 && retryAfter <= 3600);
    }
  }));

/** Each client at an address of its own, as a proxy tells it. */
function clientAt(server: TestServer, address: string) {
  const { fetch: browser } = anonymous(server);
  const call = (path: string, body: unknown) =>
    callRaw(browser, `${server.baseUrl}/accounts/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'x-forwarded-for': address },
    });
  return {
    async challenge(kind?: 'image') {
      const { body } = await call('challenges', { purpose: 'login', ...(kind && { kind }) });
      return body as { kind: string; parameters: { cost: number } } & Parameters<typeof solve>[0];
    },
    login: (username: string, password: string, challenge: ChallengeAnswer | undefined) =>
      call('session', { username, password, challenge }),
  };
}

test('an account under attack from many addresses asks for harder work, and its owner gets in', () =>
  withServer({ CHALLENGE: 'proofOfWork', TRUST_PROXY: 'true' }, async (server, hasher) => {
    const { username, password } = (await signedIn(server)).credentials;
    const easy: number[] = [];
    let refused = 0;
    const before = hasher.calls().verify;
    for (let n = 0; n < 12; n += 1) {
      const bot = clientAt(server, `10.0.0.${n}`);
      const challenge = await bot.challenge();
      easy.push(challenge.parameters.cost);
      const { status, body } = await bot.login(username, `guess-${n}`, await solve(challenge));
      assert.equal(status, 403);
      if ((body as { code: string }).code === 'challenge-failed') refused += 1;
    }
    assert.deepEqual(new Set(easy), new Set([1]));
    assert.equal(hasher.calls().verify - before, 5);
    assert.equal(refused, 7);

    const owner = clientAt(server, '192.0.2.1');
    const first = await owner.login(username, password, await solve(await owner.challenge()));
    assert.equal((first.body as { code: string }).code, 'challenge-failed');
    const harder = await owner.challenge('image');
    assert.deepEqual([harder.kind, harder.parameters.cost], ['proofOfWork', 2]);
    assert.equal((await owner.login(username, password, await solve(harder))).status, 200);
    // Every fifth judged failure doubles the work; somebody else's account costs as before.
    const tried = async (address: string) => {
      const bot = clientAt(server, address);
      await bot.login(username, 'guess', await solve(await bot.challenge()));
      const challenge = await bot.challenge();
      await bot.login(username, 'guess', await solve(challenge));
      return challenge.parameters.cost;
    };
    const costs: number[] = [];
    for (let n = 0; n < 6; n += 1) costs.push(await tried(`10.0.1.${n}`));
    assert.deepEqual(costs, [2, 2, 2, 2, 2, 4]);
    const elsewhere = clientAt(server, '198.51.100.1');
    const other = (await signedIn(server)).credentials;
    const answer = await solve(await elsewhere.challenge());
    assert.equal((await elsewhere.login(other.username, other.password, answer)).status, 200);
  }));

test('a name that nobody has asks for harder work like one that somebody has', () =>
  withServer({ CHALLENGE: 'proofOfWork', TRUST_PROXY: 'true' }, async (server) => {
    const known = (await signedIn(server)).credentials.username;
    const trace = async (username: string, net: number) => {
      const codes: unknown[] = [];
      for (let n = 0; n < 7; n += 1) {
        const bot = clientAt(server, `10.${net}.0.${n}`);
        const { body, status } = await bot.login(username, 'guess', await solve(await bot.challenge()));
        codes.push([status, body]);
      }
      return codes;
    };
    assert.deepEqual(await trace(known, 1), await trace('nobody-has-it', 2));
  }));

test('an address with many failures gets harder work, level by level, and others do not', () =>
  withServer(
    { CHALLENGE: 'proofOfWork', TRUST_PROXY: 'true', LOGIN_FAILURES_PER_PREFIX: '10' },
    async (server) => {
      const bot = clientAt(server, '10.0.0.1');
      const costs: number[] = [];
      for (let n = 0; n < 10; n += 1) {
        const challenge = await bot.challenge();
        costs.push(challenge.parameters.cost);
        await bot.login(`somebody${n}`, 'guess', await solve(challenge));
      }
      assert.deepEqual(costs, [1, 1, 2, 2, 4, 4, 8, 8, 16, 16]);
      assert.equal((await clientAt(server, '10.0.0.2').challenge()).parameters.cost, 1);
    },
  ));

test('past the budget of a day an address still registers people, for more work', () =>
  withServer({ CHALLENGE: 'proofOfWork', REGISTRATIONS_PER_DAY: '3' }, async (server) => {
    const { adapter } = anonymous(server);
    const { version } = server.deps.profile.notices.privacy;
    const consent = { notice: 'privacy', version } as const;
    const register = async (n: number, challenge: ChallengeAnswer | undefined) =>
      codeOf(
        adapter.accounts.register({
          username: `person${n}`,
          password: 'Long-enough-1',
          phone: `1380000000${n}`,
          consent,
          key: `k${n}`,
          ...(challenge && { challenge }),
        }),
      );
    const easy = await solve(await adapter.accounts.challenge('register'));
    for (let n = 0; n < 3; n += 1) {
      assert.equal(await register(n, await solve(await adapter.accounts.challenge('register'))), 'done');
    }
    assert.equal(await register(4, easy), 'challenge-failed');
    assert.equal(await register(4, await solve(await adapter.accounts.challenge('register'))), 'done');
  }));
