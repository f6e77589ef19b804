import { AcctError, type Role } from '@acct-forms/core';
import type { Session } from '../views.ts';
import { departmentView } from './departments.ts';
import type { Account, Client, SessionRow } from './store.ts';
import { newId } from './store.ts';

const idleMs = 30 * 60_000;
const absoluteMs = 12 * 3_600_000;

const endOf = (row: SessionRow) => Math.min(row.lastSeenAt + idleMs, row.signedInAt + absoluteMs);

/** The client's session and account, or undefined when there is none or it has run out; using it prolongs it. */
export function currentSession({
  store,
  sessionId,
}: Client): { row: SessionRow; account: Account } | undefined {
  const row = sessionId === undefined ? undefined : store.sessions.get(sessionId);
  const account = row && store.accounts.get(row.accountId);
  const now = store.now().getTime();
  if (row === undefined || account === undefined || account.disabled || endOf(row) <= now) return undefined;
  row.lastSeenAt = now;
  return { row, account };
}

/** The signed-in account, also with a first password. */
export function requireSession(client: Client): Account {
  const account = currentSession(client)?.account;
  if (account === undefined) throw new AcctError('unauthenticated');
  return account;
}

/** The signed-in account; `unauthenticated` without a session, `not-allowed` by role. */
export function requireAccount(client: Client, roles?: readonly Role[]): Account {
  const account = requireSession(client);
  if (account.mustChangePassword) throw new AcctError('not-allowed', { failed: 'role' });
  if (roles !== undefined && !roles.includes(account.role))
    throw new AcctError('not-allowed', { failed: 'role' });
  return account;
}

export const requireApplicant = (client: Client) => requireAccount(client, ['applicant']);

/** Starts a session of the client with a new id, ending the one before. */
export function startSession(client: Client, account: Account, shared: boolean): void {
  const { store } = client;
  if (client.sessionId !== undefined) store.sessions.delete(client.sessionId);
  const now = store.now().getTime();
  client.sessionId = newId();
  account.signedInAt = new Date(now).toISOString();
  store.sessions.set(client.sessionId, {
    id: client.sessionId,
    accountId: account.id,
    signedInAt: now,
    lastSeenAt: now,
    shared,
  });
}

/** Ends the sessions of an account, except one. */
export function endSessions({ store }: Client, account: Account, except?: string): void {
  for (const row of store.sessions.values()) {
    if (row.accountId === account.id && row.id !== except) store.sessions.delete(row.id);
  }
}

export function sessionView(client: Client): Session | null {
  const current = currentSession(client);
  if (current === undefined) return null;
  const { account, row } = current;
  return {
    account: {
      id: account.id,
      username: account.username,
      mobile: account.phone,
      ...(account.erasureRequestedAt === undefined ? {} : { erasureRequestedAt: account.erasureRequestedAt }),
    },
    roles: [account.role],
    ...(account.name === undefined ? {} : { name: account.name }),
    ...(account.bureau === undefined ? {} : { bureau: departmentView(client.store.profile, account.bureau) }),
    expiresAt: new Date(endOf(row)).toISOString(),
    absoluteExpiresAt: new Date(row.signedInAt + absoluteMs).toISOString(),
    ...(row.shared ? { sharedComputer: true } : { draftKey: account.draftKey }),
    ...(account.mustChangePassword ? { mustChangePassword: true } : {}),
  };
}
