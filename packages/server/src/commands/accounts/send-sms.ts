import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { putLetter, type NewLetter } from '../../notify/put-letter.ts';

/** Puts a message for a phone into the outbox; tell it with `deps.outboxFilled()` once the transaction is through. */
export const sendSms = (
  deps: Deps,
  em: EntityManager,
  letter: Omit<NewLetter, 'key' | 'channel' | 'subject'>,
): Promise<void> => putLetter(deps, em, { key: newId(), channel: 'sms', ...letter });
