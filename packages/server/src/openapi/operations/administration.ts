import type { administrationRoutes, archiveRoutes } from '@acct-forms/adapter/wire/routes';
import type { Operations } from './operation.ts';

export const administrationOperations: Operations<typeof administrationRoutes> = {
  'administration.staff.list': {
    summary: 'Accounts of the staff within reach, by bureau, role, state and part of a name',
  },
  'administration.staff.create': {
    summary: 'Makes an account of the staff and tells its first password once',
    errors: ['username-taken'],
  },
  'administration.staff.update': {
    summary: 'Changes name, role or bureau of an account; who leaves a bureau gives its cases back',
    errors: ['not-allowed'],
  },
  'administration.staff.reactivate': {
    summary: 'Opens a disabled account again and tells another first password once',
    errors: ['not-allowed'],
  },
  'administration.staff.disable': {
    summary: 'Disables an account and gives its cases back; again changes nothing',
    errors: ['not-allowed'],
  },
  'administration.staff.resetPassword': { summary: 'Another first password', errors: ['not-allowed'] },
  'administration.holders.import': {
    summary: 'Takes over former certificate holders from CSV',
    description:
      'Read as it comes, of any length. What is right is kept, a line with a fault is refused and told. The same file again changes nothing; a dry run keeps nothing and reports the same. A column `reason` is passed over.',
    errors: ['file-type', 'file-too-large'],
    takes: ['text/csv'],
  },
  'administration.holders.faults': {
    summary: 'Every fault of a CSV file, as CSV',
    errors: ['file-type', 'file-too-large'],
    takes: ['text/csv'],
    gives: ['text/csv'],
  },
  'administration.holders.find': { summary: 'A former holder by certificate number, or null; recorded' },
  'administration.programmes.list': { summary: 'All programmes of continuing education' },
  'administration.programmes.create': { summary: 'Makes a programme' },
  'administration.programmes.update': { summary: 'Changes a programme' },
  'administration.programmes.close': { summary: 'Ends the enrolment of a programme' },
  'administration.units.list': { summary: 'Registered employers within reach' },
  'administration.units.evidence': {
    summary: 'How many applications and records name an employer, and which was the first',
  },
  'administration.units.confirm': { summary: 'Confirms an employer; again changes nothing' },
  'administration.units.update': { summary: 'Corrects an employer', errors: ['unit-exists'] },
  'administration.units.merge': { summary: 'Merges an employer into another one' },
  'administration.credit.add': {
    summary: 'Appends a credit entry, for good',
    errors: ['in-progress'],
  },
  'administration.credit.list': { summary: 'The credit entries of a person, the latest first' },
  'administration.erasures.list': { summary: 'People who asked for erasure, the oldest request first' },
  'administration.undelivered': { summary: 'Messages that were tried in vain' },
  'administration.retry': { summary: 'Tries a message again now' },
};

export const archiveOperations: Operations<typeof archiveRoutes> = {
  'administration.archive.entries': {
    summary: 'A page of the archive by person, case, kind, bureau and days, the newest first; recorded',
  },
  'administration.archive.entry': { summary: 'An integrity entry with its payload; recorded' },
  'administration.archive.anchor': {
    summary: 'The last ten seals, to be kept elsewhere; recorded',
    errors: ['not-found'],
  },
  'administration.archive.verify': {
    summary: 'Checks a stretch of the archive; `next` leads on',
    description: 'The archive holds when every `broken` is empty.',
  },
};
