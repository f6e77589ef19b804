import type { BackendAdapter } from '../../backend-adapter.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

export const draftKeyLaws = laws('draftKeys', ['draftKeys'], {
  same: [
    'the draft key is 32 bytes, the same at every login, and of this account alone',
    async (world) => {
      const [a, b] = [await world.person(), await world.person()];
      const first = (await a.adapter.accounts.session())?.draftKey ?? '';
      const second = (await (await world.secondClient(a)).accounts.session())?.draftKey;
      equal(atob(first).length, 32, 'the bytes of the key');
      equal(second, first, 'the key at the second login');
      holds((await b.adapter.accounts.session())?.draftKey !== first, "the key is not another account's");
    },
  ],
  shared: [
    'a shared computer gets no draft key',
    async (world) => {
      const { credentials } = await world.person();
      const adapter = await world.backend.client();
      const { username, password } = credentials;
      const challenge = await world.solved(adapter, 'login');
      const session = await adapter.accounts.login({
        username,
        password,
        sharedComputer: true,
        ...challenge,
      });
      equal(session.draftKey, undefined, 'the draft key');
      equal(session.sharedComputer, true, 'the mark of a shared computer');
    },
  ],
});

export const phoneCodeLaws = laws('phoneCodes', ['phoneCodes'], {
  'same-answer': [
    'asking for a code tells nothing about the phone',
    async (world) => {
      const { credentials } = await world.person();
      const adapter = await world.backend.client();
      const ask = async (phone: string) =>
        adapter.accounts.requestCode({ purpose: 'reset', phone, ...(await world.solved(adapter, 'reset')) });
      const [known, unknown] = [await ask(credentials.phone), await ask(world.credentials().phone)];
      equal(Object.keys(known).sort(), Object.keys(unknown).sort(), 'the answers');
    },
  ],
  'code-kept': [
    'a registration that was refused for its name leaves the code of the phone as it was',
    async (world) => {
      const { username } = (await world.person()).credentials;
      const adapter = await world.backend.client();
      const own = world.credentials();
      const { version } = world.input.profile.notices.privacy;
      const consent = { notice: 'privacy', version } as const;
      const code = await world.phoneCode(adapter, own.phone);
      const register = async (name: string) =>
        adapter.accounts.register({
          ...own,
          username: name,
          consent,
          ...code,
          ...(await world.solved(adapter, 'register')),
          key: world.key(),
        });
      await refuses('username-taken', register(username));
      await register(own.username);
      await world.login(adapter, own);
    },
  ],
  resend: [
    'a second code has to wait',
    async (world) => {
      const adapter = await world.backend.client();
      const { phone } = world.credentials();
      const ask = async () =>
        adapter.accounts.requestCode({ purpose: 'reset', phone, ...(await world.solved(adapter, 'reset')) });
      await ask();
      const { retryAfter = 0 } = await refuses('rate-limited', ask());
      holds(retryAfter > 0, 'the seconds to wait');
    },
  ],
  'no-phone': [
    'what is not a mobile number gets no code',
    async (world) => {
      const adapter = await world.backend.client();
      const challenge = await world.solved(adapter, 'reset');
      await refuses('invalid', adapter.accounts.requestCode({ purpose: 'reset', phone: '12', ...challenge }));
    },
  ],
  'wrong-code': [
    'a wrong code registers nobody',
    async (world) => {
      const adapter = await world.backend.client();
      const credentials = world.credentials();
      const { version } = world.input.profile.notices.privacy;
      const consent = { notice: 'privacy', version } as const;
      const challenge = await world.solved(adapter, 'register');
      const input = { ...credentials, phoneCode: 'wrong', consent, ...challenge, key: world.key() };
      await refuses('invalid', adapter.accounts.register(input));
      await refuses('bad-credentials', world.login(adapter, credentials));
    },
  ],
  reset: [
    'a code and the end of the ID number set a new password and end all sessions; a wrong end changes nothing',
    async (world) => {
      const person = await world.submitted();
      const { username, phone, password } = person.credentials;
      const visitor = await world.backend.client();
      const challenge = await world.solved(visitor, 'reset');
      await visitor.accounts.requestCode({ purpose: 'reset', phone, ...challenge });
      const code = (await world.backend.phoneCode?.(phone)) ?? '';
      const next = 'Another-secret-78';
      const reset = (idNumberTail?: string) =>
        visitor.accounts.resetPassword({ phone, code, next, ...(idNumberTail && { idNumberTail }) });
      const end = person.details.idNumber.slice(-4);
      await refuses('invalid', reset(), 'without the end of the number');
      await refuses('invalid', reset(end === '0000' ? '1111' : '0000'), 'with another end');
      await world.login(await world.backend.client(), { username, password });
      await reset(end);
      equal(await person.adapter.accounts.session(), null, 'the session that was open');
      await refuses('bad-credentials', world.login(visitor, { username, password }), 'the old password');
      await world.login(visitor, { username, password: next });
    },
  ],
  'reset-before-number': [
    'who has submitted no ID number yet is asked for none',
    async (world) => {
      const { credentials } = await world.person();
      const { username, phone } = credentials;
      const visitor = await world.backend.client();
      const challenge = await world.solved(visitor, 'reset');
      await visitor.accounts.requestCode({ purpose: 'reset', phone, ...challenge });
      const code = (await world.backend.phoneCode?.(phone)) ?? '';
      const next = 'Another-secret-78';
      await visitor.accounts.resetPassword({ phone, code, next });
      await world.login(visitor, { username, password: next });
    },
  ],
  'change-phone': [
    'a code sent to the new phone and the password change the phone, and the record shows it',
    async (world) => {
      const { adapter, credentials } = await world.person();
      const { phone } = world.credentials();
      await adapter.record.open();
      const code = await codeFor(world, adapter, phone);
      await adapter.accounts.changePhone({ phone, code, password: credentials.password });
      equal((await adapter.accounts.session())?.account.mobile, phone, 'the phone of the account');
      equal((await adapter.record.open()).data['basic']?.['mobile'], phone, 'the phone of the record');
      const again = { ...world.credentials(), phone: credentials.phone };
      await world.register(await world.backend.client(), again);
    },
  ],
  'change-phone-refused': [
    'a wrong password, a wrong code or nobody signed in changes no phone',
    async (world) => {
      const { adapter, credentials } = await world.person();
      const { password } = credentials;
      const { phone } = world.credentials();
      const code = await codeFor(world, adapter, phone);
      const change = (input: object) => adapter.accounts.changePhone({ phone, code, password, ...input });
      await refuses('bad-credentials', change({ password: 'Not-mine-1234' }), 'a wrong password');
      await refuses('invalid', change({ code: 'wrong' }), 'a wrong code');
      const other = await world.backend.client();
      await refuses('unauthenticated', other.accounts.changePhone({ phone, code, password }), 'nobody');
      equal((await adapter.accounts.session())?.account.mobile, credentials.phone, 'the phone');
    },
  ],
  'change-phone-taken': [
    "another account's phone cannot be taken over",
    async (world) => {
      const [{ adapter, credentials }, other] = [await world.person(), await world.person()];
      const { phone } = other.credentials;
      const code = await codeFor(world, adapter, phone);
      const { password } = credentials;
      await refuses('phone-taken', adapter.accounts.changePhone({ phone, code, password }));
      equal((await other.adapter.accounts.session())?.account.mobile, phone, 'the phone of the other');
    },
  ],
});

/** The code that the backend sent for a change to this phone. */
async function codeFor({ backend }: World, adapter: BackendAdapter, phone: string): Promise<string> {
  await adapter.accounts.requestCode({ purpose: 'changePhone', phone });
  return (await backend.phoneCode?.(phone)) ?? '';
}
