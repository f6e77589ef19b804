import type { Logger } from 'pino';
import type { Vault } from '../crypto/vault.ts';
import type { Orm } from '../db/open-orm.ts';
import { OutboxEntity } from '../entities/review.ts';
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

  async function deliver(): Promise<void> {
    const em = orm.em.fork();
    const due = await em.find(
      OutboxEntity,
      { deliveredAt: null, nextAt: { $lte: now() } },
      { orderBy: { nextAt: 'asc' }, limit: 20 },
    );
    for (const row of due) {
      const attempts = row.attempts + 1;
      const pause = Math.min(24 * 60, 2 ** (attempts - 1)) * minute;
      // Taken by a conditional update: of two processes one sends.
      const taken = await em.nativeUpdate(
        OutboxEntity,
        { id: row.id, attempts: row.attempts, deliveredAt: null },
        { attempts, nextAt: new Date(now().getTime() + pause) },
      );
      if (taken !== 1) continue;
      try {
        const recipient = vault.open('outbox.recipient', row.id, row.recipientCipher);
        const body = vault.open('outbox.body', row.id, row.bodyCipher);
        if (recipient !== nobody) await notifier.send({ channel: row.channel, recipient, body });
        await em.nativeUpdate(OutboxEntity, { id: row.id }, { deliveredAt: now() });
      } catch {
        await em.nativeUpdate(OutboxEntity, { id: row.id }, { lastError: 'not delivered' });
        log.warn({ outboxId: row.id, attempts }, 'not delivered');
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
