import { AcctError } from '@acct-forms/core';
import { answerFlag } from '../commands/record/answer-flag.ts';
import { changeEmail } from '../commands/record/change-email.ts';
import { claimCertificate } from '../commands/record/claim-certificate.ts';
import { consent } from '../commands/record/consent.ts';
import { moveRecord } from '../commands/record/move-record.ts';
import { openRecord } from '../commands/record/open-record.ts';
import { ownApplication } from '../commands/record/own-application.ts';
import { saveSection } from '../commands/record/save-section.ts';
import { startChange } from '../commands/record/start-change.ts';
import { submit } from '../commands/record/submit.ts';
import { inTransaction } from '../db/transaction.ts';
import { EventEntity, MessageEntity } from '../entities/review.ts';
import { messageView } from '../presenters/message-view.ts';
import { eventView } from '../presenters/record-view.ts';
import { pageOf, readCursor } from '../queries/pages.ts';
import type { Handlers } from './handler.ts';

const pageSize = 20;

export const recordHandlers = {
  'record.open': ({ deps, caller }) => openRecord(deps, caller),
  'record.saveSection': ({ deps, caller, params, body, revision }) =>
    saveSection(deps, caller, params.section, body, revision),
  'record.submit': ({ deps, caller, revision, key }) => submit(deps, caller, { revision, key }),
  'record.withdraw': ({ deps, caller, revision }) => moveRecord(deps, caller, 'withdraw', revision),
  'record.discard': ({ deps, caller, revision }) => moveRecord(deps, caller, 'discard', revision),
  'record.restart': ({ deps, caller, revision }) => moveRecord(deps, caller, 'restart', revision),
  'record.answerFlag': ({ deps, caller, params, body, revision }) =>
    answerFlag(deps, caller, params.flagId, { reply: body.reply, revision }),
  'record.claimFormerCertificate': ({ deps, client, caller, body }) =>
    claimCertificate(deps, client, caller, body),
  'record.startChange': ({ deps, caller, body, key }) => startChange(deps, caller, body.kind, key),
  'record.changeEmail': ({ deps, caller, body, key }) => changeEmail(deps, caller, body.email, key),
  'record.history': async ({ deps, caller, query }) => {
    const em = deps.orm.em.fork();
    const app = await inTransaction(deps, (tx) => ownApplication(deps, tx, caller.account));
    const rows = await em.find(
      EventEntity,
      { application: app.id, id: { $lt: readCursor(query.cursor) } },
      { orderBy: { id: 'desc' }, limit: pageSize + 1 },
    );
    return pageOf(rows, pageSize, (row) => eventView(deps, row));
  },
  'record.messages': async ({ deps, caller, query }) => {
    const rows = await deps.orm.em
      .fork()
      .find(
        MessageEntity,
        { account: caller.account.id, id: { $lt: readCursor(query.cursor) } },
        { orderBy: { id: 'desc' }, limit: pageSize + 1 },
      );
    return pageOf(rows, pageSize, (row) => messageView(deps, row));
  },
  'record.readMessage': async ({ deps, caller, params }) => {
    const found = { id: readCursor(params.id), account: caller.account.id };
    if ((await deps.orm.em.fork().nativeUpdate(MessageEntity, found, { readAt: deps.now() })) === 0) {
      throw new AcctError('not-found');
    }
  },
  'record.consent': ({ deps, caller, params, body }) => consent(deps, caller, params.notice, body.version),
} satisfies Partial<Handlers<string>>;
