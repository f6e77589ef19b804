import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { samplePhone } from '@acct-forms/adapter/conformance';
import { isAcctError } from '@acct-forms/core';
import { ApplicationEntity } from './entities/application.ts';
import { IntegrityEntryEntity } from './entities/archive.ts';
import { sentCode, sentText } from './testing/conformance-backend.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { anonymous, signedIn, solve } from './testing/people.ts';
import { callRaw } from './testing/raw-calls.ts';

const server = await createTestServer({ env: { CHALLENGE: 'image', PHONE_CODES: 'true' } });
after(() => server.stop());

const codeOf = async (call: Promise<unknown>): Promise<string | undefined> => {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (isAcctError(error)) return error.code;
    throw error;
  }
};

test('a picture challenge tells its text nowhere, and offers proof of work', async () => {
  const { adapter } = anonymous(server);
  const challenge = await adapter.accounts.challenge('login');
  assert.equal(challenge.kind, 'image');
  if (challenge.kind !== 'image') return;
  assert.match(challenge.image, /^data:image\/png;base64,/);
  assert.equal(challenge.id.length <= 64, true);
  assert.deepEqual(challenge.alternatives, ['proofOfWork']);
  const other = await adapter.accounts.challenge('login', { kind: 'proofOfWork' });
  assert.equal(other.kind, 'proofOfWork');
});

test('a guessed, replayed, foreign or forged answer opens nothing', async () => {
  const { username, password } = (await signedIn(await proving())).credentials;
  const { adapter } = anonymous(await proving());
  const answer = async (purpose: 'login' | 'register') => solve(await adapter.accounts.challenge(purpose));
  const login = (challenge: unknown) =>
    codeOf(
      adapter.accounts.login({
        username,
        password,
        challenge: challenge as { id: string; solution: string },
      }),
    );
  const right = (await answer('login'))!;
  assert.equal(await login({ ...right, solution: '{"counter":-1}' }), 'challenge-failed');
  assert.equal(await login(right), 'challenge-failed');
  assert.equal(await login(await answer('register')), 'challenge-failed');
  assert.equal(await login({ id: '__proto__', solution: 'x' }), 'challenge-failed');
  for (const odd of [{ id: [], solution: 'x' }, { id: null, solution: true }, 'x', []]) {
    assert.equal(await login(odd), 'invalid');
  }
  const fresh = (await answer('login'))!;
  const [kind, nonce, , seal] = fresh.id.split('.');
  const later = (Date.now() + 10 ** 7).toString(36);
  assert.equal(await login({ ...fresh, id: [kind, nonce, later, seal].join('.') }), 'challenge-failed');
  assert.equal(await login(await answer('login')), undefined);
});

let shared: Awaited<ReturnType<typeof createTestServer>> | undefined;
after(() => shared?.stop());
async function proving() {
  return (shared ??= await createTestServer({ env: { CHALLENGE: 'proofOfWork' } }));
}

test('an expired challenge is refused', async () => {
  let now = Date.now();
  const late = await createTestServer({ env: { CHALLENGE: 'proofOfWork' }, now: () => new Date(now) });
  try {
    const { username, password } = (await signedIn(late)).credentials;
    const { adapter } = anonymous(late);
    const challenge = (await solve(await adapter.accounts.challenge('login')))!;
    now += 121_000;
    assert.equal(await codeOf(adapter.accounts.login({ username, password, challenge })), 'challenge-failed');
  } finally {
    await late.stop();
  }
});

test('names that look like a taken one make no second account', async () => {
  const plain = await createTestServer();
  try {
    const { adapter } = anonymous(plain);
    const version = plain.deps.profile.notices.privacy.version;
    let phone = 13_800_000_000;
    const register = (username: string) =>
      codeOf(
        adapter.accounts.register({
          username,
          password: 'Long-enough-1',
          phone: String((phone += 1)),
          consent: { notice: 'privacy', version },
          key: `k${phone}`,
        }),
      );
    assert.equal(await register('admin'), undefined);
    assert.equal(await register('ａdmin'), 'username-taken');
    assert.equal(await register('ADMIN'), 'username-taken');
    for (const name of ['аdmin', 'admin\u200d', 'ad min', 'admin\u202e', 'é-name', '名\u0000字字']) {
      assert.equal(await register(name), 'invalid', name);
    }
    assert.equal(await register('张三丰2'), undefined);
  } finally {
    await plain.stop();
  }
});

test('a code alone resets no account whose identity was submitted; the tail of the number does', async () => {
  const plain = await createTestServer({ env: { PHONE_CODES: 'true' } });
  try {
    const person = await signedIn(plain);
    const view = await person.adapter.record.open();
    const { vault, orm } = plain.deps;
    const sealed = vault.seal('application.id_number', view.applicationId, '220102199001011234');
    await orm.em.fork().execute('update application set id_number_cipher = ?', [sealed]);
    const { adapter } = anonymous(plain);
    const { phone, username } = person.credentials;
    const codeFor = async () => {
      await orm.em.fork().execute('delete from phone_code');
      await adapter.accounts.requestCode({ purpose: 'reset', phone });
      return sentCode(plain, phone);
    };
    const next = 'A-new-password-2';
    const code = await codeFor();
    assert.equal(await codeOf(adapter.accounts.resetPassword({ phone, code, next })), 'invalid');
    assert.equal(
      await codeOf(adapter.accounts.resetPassword({ phone, code, next, idNumberTail: '4321' })),
      'invalid',
    );
    assert.equal(
      await codeOf(adapter.accounts.resetPassword({ phone, code, next, idNumberTail: '1234' })),
      undefined,
    );
    assert.equal(await person.adapter.accounts.session(), null);
    await sentText(plain, phone, new RegExp(`用户名是 ${username}`));
    const { status } = await callRaw(fetch, `${plain.baseUrl}/accounts/session`, {
      method: 'POST',
      body: JSON.stringify({ username, password: next }),
    });
    assert.equal(status, 200);
  } finally {
    await plain.stop();
  }
});

test('a member of staff with a first password changes it before anything else', async () => {
  const plain = await createTestServer();
  try {
    const staff = await signedIn(plain, { role: 'reviewer', bureau: 2 });
    await plain.deps.orm.em
      .fork()
      .execute('update account set must_change_password = true where id = ?', [staff.id]);
    assert.equal((await staff.adapter.accounts.session())?.mustChangePassword, true);
    assert.equal(await codeOf(staff.adapter.review!.queue({})), 'not-allowed');
    await staff.adapter.accounts.changePassword({
      current: staff.credentials.password,
      next: 'Another-one-3',
    });
    assert.deepEqual(await staff.adapter.review!.queue({}), { items: [] });
  } finally {
    await plain.stop();
  }
});

test('a change of phone is written down, found by the new number and told to the old phone', async () => {
  const plain = await createTestServer({ env: { PHONE_CODES: 'true' } });
  try {
    const { adapter, credentials, id } = await signedIn(plain);
    const { applicationId } = await adapter.record.open();
    const { vault, orm } = plain.deps;
    const before = vault.blindIndex('phone', credentials.phone);
    await orm.em.fork().execute('update application set phone_index = ?', [before]);
    const phone = samplePhone();
    await adapter.accounts.requestCode({ purpose: 'changePhone', phone });
    const code = await sentCode(plain, phone);
    await adapter.accounts.changePhone({ phone, code, password: credentials.password });
    const em = orm.em.fork();
    const entries = await em.find(IntegrityEntryEntity, { account: id });
    assert.deepEqual(
      entries.map(({ kind, actor }) => [kind, actor]),
      [['phoneChanged', id]],
    );
    const { archive } = JSON.parse(await (await adapter.accounts.exportMine()).text());
    const masked = (number: string) => `${number.slice(0, 3)}****${number.slice(-4)}`;
    const told = { before: masked(credentials.phone), after: masked(phone) };
    assert.deepEqual(archive, [{ sequence: 1, kind: 'phoneChanged', at: archive[0].at, ...told }]);
    const { phoneIndex } = await em.findOneOrFail(ApplicationEntity, { id: applicationId });
    assert.equal(phoneIndex, vault.blindIndex('phone', phone));
    await sentText(plain, credentials.phone, /已改用其他手机号/);
  } finally {
    await plain.stop();
  }
});
