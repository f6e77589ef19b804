import type { CaseView, StaffFlagView } from '@acct-forms/adapter';
import { localized, type Action, type Facts, type Speaker } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import type { ReviewFailure } from '../review-error.ts';
import type { CaseGroup } from './case-rows.ts';

/** A remark that is being written; it stays until it is saved or cancelled. */
export interface FlagDraft {
  readonly reasonCode?: string;
  readonly text: string;
  readonly missing?: true;
  readonly failure?: ReviewFailure;
}

/** What the panels draw, and what they ask for. */
export interface CaseScreen {
  readonly t: ReviewWords;
  readonly speaker: Speaker;
  readonly view: CaseView;
  readonly facts: Facts;
  readonly groups: readonly CaseGroup[];
  /** Whether the person holds the case and may write to it. */
  readonly holds: boolean;
  readonly busy: string | undefined;
  readonly drafts: ReadonlyMap<string, FlagDraft>;
  readonly ticks: ReadonlySet<string>;
  readonly revealed: ReadonlyMap<string, string>;
  /** The slot path of the material shown, or a file of an earlier round. */
  readonly shown: ShownDocument | undefined;
  readonly tick: (path: string) => void;
  readonly startFlag: (path: string, from?: StaffFlagView) => void;
  readonly writeFlag: (path: string, draft: FlagDraft) => void;
  readonly cancelFlag: (path: string) => void;
  readonly saveFlag: (path: string) => void;
  readonly removeFlag: (flag: StaffFlagView) => void;
  readonly resolveFlag: (flag: StaffFlagView) => void;
  readonly show: (document: ShownDocument) => void;
  readonly find: (path: string) => void;
  readonly reveal: (path: string) => void;
  readonly hide: (path: string) => void;
  readonly decide: (action: Action) => void;
}

export interface ShownDocument {
  /** `workProof`, `titleProof.<rowId>`. */
  readonly slot: string;
  readonly materialId: string;
  readonly earlier?: true;
}

/** Flags that wait for the applicant, and flags that keep the case from being approved. */
export const openFlags = ({ flags }: CaseView): readonly StaffFlagView[] =>
  flags.filter(({ state }) => state === 'open');
export const unresolvedFlags = ({ flags }: CaseView): readonly StaffFlagView[] =>
  flags.filter(({ state }) => state !== 'resolved');

/** A remark as the applicant reads it: the reason in the words of the profile, then what the reviewer wrote. */
export function flagWords({ t, speaker }: CaseScreen, { reasonCode, text }: StaffFlagView): string {
  const reason = speaker.form.returnReasons.find(({ code }) => code === reasonCode)?.text;
  if (reason === undefined) return text;
  const label = localized(reason, speaker.lang);
  // A backend may give the words of the reason as the text of a remark that has none of its own.
  return text === '' || Object.values(reason).includes(text) ? label : format(t.labelled, { label, text });
}
