import type { ClaimWords } from '../zh-CN/claim.ts';

export const claim: ClaimWords = {
  certNo: 'Former accounting certificate number',
  idNumber: 'Resident ID number',
  name: 'Full name',
  fill: 'Enter: {label}',
  idNumberWrong: 'This ID number is not right; check it against the card',
  send: 'Look it up and use it',
  sending: 'Looking it up…',
  noMatch: 'Nothing is on record with this certificate number, ID number and name',
  noMatchBody:
    'Check them against the certificate and try again. If it is still not found, fill in the registration yourself, or call the bureau.',
};
