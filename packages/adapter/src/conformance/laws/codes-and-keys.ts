import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';

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
});
