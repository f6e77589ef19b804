import type { Law } from '../law.ts';
import { accountLaws } from './accounts.ts';
import { administrationLaws } from './administration.ts';
import { archiveFilterLaws } from './archive-filters.ts';
import { archiveLaws, ownArchiveLaws } from './archive.ts';
import { challengeLaws } from './challenges.ts';
import { decidedChangeLaws } from './changes-decided.ts';
import { changeLaws } from './changes.ts';
import { checkLaws } from './checks.ts';
import { draftKeyLaws, phoneCodeLaws } from './codes-and-keys.ts';
import { contractLaws } from './contract.ts';
import { educationLaws } from './education.ts';
import { flagLaws } from './flags.ts';
import { holderLaws } from './holders.ts';
import { idempotencyLaws } from './idempotency.ts';
import { levelLaws } from './levels.ts';
import { materialLaws } from './materials.ts';
import { pdfLaws } from './pdf.ts';
import { privacyLaws } from './privacy.ts';
import { queueFilterLaws } from './queue-filters.ts';
import { queueOrderLaws } from './queue-order.ts';
import { recordLaws } from './record.ts';
import { reviewCaseLaws } from './review-case.ts';
import { reviewDecisionLaws } from './review-decision.ts';
import { reviewQueueLaws } from './review-queue.ts';
import { revisionLaws } from './revisions.ts';
import { roundLaws } from './rounds.ts';
import { sessionLaws } from './sessions.ts';
import { staffLaws } from './staff.ts';
import { submissionLaws } from './submission.ts';
import { timeLaws } from './time.ts';
import { unitLaws } from './units.ts';
import { workflowLaws } from './workflow.ts';

export const allLaws: readonly Law[] = [
  ...contractLaws,
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
  ...pdfLaws,
  ...unitLaws,
  ...reviewQueueLaws,
  ...queueFilterLaws,
  ...queueOrderLaws,
  ...reviewCaseLaws,
  ...flagLaws,
  ...reviewDecisionLaws,
  ...roundLaws,
  ...checkLaws,
  ...levelLaws,
  ...workflowLaws,
  ...changeLaws,
  ...decidedChangeLaws,
  ...educationLaws,
  ...privacyLaws,
  ...administrationLaws,
  ...archiveLaws,
  ...archiveFilterLaws,
  ...ownArchiveLaws,
  ...staffLaws,
  ...timeLaws,
];
