import type { Law } from '../law.ts';
import { accountLaws, draftKeyLaws, phoneCodeLaws } from './accounts.ts';
import { challengeLaws } from './challenges.ts';
import { flagLaws } from './flags.ts';
import { holderLaws } from './holders.ts';
import { idempotencyLaws } from './idempotency.ts';
import { materialLaws } from './materials.ts';
import { privacyLaws } from './privacy.ts';
import { recordLaws } from './record.ts';
import { reviewCaseLaws } from './review-case.ts';
import { reviewDecisionLaws } from './review-decision.ts';
import { reviewQueueLaws } from './review-queue.ts';
import { revisionLaws } from './revisions.ts';
import { unitLaws } from './units.ts';

export const allLaws: readonly Law[] = [
  ...accountLaws,
  ...draftKeyLaws,
  ...phoneCodeLaws,
  ...challengeLaws,
  ...recordLaws,
  ...holderLaws,
  ...revisionLaws,
  ...idempotencyLaws,
  ...materialLaws,
  ...unitLaws,
  ...reviewQueueLaws,
  ...reviewCaseLaws,
  ...flagLaws,
  ...reviewDecisionLaws,
  ...privacyLaws,
];
