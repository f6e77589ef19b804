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
  'both-taken': [
    'a user name and a phone that are taken are told at once',
    async (world) => {
      const { username, phone } = (await world.person()).credentials;
      const again = { ...world.credentials(), username, phone };
      const detail = await refuses(
        'username-taken',
        world.register(await world.backend.client(), again),
        'both',
      );
      equal(
        detail.issues?.map(({ path }) => path),
        ['username', 'phone'],
        'what is told',
      );
      const one = { ...world.credentials(), username };
      const { issues = [] } = await refuses(
        'username-taken',
        world.register(await world.backend.client(), one),
        'the name alone',
      );
      holds(
        issues.every(({ path }) => path === 'username'),
        'nothing is told of a phone that is free',
      );
    },
  ],
  'every-issue': [
    'an invalid registration names everything that is wrong at once',
    async (world) => {
      const adapter = await world.backend.client();
      const consent = { notice: 'privacy', version: world.input.profile.notices.privacy.version } as const;
      const wrong = { username: 'a b', password: '123', phone: '12', phoneCode: '000000' };
      const challenge = await world.solved(adapter, 'register');
      const call = adapter.accounts.register({ ...wrong, consent, ...challenge, key: world.key() });
      const { issues = [] } = await refuses('invalid', call);
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
  'race-phone': [
    'of two registrations of one phone at once, one wins',
    async (world) => {
      const [a, b] = [await world.backend.client(), await world.backend.client()];
      const [one, two] = [world.credentials(), world.credentials()];
      const { phone } = one;
      const { version } = world.input.profile.notices.privacy;
      const proof = await world.phoneCode(a, phone);
      const common = { phone, ...proof, consent: { notice: 'privacy', version } as const };
      const [first, second] = [await world.solved(a, 'register'), await world.solved(b, 'register')];
      const { won, codes } = await race([
        a.accounts.register({ ...one, ...common, ...first, key: world.key() }),
        b.accounts.register({ ...two, ...common, ...second, key: world.key() }),
      ]);
      equal(won.length, 1, 'the registrations that won');
      // A code that the other has used up is wrong by then.
      holds(
        ['phone-taken', 'invalid'].includes(codes[0] ?? ''),
        `the refusal of the other is ${codes.join()}`,
      );
      const signedIn = await race([world.login(a, one), world.login(b, two)]);
      equal([signedIn.won.length, signedIn.codes], [1, ['bad-credentials']], 'who can sign in');
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
});
