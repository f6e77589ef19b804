import { sha256 } from '../crypto/sha256.ts';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { OutboxEntity, type Channel, type LetterKind } from '../entities/review.ts';

export interface NewLetter {
  /** What causes it: a second letter of one key and channel is not put in. */
  readonly key: string;
  readonly channel: Channel;
  readonly kind: LetterKind;
  /** Whose affair it is, where somebody has an account. */
  readonly account?: string | undefined;
  readonly recipient: string;
  /** The phone that an SMS was asked for, where it is not the recipient. */
  readonly askedFor?: string;
  readonly subject?: string;
  readonly body: string;
}

/** Puts a letter into the outbox; tell it with `deps.outboxFilled()` once the transaction is through. */
export async function putLetter(
  { vault, now }: Pick<Deps, 'vault' | 'now'>,
  em: EntityManager,
  { key, channel, kind, account, recipient, askedFor = recipient, subject, body }: NewLetter,
): Promise<void> {
  const id = sha256(JSON.stringify([channel, key])).slice(0, 32);
  if ((await em.count(OutboxEntity, { id })) > 0) return;
  await em.insert(OutboxEntity, {
    id,
    channel,
    kind,
    account: account ?? null,
    phoneIndex: channel === 'sms' ? vault.blindIndex('phone', askedFor) : null,
    recipientCipher: vault.seal('outbox.recipient', id, recipient),
    subject: subject ?? null,
    bodyCipher: vault.seal('outbox.body', id, body),
    attempts: 0,
    lastError: null,
    nextAt: now(),
    leaseUntil: null,
    deliveredAt: null,
    givenUpAt: null,
  });
}
