import { AcctError } from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import { hold } from '../../db/transaction.ts';
import { AccountEntity, type Account } from '../../entities/account.ts';
import { managesStaff, requireOffice } from '../../policies/administration.ts';

/**
 * A member of staff whom the office manages, held; `not-found` for everybody else. Nobody manages themselves, unless
 * `self` says that it is about what they may.
 */
export async function heldStaff(
  em: EntityManager,
  office: Account,
  id: string,
  { self = false } = {},
): Promise<Account> {
  requireOffice(office, 'supervisor');
  const staff = await em.findOne(AccountEntity, { id, role: { $nin: ['applicant', 'system'] } }, hold);
  if (staff === null) throw new AcctError('not-found');
  const isSelf = staff.id === office.id;
  if (isSelf && !self) throw new AcctError('not-allowed', { failed: 'notSelf' });
  if (!isSelf && !managesStaff(office, staff)) throw new AcctError('not-found');
  return staff;
}
