import type { IssuesWords } from '../zh-CN/issues.ts';

/** Sentences of what is wrong with a value, beyond what is missing. */
export const issues: IssuesWords = {
  'issue.too-short': '{label} must have at least {min} characters',
  'issue.too-long': '{label} must have at most {max} characters',
  'issue.too-many': '{label} can have at most {max} entries',
  'issue.control-characters': '{label} contains invisible characters; delete it and type it again',
  'issue.name-characters':
    'A name may have Chinese characters and “·” only; with other documents also Latin letters',
  'issue.unknown-code': 'This option is no longer in use; choose again: {label}',
  'issue.region-unknown': 'This region was not found; choose again: {label}',
  'issue.region-incomplete': 'Choose at least a city or county: {label}',
  'issue.region-outside': 'This region is in another province; please register with the finance bureau there',
  'issue.region-ambiguous': 'This region has been divided; choose the one that it is today',
  'issue.not-a-date': '{label} is not a valid date; enter year, month and day',
  'issue.day-missing': 'Only year and month are given; add the day, for example 2012-07-01',
  'issue.future-date': '{label} cannot be later than today',
  'issue.email.format': 'Enter a complete email address, for example name@example.com',
  'issue.landline.format': 'Enter the phone as area code-number, for example 0431-88922800',
  'issue.landline.charset': 'A phone number may have digits and hyphens only',
  'issue.landline.prefix':
    'A landline number starts with its area code, for example 0431; a mobile number has 11 digits',
  'issue.landline.length': 'The phone number has the wrong number of digits; check area code and number',
  'issue.postcode.length': 'A postcode has 6 digits',
  'issue.postcode.charset': 'A postcode may have digits only',
  'issue.postcode.prefix': 'This postcode is outside the province; check that it is right',
  'issue.identityNumber.length': 'The number has the wrong length; a resident ID number has 18 characters',
  'issue.identityNumber.charset':
    'The number has a character that cannot be there; a resident ID number has 17 digits, then a digit or X',
  'issue.identityNumber.format':
    'The number does not have the form of the chosen document; check the type and the number',
  'issue.identityNumber.prefix': 'The number does not start like the chosen document; check the type',
  'issue.identityNumber.region':
    'The region code at the start of the number does not exist; check your document',
  'issue.identityNumber.date': 'The date of birth in the number does not exist; check your document',
  'issue.identityNumber.future-date':
    'The date of birth in the number is later than today; check your document',
  'issue.identityNumber.checksum':
    'The check character does not fit; one character may be wrong, check your document',
  'issue.unitCode.length':
    'Enter a unified social credit code (18), an organisation code (9) or a registration number (15)',
  'issue.unitCode.charset':
    'The code has a character that cannot be there; a unified social credit code never has I, O, Z, S or V',
  'issue.unitCode.dept': 'The first character (registering department) is unusual; check the certificate',
  'issue.unitCode.category': 'The second character (kind of organisation) is unusual; check the certificate',
  'issue.unitCode.region':
    'The region code in characters 3 to 8, or at the start of a registration number, does not exist; check the certificate',
  'issue.unitCode.checksum': 'The check character does not fit; is the code exactly as on the certificate?',
  'issue.unitCode.org-checksum':
    'Characters 9 to 17 do not fit the rule of organisation codes; check the certificate',
  'issue.unitCode.reserved': 'This organisation code is reserved and cannot be used',
  'issue.mobile.length': 'A mobile number has 11 digits',
  'issue.mobile.charset': 'A mobile number may have digits only, no spaces or hyphens',
  'issue.mobile.prefix': 'A mobile number starts with 13 to 19',
  'issue.unusual-age': 'The age would be {age}; check the date of birth',
  'issue.degree-above-education':
    'This degree usually needs a higher level of education; check that it is right',
  'issue.graduated-too-young': 'The graduation is less than 12 years after birth; check the date',
  'issue.posts-conflict':
    'A cashier does not usually check, keep archives or keep ledgers as well; check the posts',
  'issue.worked-too-young': 'The work started before the age of 16; check the date',
  'issue.appointed-too-young': 'The appointment was before the age of 16; check the date',
  'issue.nothing-changed': 'Nothing has been changed yet; change something before you submit',
  'issue.proof-kept':
    'You changed this: replace {proofs} under the documents, or confirm that what is on record still holds',
  'confirm.checksum': 'I have compared it with the document; the number is right',
  'confirm.proof-kept': 'What is on record still holds and agrees with what I filled in: {proofs}',
  'issue.identity-taken':
    'This document number is already registered in the province; contact the finance bureau',
  'issue.unit-exists': 'This employer is already registered',
  'issue.unknown-field': 'Something arrived that the form does not have; reload the page and try again',
  'issue.unknown-section': 'The form does not have this part; reload the page and try again',
  'issue.wrong-type': '{label} has the wrong type of content; enter it again',
  'issue.wrong-row': 'An entry is not complete; delete it and add it again',
  'issue.not-text': '{label} is too long or has characters that cannot be stored',
};
