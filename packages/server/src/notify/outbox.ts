import { isAcctError } from '@acct-forms/core';
import type { Logger } from 'pino';
import type { Limits } from '../config.ts';
import type { Vault } from '../crypto/vault.ts';
import type { Database } from '../db/database.ts';
import { OutboxEntity, type Channel, type LetterKind } from '../entities/review.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { DeliveryError, type Notifier } from './notifier.ts';

export interface Outbox {
  /** Delivers what is due soon. */
  poke(): void;
  /** The same, and resolves when everything that was due is delivered or put off. */
  deliver(): Promise<void>;
  /** Lets the letter that is on its way go. */
  close(): Promise<void>;
}

interface OutboxOptions extends Pick<Database, 'orm' | 'clock' | 'skipLocked'> {
  readonly vault: Vault;
  readonly now: () => Date;
  readonly notifier: Notifier;
  readonly log: Logger;
  readonly limits: Pick<RateLimits, 'smsPerPhone'>;
  readonly config: { readonly limits: Pick<Limits, 'letterTries'> };
}

interface Taken {
  readonly id: string;
  readonly channel: Channel;
  readonly recipient_cipher: string;
  readonly subject: string | null;
  readonly body_cipher: string;
  readonly attempts: number;
  readonly kind: LetterKind | null;
  readonly phone_index: string | null;
}

const minute = 60_000;
/** How many letters a process takes at once, and for how long: far longer than it takes to send them. */
const atOnce = 10;
const leaseSeconds = 300;
/** Milliseconds: later than this after taking them none is sent, another process may have them soon. */
const spare = (leaseSeconds - 60) * 1000;

/** The recipient of a letter that is handled like any other and never sent. */
export const nobody = '';

/** What a person asked for with a phone: counted there, and of no use tomorrow. The new password was asked for with its code. */
const isAsked = (kind: LetterKind | null) => kind === 'code' || kind === 'passwordReset';

/** A code has run out after ten minutes. */
const triesOfCode = 4;

/** 1, 2, 4 … minutes, at most a day. */
const pauseAfter = (attempts: number) => Math.min(24 * 60, 2 ** (attempts - 1)) * minute;

/**
 * Delivers each letter at least once, and one that failed again after a growing pause. A process takes letters with a
 * lease by the database's clock, so that no other sends them meanwhile; if it dies they are sent by another when the
 * lease has run out, under the same id.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { orm, clock, skipLocked, vault, now, notifier, log, limits } = options;
  const { letterTries } = options.config.limits;
  let running: Promise<void> = Promise.resolve();
  const closing = new AbortController();
  const { signal } = closing;

  /** In one statement, hence atomic on both engines. */
  const takeDue = () =>
    orm.em.fork().execute<Taken[]>(
      `update outbox set attempts = attempts + 1, lease_until = ${clock.after(leaseSeconds)} where id in (
         select id from outbox where delivered_at is null and given_up_at is null and next_at <= ?
         and (lease_until is null or lease_until < ${clock.now})
         order by next_at, id limit ${atOnce} ${skipLocked}
       ) returning id, channel, kind, phone_index, recipient_cipher, subject, body_cipher, attempts`,
      [now()],
    );

  /** Whether the phone has had its messages of the day; the letter then waits, and this was no attempt. */
  async function putOff({ id, channel, kind, phone_index: phone, attempts }: Taken): Promise<boolean> {
    if (channel !== 'sms' || isAsked(kind) || phone === null) return false;
    try {
      await limits.smsPerPhone.take(phone);
      return false;
    } catch (error) {
      if (!isAcctError(error)) throw error;
      const nextAt = new Date(now().getTime() + (error.detail.retryAfter ?? 3600) * 1000);
      const waiting = { nextAt, attempts: attempts - 1, leaseUntil: null };
      await orm.em.fork().nativeUpdate(OutboxEntity, { id }, waiting);
      return true;
    }
  }

  async function failed({ id, channel, kind, phone_index: phone, attempts }: Taken, error: unknown) {
    const lastError = error instanceof DeliveryError ? error.code : 'not-delivered';
    const nextAt = new Date(now().getTime() + pauseAfter(attempts));
    const givenUpAt = attempts >= (kind === 'code' ? triesOfCode : letterTries) ? now() : null;
    await orm.em
      .fork()
      .nativeUpdate(OutboxEntity, { id }, { lastError, nextAt, givenUpAt, leaseUntil: null });
    if (channel === 'sms' && !isAsked(kind) && phone !== null) await limits.smsPerPhone.giveBack(phone);
    log.warn(
      { outboxId: id, channel, kind, attempts, lastError, givenUp: givenUpAt !== null },
      'not delivered',
    );
  }

  async function deliver(row: Taken): Promise<void> {
    const { id, channel, subject } = row;
    if (await putOff(row)) return;
    try {
      const recipient = vault.open('outbox.recipient', id, row.recipient_cipher);
      const body = vault.open('outbox.body', id, row.body_cipher);
      if (recipient !== nobody)
        await notifier.send({ id, channel, recipient, body, subject: subject ?? undefined });
    } catch (error) {
      return failed(row, error);
    }
    await orm.em.fork().nativeUpdate(OutboxEntity, { id }, { deliveredAt: now(), leaseUntil: null });
  }

  async function deliverDue(): Promise<void> {
    // A command beside the serving processes, say: what is due is theirs.
    if (notifier.channels.size === 0) return;
    let taken: Taken[];
    do {
      taken = await takeDue();
      const started = performance.now();
      for (const [i, row] of taken.entries()) {
        const inTime = performance.now() - started < spare;
        if (inTime && !signal.aborted) await deliver(row);
        else if (inTime) {
          // This process ends: the others need not wait for the lease.
          const id = { $in: taken.slice(i).map((item) => item.id) };
          return void (await orm.em.fork().nativeUpdate(OutboxEntity, { id }, { leaseUntil: null }));
        }
      }
    } while (taken.length === atOnce && !signal.aborted);
  }

  const deliverNow = () => (running = running.then(deliverDue).catch(() => log.warn('outbox failed')));
  const poke = () => {
    if (!signal.aborted) void deliverNow();
  };
  const timer = setInterval(poke, minute);
  timer.unref();
  return {
    poke,
    deliver: deliverNow,
    async close() {
      closing.abort();
      clearInterval(timer);
      await running;
      notifier.close?.();
    },
  };
}
