import { startingData } from '@acct-forms/core';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { RecordView } from '@acct-forms/adapter';
import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/open-orm.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { FormerHolderEntity, type Account } from '../../entities/account.ts';
import { ApplicationEntity, type Application } from '../../entities/application.ts';
import { formContext, writeSection } from '../../queries/load-application.ts';
import { readRecord } from '../../queries/read-record.ts';
import { readHolder } from './claim-holder.ts';
import { ownApplication } from './own-application.ts';
import { writeEvent } from './write-event.ts';

/** What a claimed certificate fills in. */
export async function holderValues(deps: Deps, em: EntityManager, account: Account) {
  const holder = await em.findOne(FormerHolderEntity, { claimedBy: account.id });
  if (holder === null) return {};
  const { name, idType, idNumber } = readHolder(deps, holder);
  return { name, idType, idNumber };
}

async function createDraft(deps: Deps, em: EntityManager, account: Account): Promise<Application> {
  const now = deps.now();
  const app = {
    id: newId(),
    account: account.id,
    openKey: account.id,
    kind: 'initial',
    profileId: deps.profile.id,
    profileVersion: deps.profile.version,
    state: 'draft',
    level: 1,
    revision: 1,
    round: 0,
    createdAt: now,
  } as const;
  await em.insert(ApplicationEntity, em.create(ApplicationEntity, app, { persist: false }));
  const data = startingData(deps.form, await formContext(deps, em, account));
  const basic = { ...data['basic'], ...(await holderValues(deps, em, account)) };
  for (const [section, value] of Object.entries({ ...data, basic })) {
    await writeSection(deps, em, app.id, section, value);
  }
  const created = await ownApplication(em, account);
  await writeEvent(deps, em, created, 'created', account);
  return created;
}

/** The record, its draft made at the first call; of two first calls one makes it. */
export async function openRecord(deps: Deps, { account }: Caller): Promise<RecordView> {
  const open = () =>
    inTransaction(deps, async (em) => {
      const known = await em.count(ApplicationEntity, { account: account.id });
      const app = known === 0 ? await createDraft(deps, em, account) : await ownApplication(em, account);
      return readRecord(deps, em, app, account);
    });
  try {
    return await open();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return open();
    throw error;
  }
}
