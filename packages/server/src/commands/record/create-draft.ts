import { startingData, type ApplicationData } from '@acct-forms/core';
import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { FormerHolderEntity, type Account } from '../../entities/account.ts';
import { ApplicationEntity, type Application } from '../../entities/application.ts';
import { formContext, writeSection } from '../../queries/load-application.ts';
import { readHolder } from './claim-holder.ts';
import { writeEvent } from './write-event.ts';

/** What a claimed certificate fills in, by section. */
export async function holderValues(
  deps: Deps,
  em: EntityManager,
  account: Account,
): Promise<ApplicationData> {
  const holder = await em.findOne(FormerHolderEntity, { claimedBy: account.id });
  if (holder === null) return {};
  const record = readHolder(deps, holder);
  const { name, idType, idNumber, mobile, fullTimeEducation, unitName, unitCode, regionCode } = record;
  const { sex, birthDate } = record;
  const basic = { name, idType, idNumber };
  if (mobile === undefined) return { basic };
  return {
    basic: {
      ...basic,
      ...(sex === undefined ? {} : { sex }),
      ...(birthDate === undefined ? {} : { birthDate }),
    },
    ...(fullTimeEducation === undefined ? {} : { education: { fullTimeEducation } }),
    ...(unitName === undefined
      ? {}
      : {
          employer: {
            onDuty: true,
            unitName,
            ...(unitCode === undefined ? {} : { unitCode }),
            ...(regionCode === undefined ? {} : { unitRegion: regionCode }),
          },
        }),
  };
}

/** The account's first draft, prefilled for a former holder. */
export async function createDraft(deps: Deps, em: EntityManager, account: Account): Promise<Application> {
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
  const known = await holderValues(deps, em, account);
  for (const { key } of deps.form.sections) {
    await writeSection(deps, em, app.id, key, { ...data[key], ...known[key] });
  }
  const created = await em.findOneOrFail(ApplicationEntity, { id: app.id });
  await writeEvent(deps, em, created, 'created', account);
  return created;
}
