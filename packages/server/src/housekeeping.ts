import { settleUnits } from './commands/units/settle-units.ts';
import { isNamed, waitsForRow } from './files/remove-unnamed.ts';
import { sweepOrphans } from './files/sweep.ts';
import type { Deps } from './deps.ts';
import {
  IdempotencyKeyEntity,
  PhoneCodeEntity,
  SessionEntity,
  UsedChallengeEntity,
} from './entities/account.ts';
import { repeat } from './repeat.ts';
import { OutboxEntity } from './entities/review.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Removes what has run out, and files that no row names since an hour. */
export async function tidy(deps: Deps): Promise<void> {
  const now = deps.now();
  const em = deps.orm.em.fork();
  await em.nativeDelete(SessionEntity, {
    $or: [{ absoluteUntil: { $lt: now } }, { idleUntil: { $lt: now } }],
  });
  await em.nativeDelete(UsedChallengeEntity, { expiresAt: { $lt: now } });
  await em.nativeDelete(PhoneCodeEntity, { expiresAt: { $lt: now } });
  await em.nativeDelete(IdempotencyKeyEntity, { expiresAt: { $lt: now } });
  const old = { $lt: new Date(now.getTime() - deps.config.retention.letters * day) };
  await em.nativeDelete(OutboxEntity, { $or: [{ deliveredAt: old }, { givenUpAt: old }] });
  await settleUnits(deps);
  await deps.limits.sweep(now.getTime());
  await sweepOrphans(deps.files, (key) => isNamed(deps, key), { now: now.getTime(), olderThan: waitsForRow });
}

/** Tidies at start and every hour; answers how to stop. */
export const keepTidy = (deps: Deps): (() => Promise<void>) =>
  repeat(deps, { every: hour, run: () => tidy(deps), failed: 'tidying failed' });
