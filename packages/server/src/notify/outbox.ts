import type { Logger } from 'pino';
import type { Vault } from '../crypto/vault.ts';
import type { Orm } from '../db/database.ts';
import { holdFree, inTransaction } from '../db/transaction.ts';
import { OutboxEntity, type OutboxRow } from '../entities/review.ts';
import type { Notifier } from './notifier.ts';

export interface Outbox {
  /** Delivers what is due soon. */
  poke(): void;
  /** Waits for a running delivery. */
  close(): Promise<void>;
}

interface OutboxOptions {
  readonly orm: Orm;
  readonly vault: Vault;
  readonly now: () => Date;
  readonly notifier: Notifier;
  readonly log: Logger;
}

const minute = 60_000;

/** The recipient of a letter that is handled like any other and never sent. */
export const nobody = '';

/** Delivers each message at least once; a failed one again after 1, 2, 4 … minutes, at most a day. */
export function createOutbox({ orm, vault, now, notifier, log }: OutboxOptions): Outbox {
  let running: Promise<void> = Promise.resolve();
  let closed = false;

  /** What is due and no other process has taken, put off as if it failed: of two processes one sends. */
  function takeDue(): Promise<OutboxRow[]> {
    return inTransaction({ orm }, async (em) => {
      const due = await em.find(
        OutboxEntity,
        { deliveredAt: null, nextAt: { $lte: now() } },
        { orderBy: { nextAt: 'asc' }, limit: 20, ...holdFree },
      );
      for (const row of due) {
        row.attempts += 1;
        const pause = Math.min(24 * 60, 2 ** (row.attempts - 1)) * minute;
        row.nextAt = new Date(now().getTime() + pause);
      }
      return due;
    });
  }

  async function deliver(): Promise<void> {
    const em = orm.em.fork();
    for (const row of await takeDue()) {
      try {
        const recipient = vault.open('outbox.recipient', row.id, row.recipientCipher);
        const body = vault.open('outbox.body', row.id, row.bodyCipher);
        if (recipient !== nobody) await notifier.send({ channel: row.channel, recipient, body });
        await em.nativeUpdate(OutboxEntity, { id: row.id }, { deliveredAt: now() });
      } catch {
        await em.nativeUpdate(OutboxEntity, { id: row.id }, { lastError: 'not delivered' });
        log.warn({ outboxId: row.id, attempts: row.attempts }, 'not delivered');
      }
    }
  }

  const poke = () => {
    if (closed) return;
    running = running.then(deliver).catch(() => log.warn('outbox failed'));
  };
  const timer = setInterval(poke, minute);
  timer.unref();
  return {
    poke,
    async close() {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}
