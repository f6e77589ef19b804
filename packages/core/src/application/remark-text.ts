import { format } from '../locales/format.ts';
import { localized, type Speaker } from './words.ts';

/** A reviewer's remark: a reason of the profile, own words, or both. */
export interface Remark {
  readonly reasonCode?: string;
  readonly text: string;
}

/** A remark as everybody reads it: the reason in the words of the profile, then what the reviewer wrote beside it. */
export function remarkText({ form, lang, words }: Speaker, { reasonCode, text }: Remark): string {
  const reason = form.reasons.find(({ code }) => code === reasonCode)?.text;
  if (reason === undefined) return text;
  const label = localized(reason, lang);
  // A backend may give the words of the reason as the text of a remark that has none of its own.
  return text === '' || Object.values(reason).includes(text)
    ? label
    : format(words['remark.both'] ?? '{label} {text}', { label, text });
}
