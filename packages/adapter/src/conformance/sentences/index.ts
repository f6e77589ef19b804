import { applicantSentences } from './applicant.ts';
import { officeSentences } from './office.ts';
import type { Sentence } from './sentence.ts';

/** Every sentence that binds a backend, by topic. A test holds the table to the laws: none is unnamed, none is unknown. */
export const sentences: Readonly<Record<string, readonly Sentence[]>> = {
  ...applicantSentences,
  ...officeSentences,
};
