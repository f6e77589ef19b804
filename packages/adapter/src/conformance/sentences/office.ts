import { held, type Sentence } from './sentence.ts';

/** What it owes to those who review and administer, by topic. */
export const officeSentences: Readonly<Record<string, readonly Sentence[]>> = {
  'The queue': [
    held(
      'A bureau sees what it holds or decided last; drafts are nobody’s.',
      'review-queue/bureau review-queue/drafts review-queue/counts review-queue/statistics',
    ),
    held('Who sees every bureau can ask for one.', 'review-queue/by-bureau'),
    held('Applicants review nothing, staff apply for nothing.', 'review-queue/staff-only'),
    held(
      'Pages cover the queue once, in the order that is asked for.',
      'review-queue/pages queue-order/sort queue-order/by-decision',
    ),
    held(
      'Filters: state, kind, the own ones, the overdue; a search by number, code or part of a name.',
      'review-queue/filter queue-order/kind queue-order/mine queue-order/overdue review-queue/search',
    ),
    held(
      'Also by kind of change, by reviewer, and by one range: days of submission, or working days until it is due.',
      'queue-filters/change-kind queue-filters/reviewer queue-filters/period queue-filters/due queue-filters/one-range',
    ),
    held('The end of a reference number finds its case, from six characters on.', 'queue-filters/spoken'),
    held(
      'ID numbers and phones are masked in everything but `reveal`.',
      'review-queue/masked review-case/reveal',
    ),
    held('A decided case says by whom and when.', 'queue-order/decided'),
    held('The next case is the oldest that nobody holds.', 'review-queue/claim-next'),
    held('Statistics are of at most 366 days.', 'queue-order/days'),
    held(
      'An export has a reason, masks, and holds no formula; it is marked with who made it, and gives whole numbers to supervisors and administrators only.',
      'review-queue/export review-queue/export-marked',
    ),
    held('Cases are narrowed by the days of their decision.', 'review-queue/period'),
  ],
  'A case': [
    held(
      'A claim is one person’s; a second one is `already-claimed`, and of two at once one wins.',
      'review-case/claim review-case/claim-again review-case/already-claimed review-case/claim-race',
    ),
    held(
      'Its holder or a supervisor gives it back; a supervisor hands it on, and the former holder’s calls are `claim-lost`.',
      'review-case/release review-case/reassign',
    ),
    held(
      'The bureau sees what was submitted, its files, and what is elsewhere.',
      'review-case/snapshot review-case/material review-case/found-elsewhere',
    ),
    held('Notes stay with the staff.', 'review-case/notes'),
    held('Nobody decides the own case.', 'review-case/own-case'),
    held(
      'Flags stand at paths of the form, with words, by who holds the case.',
      'flags/paths flags/words flags/holder flags/order',
    ),
    held(
      'The applicant sees flags after the return, signed by the bureau; until then they can be taken back or written anew.',
      'flags/unseen flags/remove flags/rewrite',
    ),
    held(
      'A flag is answered by a changed value or file, by a reply, or by no longer being shown; by nothing else.',
      'flags/answered-by-change flags/answered-by-file flags/answered-by-reply flags/no-longer-shown flags/unrelated-change',
    ),
    held(
      'Submission needs every flag answered, approval every flag resolved.',
      'flags/must-be-answered flags/approval-blocked flags/next-round',
    ),
  ],
  Decisions: [
    held(
      'Only who holds the case decides it; what is lost is `claim-lost`.',
      'review-decision/unclaimed review-decision/not-mine review-decision/released-meanwhile',
    ),
    held('Of two verdicts at once one counts.', 'review-decision/race'),
    held(
      'A return needs a reason or a flag, a rejection a reason; a rejection can be begun anew.',
      'review-decision/reasons review-decision/reject',
    ),
    held(
      'An approval is in force at once; only an administrator revokes it.',
      'review-decision/approve review-decision/revoke',
    ),
    held('Up to a hundred at once, each on its own.', 'review-decision/many review-decision/too-many'),
    held(
      'A transferred case is the other bureau’s, also in its next round, unless a deciding field changes.',
      'review-decision/transfer queue-order/back-to-whom',
    ),
    held(
      'With two levels an approval goes to the bureau above; a bureau without one decides alone.',
      'levels/pass levels/not-yet levels/alone',
    ),
    held('One person never decides both levels.', 'levels/one-person'),
    held('A return at any level begins again at level 1.', 'levels/return'),
  ],
  'Offices and archive': [
    held(
      'Each office reaches what is its own.',
      'administration/offices-only administration/own-bureau archive/offices-only',
    ),
    held(
      'A first password opens nothing but the choice of another; an office can set it anew.',
      'administration/first-password staff/reset-password',
    ),
    held(
      'Whose account ends is signed out at once, and their cases wait for others.',
      'administration/disable',
    ),
    held(
      'An account of the staff is renamed, moved and opened again by who reaches it, on record; who leaves a bureau leaves its cases there.',
      'staff/renamed staff/moved staff/come-back',
    ),
    held(
      'The staff are found by part of a name, bureau, role and state, with their last sign-in.',
      'staff/found',
    ),
    held('The register is imported line by line, again without effect.', 'administration/import'),
    held(
      'Programmes never have fewer places than are taken, and are listed for good.',
      'administration/programmes staff/programmes-listed',
    ),
    held(
      'What was not delivered is listed and can be tried again.',
      'administration/undelivered staff/undelivered',
    ),
    held(
      'What became of a person, and who saw a case, is on record, in order, and told without what is personal.',
      'archive/of-a-person archive/of-a-case archive/reading-is-recorded archive/pages',
    ),
    held(
      'An access tells whose it was, masked, what was seen, and for which bureau; its book and the other one are searched by whole numbers and names and narrowed by kind, bureau and days.',
      'archive-filters/who-saw-whose archive-filters/search archive-filters/narrowed',
    ),
    held(
      'An entry opens to what it says with numbers masked, and that it was opened is on record.',
      'archive-filters/opened archive-filters/approved',
    ),
    held(
      'The last seals are given out to be kept elsewhere, and that they were is on record.',
      'archive/anchor',
    ),
    held(
      'The archive can be verified.',
      'archive/verification',
      'that tampering is found: by tests of the reference server',
    ),
  ],
};
