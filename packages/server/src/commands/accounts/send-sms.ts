import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { OutboxEntity } from '../../entities/review.ts';

/** Puts a message into the outbox; tell it with `deps.outboxFilled()` once the transaction is through. */
export async function sendSms(deps: Deps, em: EntityManager, phone: string, text: string): Promise<void> {
  const id = newId();
  await em.insert(OutboxEntity, {
    id,
    channel: 'sms',
    recipientCipher: deps.vault.seal('outbox.recipient', id, phone),
    bodyCipher: deps.vault.seal('outbox.body', id, text),
    attempts: 0,
    lastError: null,
    nextAt: deps.now(),
    deliveredAt: null,
  });
}
