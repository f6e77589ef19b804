import type { DocumentsWords } from '../zh-CN/documents.ts';

/** Words for PDFs, in English. */
export const documents: DocumentsWords = {
  hint: 'Or a PDF of at most {limit} and {pages} pages, without a password.',
  facts: 'PDF, {pages}\u00a0pages, {size}',
  'facts.one': 'PDF, {pages}\u00a0page, {size}',
  'facts.none': 'PDF, {size}',
  open: 'Open PDF',
  openHint: 'The file is downloaded; open it with your PDF reader.',
  failed: 'It was not downloaded; check the network and try again.',
};
