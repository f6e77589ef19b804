import { AcctError } from '@acct-forms/core';
import { sha256 } from '../crypto/sha256.ts';
import type { Keyed } from '../db/once.ts';
import type { Deps } from '../deps.ts';
import { IdempotencyKeyEntity } from '../entities/account.ts';

/** Whether this keyed call was answered before; `invalid` when the key came with another body. */
export async function findAnswer(deps: Deps, { scope, key, body }: Keyed): Promise<boolean> {
  const id = sha256(JSON.stringify([scope, key]));
  const kept = await deps.orm.em.fork().findOne(IdempotencyKeyEntity, { id });
  if (kept === null || kept.expiresAt <= deps.now()) return false;
  if (kept.bodyHash !== sha256(JSON.stringify(body))) {
    throw new AcctError('invalid', { issues: [{ path: 'key', code: 'key-reused', severity: 'error' }] });
  }
  return true;
}
