import { AcctError, mask } from '@acct-forms/core';
import type { CreditEntry } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { AccountEntity } from '../entities/account.ts';
import { CreditEntryEntity } from '../entities/credit.ts';

/** 守信 and 失信 entries of a person, the latest first. */
export async function creditOf(deps: Deps, em: EntityManager, person: string): Promise<CreditEntry[]> {
  const rows = await em.find(
    CreditEntryEntity,
    { account: person },
    { orderBy: { date: 'desc', at: 'desc' } },
  );
  return rows.map(({ id, entryCipher }) => {
    const entry = JSON.parse(deps.vault.open('credit_entry.entry', id, entryCipher)) as Omit<
      CreditEntry,
      'id'
    >;
    const { subject, ...own } = entry;
    const masked = subject && { name: subject.name, idNumber: mask('idNumber', subject.idNumber) };
    return { id, ...own, ...(masked ? { subject: masked } : {}) };
  });
}

export async function readCredit(deps: Deps, person: string): Promise<CreditEntry[]> {
  const em = deps.orm.em.fork();
  if ((await em.count(AccountEntity, { id: person, role: 'applicant' })) === 0)
    throw new AcctError('not-found');
  return creditOf(deps, em, person);
}
