import { mask } from '@acct-forms/core';
import type { ArchiveEntry } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { AccountEntity } from '../entities/account.ts';
import { ApplicationEntity, type Application } from '../entities/application.ts';
import { departmentView } from '../presenters/department.ts';

/** Staff by name and the bureau that they acted for; a person by the opaque id of the account. */
export async function actorsOf(
  { profile }: Deps,
  em: EntityManager,
  rows: readonly { readonly actor: string }[],
) {
  const ids = [...new Set(rows.map(({ actor }) => actor))];
  const staff = await em.find(
    AccountEntity,
    { id: { $in: ids }, role: { $ne: 'applicant' } },
    { fields: ['staffName', 'username', 'bureauNo'] },
  );
  const known = new Map(staff.map((account) => [account.id, account]));
  return (recorded: number | null | undefined, id: string): ArchiveEntry['actor'] => {
    const account = known.get(id);
    if (account === undefined) return { id };
    const no = recorded ?? account.bureauNo;
    return {
      id,
      name: account.staffName ?? account.username,
      ...(typeof no === 'number' ? { bureau: departmentView(profile, no) } : {}),
    };
  };
}

function personOf({ vault }: Deps, { id, nameCipher, idNumberCipher }: Application): ArchiveEntry['person'] {
  if (!nameCipher) return undefined;
  return {
    name: mask('name', vault.open('application.name', id, nameCipher)),
    idNumber: idNumberCipher ? mask('idNumber', vault.open('application.id_number', id, idNumberCipher)) : '',
  };
}

/** Whom cases are about. */
export async function casesOf(deps: Deps, em: EntityManager, ids: readonly (string | null | undefined)[]) {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))];
  const apps = await em.find(ApplicationEntity, { id: { $in: wanted } });
  const known = new Map(apps.map((app) => [app.id, app]));
  return (id: string): Pick<ArchiveEntry, 'person' | 'referenceNumber'> => {
    const app = known.get(id);
    const person = app && personOf(deps, app);
    return {
      ...(person ? { person } : {}),
      ...(app?.referenceNumber ? { referenceNumber: app.referenceNumber } : {}),
    };
  };
}

/** Who accounts are, by what they submitted. */
export async function peopleOf(deps: Deps, em: EntityManager, accounts: readonly string[]) {
  const apps = await em.find(
    ApplicationEntity,
    { account: { $in: [...new Set(accounts)] }, nameCipher: { $ne: null } },
    { orderBy: { createdAt: 'asc' } },
  );
  const known = new Map(apps.map((app) => [app.account, personOf(deps, app)]));
  return (account: string): ArchiveEntry['person'] => known.get(account);
}
