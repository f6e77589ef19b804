import type { Channel } from '../entities/review.ts';

/** One message on its way out. */
export interface Letter {
  /** The same at every attempt: who receives it twice can tell. */
  readonly id: string;
  readonly channel: Channel;
  readonly recipient: string;
  /** Of an e-mail. */
  readonly subject?: string | undefined;
  readonly body: string;
}

/** Why a letter did not go; the code is short and holds nothing of letter or recipient. */
export class DeliveryError extends Error {
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(`not delivered: ${code}`, options);
    this.code = code;
  }
}

/** Delivers letters outside the system. */
export interface Notifier {
  /** What it can deliver; nothing else is put into the outbox on a person's behalf. */
  readonly channels: ReadonlySet<Channel>;
  /** Rejects with DeliveryError, or whatever else went wrong, when it could not. */
  send(letter: Letter): Promise<void>;
  close?(): void;
}

/** For what serves nobody: leaves everything waiting. */
export const noNotifier: Notifier = {
  channels: new Set(),
  async send() {
    throw new DeliveryError('no-gateway');
  },
};
