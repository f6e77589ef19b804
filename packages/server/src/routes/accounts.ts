import { AcctError } from '@acct-forms/core';
import { changePhone } from '../commands/accounts/change-phone.ts';
import { changePassword } from '../commands/accounts/change-password.ts';
import { extendSession } from '../commands/accounts/extend-session.ts';
import { login } from '../commands/accounts/login.ts';
import { register } from '../commands/accounts/register.ts';
import { requestCode } from '../commands/accounts/request-code.ts';
import { resetPassword } from '../commands/accounts/reset-password.ts';
import { verifyPassword } from '../commands/accounts/verify-password.ts';
import { AccountEntity, SessionEntity } from '../entities/account.ts';
import { challengeLevel } from '../limits/rate-limits.ts';
import { sessionView } from '../presenters/session-view.ts';
import { readPerson } from '../queries/read-person.ts';
import type { Handlers } from './handler.ts';

const lastingUntil = (session: { sharedComputer: boolean; absoluteUntil: Date }) =>
  session.sharedComputer ? undefined : session.absoluteUntil;

export const accountsHandlers = {
  'accounts.challenge': async ({ deps, client, body }) => {
    await deps.limits.challenges.take(client.prefix);
    const level = await challengeLevel(deps.limits, body.purpose, client.prefix);
    return deps.challenges.issue(body.purpose, client.prefix, { kind: body.kind, level });
  },
  'accounts.requestCode': ({ deps, client, caller, body }) => requestCode(deps, client, caller, body),
  'accounts.register': ({ deps, client, body, key }) => register(deps, client, { ...body, key }),
  'accounts.login': async ({ deps, client, caller, body, answer }) => {
    const started = await login(deps, client, caller, body);
    answer.setToken(started.token, lastingUntil(started.session));
    return sessionView(deps, started);
  },
  'accounts.session': async ({ deps, caller }) => (caller === undefined ? null : sessionView(deps, caller)),
  'accounts.extend': async ({ deps, caller, answer }) => {
    const extended = await extendSession(deps, caller);
    if (extended.token !== undefined) answer.setToken(extended.token);
    return sessionView(deps, extended);
  },
  'accounts.logout': async ({ deps, caller, answer }) => {
    if (caller) await deps.orm.em.fork().nativeDelete(SessionEntity, { id: caller.session.id });
    answer.setToken(undefined);
  },
  'accounts.changePassword': async ({ deps, client, caller, body, answer }) => {
    const started = await changePassword(deps, client, caller, body);
    answer.setToken(started.token, lastingUntil(started.session));
  },
  'accounts.changePhone': ({ deps, client, caller, body }) => changePhone(deps, client, caller, body),
  'accounts.resetPassword': ({ deps, client, body }) => resetPassword(deps, client, body),
  'accounts.devices': async ({ deps, caller }) => {
    const rows = await deps.orm.em
      .fork()
      .find(
        SessionEntity,
        { account: caller.account.id, absoluteUntil: { $gt: deps.now() }, idleUntil: { $gt: deps.now() } },
        { orderBy: { createdAt: 'desc' } },
      );
    return rows.map((row) => ({
      id: row.id,
      name: row.device,
      signedInAt: row.createdAt.toISOString(),
      lastSeenAt: row.seenAt.toISOString(),
      current: row.id === caller.session.id,
    }));
  },
  'accounts.exportMine': async ({ deps, caller }) => ({
    bytes: Buffer.from(JSON.stringify(await readPerson(deps, caller.account), null, 2)),
    type: 'application/json',
    name: 'my-data.json',
  }),
  'accounts.requestErasure': async ({ deps, client, caller, body }) => {
    const { id } = caller.account;
    await verifyPassword(deps, client, caller.account, body.password);
    const first = { id, erasureRequestedAt: null };
    await deps.orm.em.fork().nativeUpdate(AccountEntity, first, { erasureRequestedAt: deps.now() });
  },
  'accounts.signOutDevice': async ({ deps, caller, params }) => {
    const found = { id: params.id, account: caller.account.id };
    if ((await deps.orm.em.fork().nativeDelete(SessionEntity, found)) === 0) throw new AcctError('not-found');
  },
} satisfies Partial<Handlers<string>>;
