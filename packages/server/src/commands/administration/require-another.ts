import { AcctError } from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import { hold } from '../../db/transaction.ts';
import { AccountEntity, type Account } from '../../entities/account.ts';

/**
 * Refuses to lose the last administrator, where the account is one: all who are left are held, so that two cannot end
 * each other. To be called before the row itself is held: whoever holds all of them holds them in one order.
 */
export async function requireAnother(em: EntityManager, office: Account, id: string): Promise<void> {
  const target = await em.findOne(AccountEntity, { id }, { fields: ['id', 'role'] });
  if (target?.role === 'administrator' && target.id !== office.id && office.role === 'administrator') {
    const left = await em.find(
      AccountEntity,
      { role: 'administrator', disabled: false },
      { orderBy: { id: 'asc' }, fields: ['id'], ...hold },
    );
    if (!left.some((other) => other.id !== id))
      throw new AcctError('not-allowed', { failed: 'lastAdministrator' });
  }
  em.clear();
}
