import type { materialsRoutes, recordRoutes } from '@acct-forms/adapter/wire/routes';
import { fileTypes, type Operations } from './operation.ts';

export const recordOperations: Operations<typeof recordRoutes> = {
  'record.open': {
    summary: 'The own application; made at the first call',
    description: 'A former certificate holder finds it prefilled. Again it changes nothing.',
  },
  'record.saveSection': {
    summary: 'Stores the whole value of one section',
    description:
      'The declarations of the profile check the shape; what is missing or wrong is told in `issues` and never refused. Derived and locked fields are ignored.',
    errors: ['unit-exists', 'not-allowed'],
  },
  'record.submit': {
    summary: 'Submits for review',
    description: 'Incomplete is `invalid` with every issue. Each submission has a reference number.',
    errors: ['identity-taken', 'in-progress', 'not-allowed'],
  },
  'record.withdraw': {
    summary: 'Takes a submission back while nobody has claimed it',
    errors: ['not-allowed'],
  },
  'record.discard': { summary: 'Gives up an open change', errors: ['not-allowed'] },
  'record.restart': { summary: 'Begins anew after a rejection', errors: ['not-allowed'] },
  'record.answerFlag': { summary: 'Answers a remark of the reviewer by a reply', errors: ['not-allowed'] },
  'record.claimFormerCertificate': {
    summary: 'Claims a former certificate',
    description: 'Every mismatch has the one answer `not-found`.',
    errors: ['not-found', 'not-allowed', 'rate-limited'],
  },
  'record.startChange': {
    summary: 'Begins a change of the record in force',
    errors: ['in-progress', 'not-allowed'],
  },
  'record.changeEmail': {
    summary: 'Another e-mail address, or none, in force at once',
    errors: ['in-progress', 'not-allowed'],
  },
  'record.history': { summary: 'What happened to the application, the newest first' },
  'record.messages': { summary: 'Messages to the person, the newest first' },
  'record.readMessage': { summary: 'Marks a message as read' },
  'record.consent': { summary: 'Stores agreement to a notice; again changes nothing' },
};

export const materialsOperations: Operations<typeof materialsRoutes> = {
  'materials.put': {
    summary: 'Stores a file in a slot',
    description:
      '`Acct-Replaces` names the material that the slot held when the person chose, or `none`. The same bytes again give the same material; the old file stays until the new one is stored. A PDF is taken where the rule of the slot says so; `invalid` with `pdf-encrypted`, `pdf-damaged`, `pdf-active` or `pdf-pages` says why one is not.',
    errors: [
      'stale-revision',
      'file-too-large',
      'file-type',
      'infected',
      'consent-required',
      'not-allowed',
      'rate-limited',
    ],
    takes: fileTypes,
  },
  'materials.read': { summary: 'The bytes of a stored file', gives: fileTypes },
  'materials.remove': { summary: 'Empties the slot that holds this file', errors: ['not-allowed'] },
};
