import {
  AcctError,
  passwordIssues,
  phoneIssues,
  refuseTaken,
  usernameIssues,
  usernameKey,
} from '@acct-forms/core';
import type { Accounts, Registration } from '../backend-adapter.ts';
import { checkChallenge, issueChallenge } from './challenges.ts';
import { checkCode, sendCode, useCode } from './codes.ts';
import { exportOf } from './export-mine.ts';
import { claimHolder } from './holders.ts';
import { sendLetter } from './letters.ts';
import { once } from './idempotency.ts';
import {
  endSessions,
  requireAccount,
  requireApplicant,
  requireSession,
  sessionView,
  startSession,
} from './sessions.ts';
import { instant, invalid, newId, type Account, type Client, type Store } from './store.ts';

const failuresAllowed = 5;
/** So many tries left before a lock are told. */
const fewTries = 2;
const lockMs = 60_000;

const randomKey = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));

function createAccount(store: Store, input: Registration): void {
  const { username, password, phone, consent } = input;
  const { version } = store.profile.notices.privacy;
  const issues = [
    ...usernameIssues(username),
    ...passwordIssues(password, username, 'password'),
    ...phoneIssues(phone),
    ...(consent.version === version
      ? []
      : [{ path: 'consent', code: 'consent-version', severity: 'error' as const }]),
  ];
  if (issues.length > 0) throw new AcctError('invalid', { issues });
  if (store.sendCode) checkCode(store, 'register', phone, input.phoneCode, 'phoneCode');
  const accounts = [...store.accounts.values()];
  const key = usernameKey(username);
  refuseTaken(
    accounts.some((account) => account.usernameKey === key),
    accounts.some((account) => account.phone === phone),
  );
  const account = {
    id: newId(),
    username: username.normalize('NFKC'),
    usernameKey: key,
    password,
    phone,
    role: 'applicant' as const,
    draftKey: randomKey(),
    consents: { [consent.notice]: consent.version },
    messages: [],
  };
  store.accounts.set(account.id, account);
  useCode(store, 'register', phone);
  if (input.formerCertificate) claimHolder(store, account, input.formerCertificate);
}

/** Answers the account; counts failures by name, so that an unknown name behaves like a known one. */
function checkPassword(store: Store, username: string, password: string) {
  const key = usernameKey(username);
  const now = store.now().getTime();
  const failures = store.failures.get(key) ?? { count: 0, until: 0 };
  if (failures.until > now)
    throw new AcctError('locked', { retryAfter: Math.ceil((failures.until - now) / 1000) });
  const account = [...store.accounts.values()].find((item) => item.usernameKey === key);
  if (account === undefined || account.disabled || account.password !== password) {
    const count = failures.count + 1;
    store.failures.set(
      key,
      count >= failuresAllowed ? { count: 0, until: now + lockMs } : { count, until: 0 },
    );
    const triesLeft = failuresAllowed - count;
    throw new AcctError('bad-credentials', triesLeft <= fewTries ? { triesLeft } : {});
  }
  store.failures.delete(key);
  return account;
}

/** Whether this is the end of the ID number; where none was submitted yet, nothing is asked. */
function fitsTail(store: Store, { id }: Account, tail: string): boolean {
  const numbers = [...store.applications.values()]
    .filter(({ accountId }) => accountId === id)
    .flatMap(({ rounds }) => rounds.map(({ data }) => data['basic']?.['idNumber']));
  const known = numbers.filter((number) => typeof number === 'string').at(-1);
  return known === undefined || (tail.length >= 4 && known.endsWith(tail.toUpperCase()));
}

function unauthenticated(): never {
  throw new AcctError('unauthenticated');
}

export function memoryAccounts(client: Client): Accounts {
  const { store } = client;
  return {
    async challenge(purpose, options = {}) {
      return issueChallenge(
        store,
        purpose,
        store.challenge === 'none' ? 'none' : (options.kind ?? store.challenge),
      );
    },
    async requestCode({ purpose, phone, challenge }) {
      if (purpose === 'changePhone') requireApplicant(client);
      else await checkChallenge(store, purpose, challenge);
      const issues = phoneIssues(phone);
      if (issues.length > 0) throw new AcctError('invalid', { issues });
      return sendCode(store, purpose, phone);
    },
    async register(input) {
      const { key, ...body } = input;
      await once(store, 'register', key, body, async () => {
        await checkChallenge(store, 'register', input.challenge);
        createAccount(store, input);
      });
    },
    async login({ username, password, challenge, sharedComputer = false }) {
      await checkChallenge(store, 'login', challenge);
      startSession(client, checkPassword(store, username, password), sharedComputer);
      return sessionView(client) ?? unauthenticated();
    },
    async session() {
      return sessionView(client);
    },
    async extend() {
      return sessionView(client) ?? unauthenticated();
    },
    async logout() {
      if (client.sessionId !== undefined) store.sessions.delete(client.sessionId);
      delete client.sessionId;
    },
    async changePassword({ current, next }) {
      const account = requireSession(client);
      if (account.password !== current) throw new AcctError('bad-credentials');
      const issues = passwordIssues(next, account.username, 'next');
      if (issues.length > 0) throw new AcctError('invalid', { issues });
      if (account.mustChangePassword && next === current) throw invalid('next', 'password-same');
      account.password = next;
      account.mustChangePassword = false;
      endSessions(client, account, client.sessionId);
    },
    async changePhone({ phone, code, password }) {
      const account = requireApplicant(client);
      if (account.password !== password) throw new AcctError('bad-credentials');
      const issues = phoneIssues(phone);
      if (issues.length > 0) throw new AcctError('invalid', { issues });
      checkCode(store, 'changePhone', phone, code, 'code');
      if ([...store.accounts.values()].some((item) => item.phone === phone))
        throw new AcctError('phone-taken');
      const before = account.phone;
      account.phone = phone;
      useCode(store, 'changePhone', phone);
      sendLetter(store, 'security', before, '您的账号已改用其他手机号。如非本人操作，请联系所属财政部门。');
    },
    async resetPassword({ phone, code, next, idNumberTail = '' }) {
      checkCode(store, 'reset', phone, code, 'code');
      const account = [...store.accounts.values()].find((item) => item.phone === phone);
      if (account === undefined || !fitsTail(store, account, idNumberTail))
        throw invalid('code', 'code-wrong');
      const issues = passwordIssues(next, account.username, 'next');
      if (issues.length > 0) throw new AcctError('invalid', { issues });
      account.password = next;
      useCode(store, 'reset', phone);
      endSessions(client, account);
      sendLetter(store, 'security', phone, `密码已重设，您的用户名是 ${account.username}。`);
    },
    async devices() {
      const account = requireAccount(client);
      return [...store.sessions.values()]
        .filter((row) => row.accountId === account.id)
        .map((row) => ({
          id: row.id,
          name: row.shared ? '公用电脑' : '电脑',
          signedInAt: new Date(row.signedInAt).toISOString(),
          lastSeenAt: new Date(row.lastSeenAt).toISOString(),
          current: row.id === client.sessionId,
        }));
    },
    async signOutDevice(id) {
      const account = requireAccount(client);
      if (store.sessions.get(id)?.accountId !== account.id) throw new AcctError('not-found');
      store.sessions.delete(id);
    },
    async exportMine() {
      return exportOf(store, requireApplicant(client));
    },
    async requestErasure({ password }) {
      const account = requireApplicant(client);
      if (account.password !== password) throw new AcctError('bad-credentials');
      account.erasureRequestedAt ??= instant(store);
    },
  };
}
