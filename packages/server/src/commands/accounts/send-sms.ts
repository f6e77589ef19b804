import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { putLetter } from '../../notify/put-letter.ts';

/** Puts a message for a phone into the outbox; tell it with `deps.outboxFilled()` once the transaction is through. */
export function sendSms(deps: Deps, em: EntityManager, phone: string, text: string): Promise<void> {
  return putLetter(deps, em, { key: newId(), channel: 'sms', recipient: phone, body: text });
}
