import { equal, holds, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';

export const accountLaws = laws('accounts', ['accounts'], {
  login: [
    'a registered person signs in and is an applicant',
    async (world) => {
      const adapter = await world.backend.client();
      const credentials = world.credentials();
      await world.register(adapter, credentials);
      const session = await world.login(adapter, credentials);
      equal(session.account.username, credentials.username, 'the user name');
      equal(session.account.mobile, credentials.phone, 'the phone');
      equal(session.roles, ['applicant'], 'the roles');
      holds(Date.parse(session.expiresAt) > Date.now(), 'the session lasts');
    },
  ],
  'register-signs-nobody-in': [
    'registration makes an account, not a session',
    async (world) => {
      const adapter = await world.backend.client();
      await world.register(adapter, world.credentials());
      equal(await adapter.accounts.session(), null, 'the session after registration');
    },
  ],
  'no-session': [
    'without a login the session is null, not an error',
    async (world) => equal(await (await world.backend.client()).accounts.session(), null, 'the session'),
  ],
  session: [
    'the session names the signed-in account',
    async (world) => {
      const { adapter, credentials } = await world.person();
      equal((await adapter.accounts.session())?.account.username, credentials.username, 'the user name');
    },
  ],
  'clients-apart': [
    'a login of one client is not a login of another',
    async (world) => {
      await world.person();
      equal(await (await world.backend.client()).accounts.session(), null, 'the session of the other client');
    },
  ],
  'wrong-password': [
    'a wrong password is bad-credentials',
    async (world) => {
      const { credentials } = await world.person();
      const adapter = await world.backend.client();
      await refuses(
        'bad-credentials',
        world.login(adapter, { ...credentials, password: 'Not-the-password-1' }),
      );
      equal(await adapter.accounts.session(), null, 'the session after a failed login');
    },
  ],
  'wrong-name': [
    'an unknown name is refused exactly like a wrong password',
    async (world) => {
      const { credentials } = await world.person();
      const adapter = await world.backend.client();
      const unknown = await refuses('bad-credentials', world.login(adapter, world.credentials()));
      const wrong = await refuses(
        'bad-credentials',
        world.login(adapter, { ...credentials, password: 'Wrong-one-22' }),
      );
      equal(unknown, wrong, 'what the refusals carry');
    },
  ],
  'username-taken': [
    'a user name is taken once, however it is written',
    async (world) => {
      const { credentials } = await world.person();
      const adapter = await world.backend.client();
      const full = credentials.username.replace(/[a-z]/g, (c) =>
        String.fromCharCode(c.charCodeAt(0) + 0xfee0),
      );
      for (const username of [credentials.username, credentials.username.toUpperCase(), full]) {
        await refuses(
          'username-taken',
          world.register(adapter, { ...world.credentials(), username }),
          username,
        );
      }
    },
  ],
  'phone-taken': [
    'a phone belongs to one account',
    async (world) => {
      const { credentials } = await world.person();
      const again = { ...world.credentials(), phone: credentials.phone };
      await refuses('phone-taken', world.register(await world.backend.client(), again));
    },
  ],
  'every-issue': [
    'an invalid registration names everything that is wrong at once',
    async (world) => {
      const wrong = { username: 'a b', password: '123', phone: '12' };
      const { issues = [] } = await refuses('invalid', world.register(await world.backend.client(), wrong));
      const paths = new Set(issues.map(({ path }) => path));
      for (const path of ['username', 'password', 'phone']) holds(paths.has(path), `an issue at ${path}`);
    },
  ],
  'invisible-characters': [
    'a user name holds no invisible characters',
    async (world) => {
      const wrong = { ...world.credentials(), username: 'admin\u200dname' };
      await refuses('invalid', world.register(await world.backend.client(), wrong));
    },
  ],
  'consent-version': [
    'agreement to another version of the notice is not agreement',
    async (world) => {
      const adapter = await world.backend.client();
      const credentials = world.credentials();
      const consent = { notice: 'privacy', version: 'another' } as const;
      await refuses(['invalid', 'consent-required'], world.register(adapter, credentials, { consent }));
      await refuses('bad-credentials', world.login(adapter, credentials), 'signing in');
    },
  ],
  'race-username': [
    'of two registrations of one name at once, one wins',
    async (world) => {
      const [a, b] = [await world.backend.client(), await world.backend.client()];
      const { username } = world.credentials();
      const { won, codes } = await race([
        world.register(a, { ...world.credentials(), username }),
        world.register(b, { ...world.credentials(), username }),
      ]);
      equal(won.length, 1, 'the registrations that won');
      equal(codes, ['username-taken'], 'the refusal of the other');
    },
  ],
  'register-once': [
    'the same registration sent again is answered like the first and makes nothing',
    async (world) => {
      const adapter = await world.backend.client();
      const input = await world.register(adapter, world.credentials());
      await adapter.accounts.register(input);
      await world.login(adapter, input);
    },
  ],
  'register-key-reused': [
    'a key with another body is invalid',
    async (world) => {
      const adapter = await world.backend.client();
      const input = await world.register(adapter, world.credentials());
      await refuses('invalid', world.register(adapter, world.credentials(), { key: input.key }));
    },
  ],
  logout: [
    'signing out ends the session',
    async (world) => {
      const { adapter } = await world.person();
      await adapter.accounts.logout();
      equal(await adapter.accounts.session(), null, 'the session');
      await refuses('unauthenticated', adapter.record.open(), 'opening the record');
    },
  ],
  'logout-twice': [
    'signing out without a session does nothing',
    async (world) => {
      const adapter = await world.backend.client();
      await adapter.accounts.logout();
      equal(await adapter.accounts.session(), null, 'the session');
    },
  ],
  extend: [
    'extending never shortens a session and never passes its absolute end',
    async (world) => {
      const { adapter } = await world.person();
      const before = await adapter.accounts.session();
      const after = await adapter.accounts.extend();
      holds(after.expiresAt >= (before?.expiresAt ?? ''), 'it ends no sooner');
      equal(after.absoluteExpiresAt, before?.absoluteExpiresAt, 'the absolute end');
      holds(after.expiresAt <= after.absoluteExpiresAt, 'it ends before the absolute end');
      await refuses(
        'unauthenticated',
        (await world.backend.client()).accounts.extend(),
        'extending no session',
      );
    },
  ],
  'change-password': [
    'after a change the new password is the one',
    async (world) => {
      const { adapter, credentials } = await world.person();
      const next = 'Another-secret-77';
      await refuses('bad-credentials', adapter.accounts.changePassword({ current: 'Not-mine-1234', next }));
      await adapter.accounts.changePassword({ current: credentials.password, next });
      const other = await world.backend.client();
      await refuses('bad-credentials', world.login(other, credentials), 'the old password');
      await world.login(other, { ...credentials, password: next });
    },
  ],
  'weak-password': [
    'a weak new password is invalid and changes nothing',
    async (world) => {
      const { adapter, credentials } = await world.person();
      await refuses(
        'invalid',
        adapter.accounts.changePassword({ current: credentials.password, next: '12345678' }),
      );
      await world.login(await world.backend.client(), credentials);
    },
  ],
  'change-ends-others': [
    'a changed password ends the other sessions and keeps this one',
    async (world) => {
      const person = await world.person();
      const other = await world.secondClient(person);
      const { password } = person.credentials;
      await person.adapter.accounts.changePassword({ current: password, next: 'Another-secret-78' });
      equal(await other.accounts.session(), null, 'the other session');
      holds((await person.adapter.accounts.session()) !== null, 'the own session goes on');
    },
  ],
  devices: [
    'devices are listed, one of them is this one, and another can be signed out',
    async (world) => {
      const person = await world.person();
      const other = await world.secondClient(person);
      const devices = await person.adapter.accounts.devices();
      equal(devices.length, 2, 'the number of devices');
      equal(devices.filter(({ current }) => current).length, 1, 'the current ones');
      const { id = '' } = devices.find(({ current }) => !current) ?? {};
      await person.adapter.accounts.signOutDevice(id);
      equal(await other.accounts.session(), null, 'the session of the other device');
      equal((await person.adapter.accounts.devices()).length, 1, 'the devices left');
    },
  ],
  'foreign-device': [
    "another person's device is not found",
    async (world) => {
      const [a, b] = [await world.person(), await world.person()];
      const [device] = await a.adapter.accounts.devices();
      await refuses('not-found', b.adapter.accounts.signOutDevice(device?.id ?? ''));
      holds((await a.adapter.accounts.session()) !== null, 'the other person stays signed in');
    },
  ],
  lock: [
    'after many wrong passwords the login waits, and says how long',
    async (world) => {
      const { credentials } = await world.person();
      const adapter = await world.backend.client();
      const wrong = { ...credentials, password: 'Wrong-every-time-1' };
      for (let attempt = 0; attempt < 30; attempt++) {
        const { retryAfter } = await refuses(
          ['bad-credentials', 'locked', 'rate-limited'],
          world.login(adapter, wrong),
        );
        if (retryAfter !== undefined) return holds(retryAfter > 0, 'the seconds to wait');
      }
      holds(false, 'thirty wrong passwords in a row are stopped');
    },
  ],
  'export-mine': [
    'a person can take along everything of theirs, and only signed in',
    async (world) => {
      const person = await world.person();
      await world.fill(person);
      const text = await (await person.adapter.accounts.exportMine()).text();
      for (const own of [person.credentials.username, person.details.idNumber, person.details.unitName]) {
        holds(text.includes(own), `the export has ${own}`);
      }
      await refuses('unauthenticated', (await world.backend.client()).accounts.exportMine());
    },
  ],
  erasure: [
    'asking for erasure needs the password',
    async (world) => {
      const { adapter, credentials } = await world.person();
      await refuses('bad-credentials', adapter.accounts.requestErasure({ password: 'Not-mine-1234' }));
      await adapter.accounts.requestErasure({ password: credentials.password });
    },
  ],
});

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
