import type { Json } from '@acct-forms/core';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { ApplicationEntity } from '../entities/application.ts';
import { EnrolmentEntity } from '../entities/education.ts';
import { EventEntity, MessageEntity } from '../entities/review.ts';
import { messageView } from '../presenters/message-view.ts';
import { eventView } from '../presenters/record-view.ts';
import { loadApplication, readRound } from './load-application.ts';
import { creditOf } from './read-credit.ts';
import { readIntegrity } from './read-integrity.ts';
import { consentsOf } from './read-record.ts';

/** Everything that is kept of a person, for them to take along; files by name and hash. */
export async function readPerson(deps: Deps, account: Account): Promise<Json> {
  const em = deps.orm.em.fork();
  const applications = [];
  for (const app of await em.find(
    ApplicationEntity,
    { account: account.id },
    { orderBy: { createdAt: 'asc' } },
  )) {
    const { data, materials, context } = await loadApplication(deps, em, app, account);
    const rounds = [];
    for (let round = 1; round <= app.round; round += 1) rounds.push(await readRound(deps, em, app.id, round));
    const events = await em.find(EventEntity, { application: app.id }, { orderBy: { id: 'asc' } });
    const { id, state, referenceNumber, kind, changeKind } = app;
    applications.push({
      id,
      kind,
      changeKind: changeKind ?? undefined,
      state,
      referenceNumber,
      holder: context.holder,
      data,
      materials,
      rounds,
      events: events.map((event) => eventView(deps, event)),
    });
  }
  const messages = await em.find(MessageEntity, { account: account.id }, { orderBy: { id: 'asc' } });
  const { id, username, phoneCipher, createdAt, erasureRequestedAt } = account;
  const person = {
    account: {
      username,
      createdAt,
      erasureRequestedAt: erasureRequestedAt ?? undefined,
      phone: phoneCipher ? deps.vault.open('account.phone', id, phoneCipher) : undefined,
      consents: await consentsOf(em, id),
    },
    messages: messages.map((message) => messageView(deps, message)),
    applications,
    archive: await readIntegrity(deps, em, id),
    credit: await creditOf(deps, em, id),
    education: await em.find(EnrolmentEntity, { account: id }),
  };
  return JSON.parse(JSON.stringify(person)) as Json;
}
