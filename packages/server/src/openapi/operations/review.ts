import type { reviewRoutes } from '@acct-forms/adapter/wire/routes';
import { fileTypes, type Operations } from './operation.ts';

export const reviewOperations: Operations<typeof reviewRoutes> = {
  'review.queue': {
    summary: 'A page of the cases of a filter',
    description: 'Names, ID numbers and phones are masked as the profile says.',
  },
  'review.counts': {
    summary: 'Cases of a filter by state',
    description: 'Counting stops at a limit, which then stands for that many or more.',
  },
  'review.claimNext': { summary: 'Claims the oldest waiting case of a filter; null when there is none' },
  'review.claim': {
    summary: 'Claims a case; the own claim again changes nothing',
    errors: ['already-claimed', 'not-allowed'],
  },
  'review.release': { summary: 'Gives a case back into the queue', errors: ['claim-lost', 'not-allowed'] },
  'review.reassign': {
    summary: 'Gives a case to a colleague of the bureau',
    errors: ['claim-lost', 'not-allowed'],
  },
  'review.open': { summary: 'A case as it was submitted; opening is recorded' },
  'review.flag': {
    summary: 'Puts a remark on a field, material or section',
    errors: ['claim-lost', 'not-allowed'],
  },
  'review.resolveFlag': {
    summary: 'Settles a remark; again changes nothing',
    errors: ['claim-lost', 'not-allowed'],
  },
  'review.removeFlag': {
    summary: 'Takes back a remark that the applicant has not seen',
    errors: ['claim-lost', 'not-allowed'],
  },
  'review.decide': {
    summary: 'Approves, returns, rejects, transfers or revokes',
    description: 'Made on the revision that the reviewer saw; the same key and body give the same answer.',
    errors: ['claim-lost', 'in-progress', 'not-allowed'],
  },
  'review.decideMany': { summary: 'Decides up to a hundred cases, each on its own' },
  'review.note': { summary: 'Adds an internal note' },
  'review.reveal': { summary: 'An unmasked value, recorded with the reason' },
  'review.readMaterial': { summary: 'The bytes of a file of a case', gives: fileTypes },
  'review.statistics': { summary: 'Figures of a bureau or of all, over at most 366 days' },
  'review.export': {
    summary: 'The cases of a filter as a table, recorded with the reason',
    description:
      'CSV of any length, or a workbook of at most 100,000 lines. ID numbers are masked, no cell is a formula.',
    gives: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
};
