import { settleUnits } from './commands/units/settle-units.ts';
import { sweepOrphans } from './files/sweep.ts';
import type { Deps } from './deps.ts';
import {
  IdempotencyKeyEntity,
  PhoneCodeEntity,
  SessionEntity,
  UsedChallengeEntity,
} from './entities/account.ts';
import { MaterialEntity } from './entities/application.ts';
import { repeat } from './repeat.ts';
import { OutboxEntity } from './entities/review.ts';

const hour = 3_600_000;
/** Milliseconds: how long it can be asked what was sent. */
const lettersKept = 30 * 24 * hour;

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
  await em.nativeDelete(OutboxEntity, { deliveredAt: { $lt: new Date(now.getTime() - lettersKept) } });
  await settleUnits(deps);
  await deps.limits.sweep(now.getTime());
  const isNamed = async (key: string) => (await em.fork().count(MaterialEntity, { sha256: key })) > 0;
  await sweepOrphans(deps.files, isNamed, { now: now.getTime(), olderThan: hour });
}

/** Tidies at start and every hour; answers how to stop. */
export const keepTidy = (deps: Deps): (() => Promise<void>) =>
  repeat(deps, { every: hour, run: () => tidy(deps), failed: 'tidying failed' });
