import type { EventView } from '@acct-forms/adapter';
import { maskIdNumbers } from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import type { Application } from '../../entities/application.ts';
import { EventEntity, MessageEntity } from '../../entities/review.ts';
import { tellOfCase } from '../../notify/tell-applicant.ts';
import { caseLetters, isToldOutside } from '../../notify/templates.ts';
import { tallyEvent } from '../../statistics/tally.ts';

/** Records what happened and tells the applicant where it matters to them, in the transaction that did it. */
export async function writeEvent(
  deps: Deps,
  em: EntityManager,
  app: Application,
  kind: EventView['kind'],
  actor: Account,
  more: { readonly departmentNo?: number | null | undefined; readonly reason?: string | undefined } = {},
): Promise<void> {
  const { departmentNo = null, reason } = more;
  const at = deps.now();
  await em.insert(EventEntity, {
    application: app.id,
    kind,
    round: app.round,
    departmentNo,
    reasonCipher: reason === undefined ? null : deps.vault.seal('event.reason', app.id, reason),
    actor: actor.id,
    at,
  });
  await tallyEvent(em, app, { kind, departmentNo, at });
  if (!isToldOutside(kind)) return;
  // A reason is the reviewer's own words: whatever they quote, no message carries an identity number.
  const text = reason === undefined ? undefined : maskIdNumbers(reason);
  await em.insert(MessageEntity, {
    account: app.account,
    kind,
    referenceNumber: app.referenceNumber ?? null,
    textCipher: text === undefined ? null : deps.vault.seal('message.text', app.account, text),
    departmentNo,
    at,
    readAt: null,
  });
  const key = `${app.id} ${app.revision} ${kind}`;
  await tellOfCase(deps, em, app, { key, kind, words: caseLetters[kind], departmentNo });
}
