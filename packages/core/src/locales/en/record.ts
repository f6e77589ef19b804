import type { RecordWords } from '../zh-CN/record.ts';

export const record: RecordWords = {
  confirmPhoto: 'Choose “Use this one” to confirm the photo',
  missingTitle: '{n} to complete before you can submit',
  flagsTitle: 'Remarks of the reviewer still to answer: {n}',
  warningsTitle: '{n} to look at again; they do not stop the submission',
  takenTitle: 'Not submitted: this document number is registered in the province already',
  takenCheck: 'check the number',
  takenCall: 'If it is right, call {bureau}:',
  'submit.unauthenticated': 'You are signed out and nothing was submitted. Sign in again.',
  'submit.stale-revision':
    'It was changed elsewhere and the newest content was fetched. Check it and confirm again.',
  'submit.not-allowed': 'It cannot be submitted now; see the state on the start page.',
  'submit.failed': 'Nothing was submitted yet; confirm again later.',
  notEditable: 'The state is “{state}”; nothing can be changed now.',
  keepShared: 'You use a shared computer: nothing stays on it. Wait for saving to finish before you leave.',
  keepUnavailable:
    'This browser cannot keep a draft on this machine. Wait for saving to finish before you leave.',
  sameFile: 'The same file as for “{label}”: please make sure that it is the right one',
  unneededTitle: 'No longer needed',
  unneededNote:
    'What you filled in asks for none of these; they are not submitted. Remove them, or keep them in case you change it back.',
  errorsTitle: '{n} to correct',
  confirmTitle: 'Please check and confirm: {n}',
  errorLine: '{label}: {text}',
};
