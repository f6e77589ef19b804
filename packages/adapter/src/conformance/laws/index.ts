import type { Law } from '../law.ts';
import { accountLaws } from './accounts.ts';
import { administrationLaws } from './administration.ts';
import { archiveLaws, ownArchiveLaws } from './archive.ts';
import { challengeLaws } from './challenges.ts';
import { changeLaws } from './changes.ts';
import { draftKeyLaws, phoneCodeLaws } from './codes-and-keys.ts';
import { educationLaws } from './education.ts';
import { flagLaws } from './flags.ts';
import { holderLaws } from './holders.ts';
import { idempotencyLaws } from './idempotency.ts';
import { levelLaws } from './levels.ts';
import { materialLaws } from './materials.ts';
import { privacyLaws } from './privacy.ts';
import { recordLaws } from './record.ts';
import { reviewCaseLaws } from './review-case.ts';
import { reviewDecisionLaws } from './review-decision.ts';
import { reviewQueueLaws } from './review-queue.ts';
import { revisionLaws } from './revisions.ts';
import { sessionLaws } from './sessions.ts';
import { submissionLaws } from './submission.ts';
import { unitLaws } from './units.ts';
import { workflowLaws } from './workflow.ts';

export const allLaws: readonly Law[] = [
  ...accountLaws,
  ...sessionLaws,
  ...draftKeyLaws,
  ...phoneCodeLaws,
  ...challengeLaws,
  ...recordLaws,
  ...submissionLaws,
  ...holderLaws,
  ...revisionLaws,
  ...idempotencyLaws,
  ...materialLaws,
  ...unitLaws,
  ...reviewQueueLaws,
  ...reviewCaseLaws,
  ...flagLaws,
  ...reviewDecisionLaws,
  ...levelLaws,
  ...workflowLaws,
  ...changeLaws,
  ...educationLaws,
  ...privacyLaws,
  ...administrationLaws,
  ...archiveLaws,
  ...ownArchiveLaws,
];
