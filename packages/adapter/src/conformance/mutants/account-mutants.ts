import { AcctError } from '@acct-forms/core';
import type { Session } from '../../views.ts';
import { solveMemoryChallenge } from '../memory-backend.ts';
import { all, answers, around, mutants, refusals, withDetail, type Whole } from './mutant.ts';

/** What a backend does that solves its own challenges. */
export async function ownChallenge({ accounts }: Whole, purpose: 'login' | 'register') {
  const challenge = await solveMemoryChallenge(await accounts.challenge(purpose));
  return challenge === undefined ? {} : { challenge };
}

export const accountMutants = mutants(['accounts', 'draftKeys', 'phoneCodes', 'challenges'], {
  'registration signs in': () =>
    around('accounts', 'register', async (call, args, adapter) => {
      await call(...args);
      const { username, password } = args[0];
      await adapter.accounts.login({ username, password, ...(await ownChallenge(adapter, 'login')) });
    }),
  'one session for all clients': () => {
    let last: Session | null = null;
    return all(
      answers('accounts', 'login', (session) => (last = session)),
      answers('accounts', 'session', (session) => (last = session ?? last)),
      around('accounts', 'extend', async (call) => call().catch(() => last)),
    );
  },
  'no session is an error': () =>
    answers('accounts', 'session', (session) => {
      if (session === null) throw new AcctError('unauthenticated');
      return session;
    }),
  'any password': () => refusals('accounts', 'login', 'bad-credentials', () => ({})),
  'signing out does nothing': () => around('accounts', 'logout', async () => undefined),
  'signing out needs a session': () =>
    around('accounts', 'logout', async (call, args, { accounts }) => {
      if ((await accounts.session()) === null) throw new AcctError('unauthenticated');
      return call(...args);
    }),
  'a change of password does nothing': () => around('accounts', 'changePassword', async () => undefined),
  'any new password': () => refusals('accounts', 'changePassword', 'invalid', () => undefined),
  'a change of password signs out': () =>
    around('accounts', 'changePassword', async (call, args, { accounts }) => {
      await call(...args);
      await accounts.logout();
    }),
  "anybody's device": () => refusals('accounts', 'signOutDevice', 'not-found', () => undefined),
  'erasure without the password': () =>
    refusals('accounts', 'requestErasure', 'bad-credentials', () => undefined),
  'an erasure request is told to nobody': () =>
    answers('accounts', 'session', (session) => {
      if (session === null) return null;
      const { erasureRequestedAt: _, ...account } = session.account;
      return { ...session, account };
    }),
  'a reset does not ask for the end of the ID number': () =>
    refusals('accounts', 'resetPassword', 'invalid', () => undefined),
  'a wrong password says so': () =>
    withDetail('accounts', 'login', 'bad-credentials', () => ({ failed: String(Math.random()) })),
  'names are told apart by case': () =>
    refusals('accounts', 'register', 'username-taken', (detail, [{ username }]) => {
      if (/^[a-z0-9]+$/.test(username)) throw new AcctError('username-taken', detail);
      return undefined;
    }),
  'only the first issue': () =>
    withDetail('accounts', 'register', 'invalid', ({ issues = [] }) => ({ issues: issues.slice(0, 1) })),
  'challenges are not checked': () =>
    all(
      around('accounts', 'login', async (call, [input, o], adapter) =>
        call({ ...input, ...(await ownChallenge(adapter, 'login')) }, o),
      ),
      around('accounts', 'register', async (call, [input, o], adapter) =>
        call({ ...input, ...(await ownChallenge(adapter, 'register')) }, o),
      ),
    ),
  'one kind of challenge': () =>
    around('accounts', 'challenge', async (call, [purpose]) => call(purpose, { kind: 'image' })),
  'one challenge for everybody': () => {
    let first: unknown;
    return around('accounts', 'challenge', async (call, args) => (first ??= await call(...args)));
  },
  'a new draft key each time': () =>
    answers('accounts', 'session', (session) =>
      session === null
        ? null
        : { ...session, draftKey: btoa(Math.random().toString().padEnd(32, '0').slice(0, 32)) },
    ),
  'one draft key for everybody': () =>
    answers('accounts', 'session', (session) =>
      session === null ? null : { ...session, draftKey: btoa('0'.repeat(32)) },
    ),
  'a draft key on shared computers': () =>
    answers('accounts', 'login', (session) => ({ ...session, draftKey: btoa('0'.repeat(32)) })),
  'extending moves the absolute end': () =>
    answers('accounts', 'extend', (session) => ({
      ...session,
      absoluteExpiresAt: new Date(Date.parse(session.absoluteExpiresAt) + 60_000).toISOString(),
    })),
  'tries left are counted wrongly': () =>
    withDetail('accounts', 'login', 'bad-credentials', ({ triesLeft }) =>
      triesLeft === undefined ? {} : { triesLeft: triesLeft + 1 },
    ),
  'not every name is told the tries left': () => {
    let first: string | undefined;
    return refusals('accounts', 'login', 'bad-credentials', (detail, [{ username }]) => {
      throw new AcctError('bad-credentials', username === (first ??= username) ? detail : {});
    });
  },
  'locks without saying how long': () => withDetail('accounts', 'login', 'locked', () => ({})),
  'a lock that is over at once': () => withDetail('accounts', 'login', 'locked', () => ({ retryAfter: 0 })),
  'no device is the current one': () =>
    answers('accounts', 'devices', (devices) => devices.map((device) => ({ ...device, current: false }))),
  'every client is every device': () => answers('accounts', 'devices', (devices) => devices.slice(0, 1)),
  'an empty export': () => answers('accounts', 'exportMine', () => new Blob(['{}'])),
  'codes tell which phone is known': () => {
    const known = new Set<string>();
    return around('accounts', 'requestCode', async (call, args) => {
      const answer = await call(...args);
      const { phone } = args[0];
      return known.size === 0 && known.add(phone) ? { ...answer, known: true } : answer;
    });
  },
  'codes at any rate': () =>
    refusals('accounts', 'requestCode', 'rate-limited', () => ({ expiresAt: '', resendAfter: '' })),
  'codes to no phone': () =>
    refusals('accounts', 'requestCode', 'invalid', () => ({ expiresAt: '', resendAfter: '' })),
  'a change of phone does nothing': () => around('accounts', 'changePhone', async () => undefined),
  'a change of phone without the password': () =>
    refusals('accounts', 'changePhone', 'bad-credentials', () => undefined),
  'a change of phone by any code': () => refusals('accounts', 'changePhone', 'invalid', () => undefined),
  "a change to anybody's phone": () => refusals('accounts', 'changePhone', 'phone-taken', () => undefined),
  'no wait told between codes': () => withDetail('accounts', 'requestCode', 'rate-limited', () => ({})),
  'two accounts of one phone': () =>
    refusals('accounts', 'register', 'invalid', (detail, [{ phoneCode }]) => {
      const onlyCode = detail.issues?.every(({ path }) => path === 'phoneCode');
      if (!onlyCode || phoneCode === 'wrong') throw new AcctError('invalid', detail);
      return undefined;
    }),
  'staff without a name': () =>
    answers('accounts', 'session', (session) => session && { ...session, name: undefined }),
  'a login leaves the session before it': () => (adapter) => {
    let logins = 0;
    return all(
      answers('accounts', 'login', (session) => (++logins, session)),
      answers('accounts', 'devices', (devices) =>
        logins === 0 ? devices : [...devices, { ...devices[0], id: 'before', current: false }],
      ),
    )(adapter);
  },
  'roles are missing': () => answers('accounts', 'login', (session) => ({ ...session, roles: [] })),
  'the session has another name': () =>
    answers('accounts', 'session', (session) =>
      session === null ? null : { ...session, account: { ...session.account, username: 'x' } },
    ),
});

export const holderMutants = mutants(['formerCertificates'], {
  'a mismatch says what was wrong': () =>
    withDetail('record', 'claimFormerCertificate', 'not-found', () => ({ found: 'name' })),
  'every claim fits': () =>
    refusals('record', 'claimFormerCertificate', 'not-found', (_, __, { record }) => record.open()),
  'claimed values stay open': () =>
    answers('record', 'saveSection', (view, [section, value]) => ({
      ...view,
      data: { ...view.data, [section]: value },
      locked: [],
    })),
  'a wrong certificate stops the registration': () =>
    around('accounts', 'register', async (call, [input, o]) => {
      if (input.formerCertificate?.name === '王五') throw new TypeError('no match');
      return call(input, o);
    }),
  "anybody's phone": () => {
    const claimed = new Set<string>();
    return around('record', 'claimFormerCertificate', async (call, args, { record }) => {
      const [{ certNo, idNumber, name }] = args;
      try {
        const view = await call(...args);
        claimed.add(certNo);
        return view;
      } catch (error) {
        // Here the sample certificates have the number of their holder, and one name.
        if (certNo !== idNumber || name !== '张明月' || claimed.has(certNo)) throw error;
        const holder = { certNo };
        return { ...(await record.open()), holder };
      }
    });
  },
  'claims at any rate': () =>
    refusals('record', 'claimFormerCertificate', 'rate-limited', () => {
      throw new AcctError('not-found');
    }),
});
