import { AcctError } from '@acct-forms/core';
import { sha256 } from '../crypto/sha256.ts';
import type { Deps } from '../deps.ts';
import { IdempotencyKeyEntity } from '../entities/account.ts';
import type { EntityManager } from './database.ts';
import { inTransaction } from './transaction.ts';

const keptMilliseconds = 24 * 3_600_000;

export interface Keyed {
  /** Who and what: the same key of another account or call is another key. */
  readonly scope: string;
  readonly key: string;
  /** What must be the same for the same answer; no secrets. */
  readonly body: unknown;
}

/**
 * Runs a keyed write once, key and effect in one transaction: the same key and body gives the first answer again,
 * another body is `invalid`. A refusal is not kept.
 */
export async function once<T>(
  deps: Deps,
  { scope, key, body }: Keyed,
  run: (em: EntityManager) => Promise<T>,
): Promise<T> {
  const id = sha256(JSON.stringify([scope, key]));
  const bodyHash = sha256(JSON.stringify(body));
  return inTransaction(deps, async (em) => {
    const kept = await em.findOne(IdempotencyKeyEntity, { id });
    if (kept !== null && kept.expiresAt > deps.now()) {
      if (kept.bodyHash !== bodyHash) {
        throw new AcctError('invalid', { issues: [{ path: 'key', code: 'key-reused', severity: 'error' }] });
      }
      return JSON.parse(deps.vault.open('idempotency_key.answer', id, kept.answerCipher ?? '')) as T;
    }
    if (kept !== null) await em.nativeDelete(IdempotencyKeyEntity, { id });
    // Before the work: of two at once the second waits here, loses, and finds the answer when it runs anew.
    const expiresAt = new Date(deps.now().getTime() + keptMilliseconds);
    await em.insert(IdempotencyKeyEntity, { id, bodyHash, answerCipher: null, expiresAt });
    const answer = await run(em);
    const answerCipher = deps.vault.seal('idempotency_key.answer', id, JSON.stringify(answer ?? null));
    await em.nativeUpdate(IdempotencyKeyEntity, { id }, { answerCipher });
    return answer;
  });
}
