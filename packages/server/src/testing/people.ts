import type { Role } from '@acct-forms/core';
import type { BackendAdapter, Challenge, ChallengeAnswer } from '@acct-forms/adapter';
import { createHttpAdapter } from '@acct-forms/adapter/http';
import { cookieFetch, samplePhone } from '@acct-forms/adapter/conformance';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createAccount } from '../commands/accounts/create-account.ts';
import { inTransaction } from '../db/transaction.ts';
import { ConsentEntity } from '../entities/account.ts';
import { checkedFetch } from './checked-fetch.ts';
import type { TestServer } from './create-test-server.ts';

export interface TestPerson {
  readonly adapter: BackendAdapter;
  readonly credentials: { readonly username: string; readonly password: string; readonly phone: string };
  readonly id: string;
  /** The same browser, for requests that no adapter makes. */
  readonly fetch: typeof fetch;
}

let count = 0;

/** A browser that nobody is signed in with; the adapter has the groups that this server serves. */
export function anonymous(server: TestServer): {
  readonly adapter: BackendAdapter;
  readonly fetch: typeof fetch;
} {
  const browser = checkedFetch(cookieFetch());
  const supports = { phoneCodes: server.deps.config.limits.phoneCodes, review: true, administration: true };
  return {
    adapter: createHttpAdapter({ baseUrl: server.baseUrl, fetch: browser, supports }),
    fetch: browser,
  };
}

/** Answers a challenge as a browser would. */
export async function solve(challenge: Challenge): Promise<ChallengeAnswer | undefined> {
  if (challenge.kind !== 'proofOfWork') return undefined;
  const parameters = challenge.parameters as unknown as Parameters<
    typeof solveChallenge
  >[0]['challenge']['parameters'];
  const solution = await solveChallenge({ challenge: { parameters }, deriveKey });
  return { id: challenge.id, solution: JSON.stringify({ counter: solution?.counter }) };
}

export interface PersonOptions {
  readonly role?: Role;
  readonly bureau?: number;
  readonly idNumber?: string;
  readonly phone?: string;
}

/** A new account, signed in. */
export async function signedIn(server: TestServer, options: PersonOptions = {}): Promise<TestPerson> {
  const { deps } = server;
  const { role = 'applicant', bureau, idNumber, phone = samplePhone() } = options;
  count += 1;
  const tag = `${count}${Math.random().toString(36).slice(2, 8)}`;
  const credentials = { username: `ready${tag}`, password: `Long-enough-${tag}`, phone };
  const passwordHash = await deps.hasher.hash(credentials.password);
  const account = await inTransaction(deps, async (em) => {
    const created = await createAccount(deps, em, {
      ...credentials,
      passwordHash,
      role,
      ...(role === 'applicant' ? {} : { staffName: `审核员${count}` }),
      ...(bureau === undefined ? {} : { bureauNo: bureau }),
      ...(idNumber === undefined ? {} : { idNumber }),
    });
    const { version } = deps.profile.notices.privacy;
    if (role === 'applicant') {
      await em.insert(ConsentEntity, { account: created.id, notice: 'privacy', version, at: deps.now() });
    }
    return created;
  });
  const { adapter, fetch: browser } = anonymous(server);
  const challenge = await solve(await adapter.accounts.challenge('login'));
  const { username, password } = credentials;
  await adapter.accounts.login({ username, password, ...(challenge ? { challenge } : {}) });
  return {
    adapter,
    credentials,
    id: account.id,
    fetch: browser,
  };
}
