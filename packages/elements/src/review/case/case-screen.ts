import type { CaseView, StaffFlagView } from '@acct-forms/adapter';
import type { Action, Change, Facts, Material, Speaker } from '@acct-forms/core';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import type { ToldWords } from '@acct-forms/core/locales/zh-CN/told';
import type { TemplateResult } from 'lit';
import type { LatePart } from '../../controllers/late-part.ts';
import type { ReviewFailure } from '../review-error.ts';
import type { CaseGroup } from './case-rows.ts';
import type * as later from './later-parts.ts';

/** A remark that is being written; it stays until it is saved or cancelled. */
export interface FlagDraft {
  readonly reasonCode?: string;
  readonly text: string;
  /** The remark of this round whose place it takes. */
  readonly replaces?: string;
  readonly missing?: true;
  readonly failure?: ReviewFailure;
}

/** Remarks in which something was written; one that was only opened is none. */
export const writtenOf = (drafts: ReadonlyMap<string, FlagDraft>): readonly string[] =>
  [...drafts]
    .filter(([, { text, reasonCode }]) => text.trim() !== '' || reasonCode !== undefined)
    .map(([path]) => path);

/** What the panels draw, and what they ask for. */
export interface CaseScreen {
  readonly t: ReviewWords;
  /** Words of the applicant's home page. */
  readonly p: Readonly<ToldWords>;
  readonly speaker: Speaker;
  readonly view: CaseView;
  readonly facts: Facts;
  readonly groups: readonly CaseGroup[];
  /** Whether the person holds the case and may write to it. */
  readonly holds: boolean;
  readonly busy: string | undefined;
  /** What a case has that was returned, changed, transferred or passed on, and no plain one. */
  readonly later: LatePart<typeof later>;
  readonly drafts: ReadonlyMap<string, FlagDraft>;
  /** Where their forms stand; one that has gone leaves its place. */
  readonly draftPlaces: readonly string[];
  readonly ticks: ReadonlySet<string>;
  readonly revealed: ReadonlyMap<string, string>;
  /** The slot path of the material shown, or a file of an earlier round. */
  readonly shown: ShownDocument | undefined;
  /** Whether the file before it is shown beside it. */
  readonly beside: boolean;
  /** Whether the person who looks holds it. */
  readonly mine: boolean;
  readonly tick: (path: string) => void;
  readonly startFlag: (path: string, from?: StaffFlagView) => void;
  readonly writeFlag: (path: string, draft: FlagDraft | undefined) => void;
  readonly cancelFlag: (path: string) => void;
  readonly saveFlag: (path: string) => void;
  readonly removeFlag: (flag: StaffFlagView) => void;
  readonly resolveFlag: (flag: StaffFlagView) => void;
  readonly show: (document: ShownDocument, beside?: boolean) => void;
  /** The reviewer has come to what stands at a path: its proof is shown. */
  readonly come: (path: string) => void;
  readonly find: (path: string) => void;
  readonly toCase: (id: string) => void;
  readonly stateWords: (state: CaseView['state']) => string;
  readonly reveal: (path: string) => void;
  readonly hide: (path: string) => void;
  readonly decide: (action: Action) => void;
}

export interface ShownDocument {
  /** `workProof`, `titleProof.<rowId>`. */
  readonly slot: string;
  readonly materialId: string;
  /** A file that this one replaced: in this round, or since the approved record. */
  readonly earlier?: 'round' | 'record';
}

/** The file that the one in a slot replaced, if it replaced one. */
export function earlierOf({ changes }: CaseView, slot: string): ShownDocument | undefined {
  const at = (all: readonly Change[], earlier: 'round' | 'record'): ShownDocument | undefined => {
    const before = all.find(({ path }) => path === `materials.${slot}`)?.before;
    return typeof before === 'string' ? { slot, materialId: before, earlier } : undefined;
  };
  return at(changes.sinceLastRound, 'round') ?? at(changes.againstRecord, 'record');
}

/** In place of a later part that is not there. */
export const absence = ({ t, later }: CaseScreen): TemplateResult =>
  later.renderAbsence({ loadFailed: t.offlineReading, reload: t.reload });

/** How many of the shown things are ticked, of how many. */
export function tickedOf({ groups, ticks }: CaseScreen): { readonly n: number; readonly all: number } {
  const paths = groups.flatMap(({ rows }) => rows.map(({ path }) => path));
  return { n: paths.filter((path) => ticks.has(path)).length, all: paths.length };
}

/** Flags that wait for the applicant, and flags that keep the case from being approved. */
export const openFlags = ({ flags }: CaseView): readonly StaffFlagView[] =>
  flags.filter(({ state }) => state === 'open');
export const unresolvedFlags = ({ flags }: CaseView): readonly StaffFlagView[] =>
  flags.filter(({ state }) => state !== 'resolved');

/** The files of a case in the order of the strip. */
export const documentsOf = (groups: readonly CaseGroup[]): readonly Material[] =>
  groups.flatMap(({ rows }) => rows).flatMap(({ material }) => (material === undefined ? [] : [material]));

/** What is new to the eye first: a file that changed, else a scan before the photo. */
export function firstDocument({ materials, changes }: CaseView): ShownDocument | undefined {
  const all = Object.values(materials);
  const changed = changes.sinceLastRound.map(({ path }) => path);
  const first =
    all.find(({ slot }) => changed.includes(`materials.${slot}`)) ??
    all.find(({ slot }) => slot !== 'photo') ??
    all[0];
  return first && { slot: first.slot, materialId: first.id };
}
