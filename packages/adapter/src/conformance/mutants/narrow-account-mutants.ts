import { AcctError, isAcctError } from '@acct-forms/core';
import type { Challenge, Session } from '../../views.ts';
import { ownChallenge } from './account-mutants.ts';
import { all, answers, around, mutants, refusals, withDetail, type Break } from './mutant.ts';
import { refusalsWhile } from './overlap.ts';

/** A login whose challenge is as good as solved where this says so. */
const takesChallenge = (
  isGood: (challenge: { id: string; solution: string } | undefined) => boolean,
): Break =>
  around('accounts', 'login', async (call, [input, o], adapter) =>
    call(isGood(input.challenge) ? { ...input, ...(await ownChallenge(adapter, 'login')) } : input, o),
  );

/** Whom a client is that never signed in, given the first session of the others. */
const visitors = (told: (first: Session | null) => Session | null) => (): Break => {
  const sessions: (() => Promise<Session | null>)[] = [];
  return (adapter) => {
    let known = false;
    const others = [...sessions];
    sessions.push(() => adapter.accounts.session());
    const touched = (method: 'login' | 'logout' | 'register') =>
      around('accounts', method, async (call, args) => {
        known = true;
        return call(...(args as never));
      });
    const session = around('accounts', 'session', async (call, args) => {
      const own = await call(...args);
      if (own !== null || known) return own;
      return told((await Promise.all(others.map((other) => other()))).find((one) => one !== null) ?? null);
    });
    const record = answers('record', 'open', (view) => ((known = true), view));
    return all(touched('login'), touched('logout'), touched('register'), record, session)(adapter);
  };
};

/** Wrong in one situation each, which one law looks at. */
export const narrowAccountMutants = mutants(['accounts', 'draftKeys', 'phoneCodes', 'challenges'], {
  'nobody is an error': visitors((first) => {
    if (first !== null) return null;
    throw new AcctError('unauthenticated');
  }),
  'a visitor is who signed in before': visitors((first) => first),
  'who failed to sign in is somebody': () => (adapter) => {
    let failed = false;
    return all(
      refusals('accounts', 'login', 'bad-credentials', () => {
        failed = true;
        throw new AcctError('bad-credentials');
      }),
      answers('accounts', 'session', (session) => session ?? (failed ? {} : null)),
    )(adapter);
  },
  'a phone for everybody': () => refusals('accounts', 'register', 'phone-taken', () => undefined),
  'of what is taken the name alone is told': () =>
    withDetail('accounts', 'register', 'username-taken', () => ({})),
  'a refused registration uses the code up': () => {
    const used = new Set<string>();
    return around('accounts', 'register', async (call, [input, ...rest]) => {
      const code = `${input.phone} ${input.phoneCode}`;
      const issues = [{ path: 'phoneCode', code: 'code-wrong', severity: 'error' as const }];
      if (used.has(code)) throw new AcctError('invalid', { issues });
      return call(input, ...rest).catch((error: unknown) => {
        used.add(code);
        throw error;
      });
    });
  },
  'names that look alike': () =>
    refusals('accounts', 'register', 'invalid', (detail, [{ username }]) => {
      if (!username.includes('\u200d')) throw new AcctError('invalid', detail);
    }),
  'agreement to any notice': () =>
    refusals('accounts', 'register', 'invalid', (detail) => {
      if (!detail.issues?.every(({ path }) => path === 'consent')) throw new AcctError('invalid', detail);
    }),
  'two of one name at once': refusalsWhile(true, 'accounts', 'register', 'username-taken', () => undefined),
  'a registration sent again is another': () => {
    const made = new Map<string, string>();
    return around('accounts', 'register', async (call, args) => {
      const [{ key, username }] = args;
      if (made.get(key) === username) throw new AcctError('username-taken');
      await call(...args);
      made.set(key, username);
    });
  },
  'any registration for a key': () =>
    refusals('accounts', 'register', 'invalid', (detail) => {
      if (!detail.issues?.every(({ path }) => path === 'key')) throw new AcctError('invalid', detail);
    }),
  'the old password beside the new one': () => {
    const now = new Map<string, string>();
    return all(
      around('accounts', 'changePassword', async (call, args) => {
        await call(...args);
        now.set(args[0].current, args[0].next);
      }),
      around('accounts', 'login', async (call, [input, o]) =>
        call({ ...input, password: now.get(input.password) ?? input.password }, o),
      ),
    );
  },
  'any code registers': () =>
    refusals('accounts', 'register', 'invalid', (detail, [{ phoneCode }]) => {
      if (phoneCode !== 'wrong') throw new AcctError('invalid', detail);
    }),
  'a reset always asks for the number': () =>
    around('accounts', 'resetPassword', async (call, args) => {
      if (args[0].idNumberTail === undefined) throw new AcctError('invalid', { issues: [] });
      return call(...args);
    }),
  'the record keeps the phone of before': () => {
    const first = new Map<string, string>();
    return answers('record', 'open', (view) => {
      const mobile = String(view.data['basic']?.['mobile']);
      if (!first.has(view.applicationId)) first.set(view.applicationId, mobile);
      const basic = { ...view.data['basic'], mobile: first.get(view.applicationId) };
      return { ...view, data: { ...view.data, basic } };
    });
  },
  'one challenge for any number of logins': () => {
    const used = new Set<string>();
    return all(
      takesChallenge((challenge) => used.has(challenge?.id ?? '')),
      around('accounts', 'login', async (call, args) => {
        const session = await call(...args);
        if (args[0].challenge) used.add(args[0].challenge.id);
        return session;
      }),
    );
  },
  'a wrong answer may be followed by a right one': () => {
    const failed = new Set<string>();
    return takesChallenge((challenge) => {
      const again = failed.has(challenge?.id ?? '') && challenge?.solution !== '{}';
      if (challenge?.solution === '{}') failed.add(challenge.id);
      return again;
    });
  },
  'a challenge for anything': () => {
    const others = new Set<string>();
    return all(
      answers('accounts', 'challenge', (challenge, [purpose]) => {
        if (purpose !== 'login' && 'id' in challenge) others.add(challenge.id);
        return challenge;
      }),
      takesChallenge((challenge) => others.has(challenge?.id ?? '')),
    );
  },
  'no challenge needed': () => takesChallenge((challenge) => challenge === undefined),
  'a challenge until it is used': () => (adapter) => {
    let last: Challenge | undefined;
    const uses = (method: 'login' | 'register' | 'requestCode') =>
      around('accounts', method, async (call, args) => {
        last = undefined;
        return call(...(args as never));
      });
    return all(
      around('accounts', 'challenge', async (call, args) =>
        args[1]?.kind === undefined ? (last ??= await call(...args)) : call(...args),
      ),
      uses('login'),
      uses('register'),
      uses('requestCode'),
    )(adapter);
  },
});

export const narrowHolderMutants = mutants(['formerCertificates'], {
  'a part of the name will do': () =>
    refusals('record', 'claimFormerCertificate', 'not-found', (_, [{ name }], { record }) => {
      if (name !== '张明') throw new AcctError('not-found');
      return record.open();
    }),
  'a certificate for two': () => {
    const claimed = new Set<string>();
    return around('record', 'claimFormerCertificate', async (call, args, { record }) => {
      const [{ certNo }] = args;
      try {
        const view = await call(...args);
        claimed.add(certNo);
        return view;
      } catch (error) {
        if (!isAcctError(error) || !claimed.has(certNo)) throw error;
        return record.open();
      }
    });
  },
});
