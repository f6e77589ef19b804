import { AcctError, mask } from '@acct-forms/core';
import type { Undelivered } from '../administration-views.ts';
import { instant, newId, type Store } from './store.ts';

/** A message that could not be sent, and what would send it. */
export interface LetterRow {
  readonly id: string;
  readonly kind: string;
  readonly phone: string;
  readonly text: string;
  attempts: number;
  failedAt: string;
  error: string;
}

/** Sends; answers why not. */
function trySending(store: Store, phone: string, text: string): string | undefined {
  try {
    store.sendMessage?.(phone, text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'not-delivered';
  }
}

/** Tells an account's phone, once; what does not arrive waits for an office to try it again. */
export function sendLetter(store: Store, kind: string, phone: string, text: string): void {
  const error = trySending(store, phone, text);
  if (error === undefined) return;
  const id = newId();
  store.letters.set(id, { id, kind, phone, text, attempts: 1, failedAt: instant(store), error });
}

export const undelivered = ({ letters }: Store): Undelivered[] =>
  [...letters.values()].map(({ id, kind, phone, attempts, failedAt, error }) => ({
    id,
    channel: 'sms',
    kind,
    recipient: mask('phone', phone),
    attempts,
    lastError: error,
    givenUpAt: failedAt,
  }));

/** Sends it again; `not-found` for what is not waiting. */
export function retryLetter(store: Store, id: string): void {
  const letter = store.letters.get(id);
  if (letter === undefined) throw new AcctError('not-found');
  const error = trySending(store, letter.phone, letter.text);
  if (error === undefined) store.letters.delete(id);
  else Object.assign(letter, { error, attempts: letter.attempts + 1, failedAt: instant(store) });
}
