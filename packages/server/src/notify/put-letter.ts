import { sha256 } from '../crypto/sha256.ts';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { OutboxEntity, type Channel } from '../entities/review.ts';

export interface NewLetter {
  /** What causes it: a second letter of one key and channel is not put in. */
  readonly key: string;
  readonly channel: Channel;
  readonly recipient: string;
  readonly subject?: string;
  readonly body: string;
}

/** Puts a letter into the outbox; tell it with `deps.outboxFilled()` once the transaction is through. */
export async function putLetter(
  { vault, now }: Pick<Deps, 'vault' | 'now'>,
  em: EntityManager,
  { key, channel, recipient, subject, body }: NewLetter,
): Promise<void> {
  const id = sha256(JSON.stringify([channel, key])).slice(0, 32);
  if ((await em.count(OutboxEntity, { id })) > 0) return;
  await em.insert(OutboxEntity, {
    id,
    channel,
    recipientCipher: vault.seal('outbox.recipient', id, recipient),
    subject: subject ?? null,
    bodyCipher: vault.seal('outbox.body', id, body),
    attempts: 0,
    lastError: null,
    nextAt: now(),
    leaseUntil: null,
    deliveredAt: null,
  });
}
