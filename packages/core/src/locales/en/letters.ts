import type { LettersWords } from '../zh-CN/letters.ts';

export const letters: LettersWords = {
  title: 'Print certificate and pledge',
  lead: 'Print on A4, have it signed and sealed, scan or photograph it, then upload it under “Upload of materials”. The letters are in Chinese.',
  content: 'What to print',
  filled: 'Filled in with my information',
  blank: 'Blank',
  blankHint: 'Fill in the blanks by hand, in black ink.',
  unknown: 'Your information could not be read; these letters are blank.',
  missing: 'Not registered yet; fill in by hand, in black ink: {names}',
  listSeparator: ', ',
  'part.name': 'name',
  'part.idNumber': 'ID number',
  'part.from': 'months of accounting work',
  'part.unitName': 'name of the employer',
  toFill: 'to be filled in',
  printOne: 'Print “{title}”',
  printAll: 'Print all',
  showAll: 'Show all',
  toGuide: 'Back to the guide',
  back: 'Back to the materials',
};
