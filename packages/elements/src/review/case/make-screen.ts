import type { CaseView } from '@acct-forms/adapter';
import { speakerOf, type FormDefinition, type Profile, type TakenUnit, type Words } from '@acct-forms/core';
import { profileTexts } from '../../controllers/profile-texts.ts';
import type { CaseDialogs } from './case-dialogs.ts';
import { factsOfCase, groupsOf } from './case-rows.ts';
import type { CaseScreen } from './case-screen.ts';
import type { CaseSight } from './case-sight.ts';
import type { CaseRemarks } from './remarks.ts';

/** What the element has, of which its screen is made. */
export interface ScreenParts extends Pick<
  CaseScreen,
  't' | 'p' | 'view' | 'busy' | 'later' | 'toCase' | 'decide'
> {
  /** The words of fields, states and issues. */
  readonly fields: Words;
  readonly lang: string;
  readonly profile: Profile;
  readonly form: FormDefinition;
  /** What the register knows of the unit of the case, where that has been asked. */
  readonly unit: TakenUnit | undefined;
  /** Who looks. */
  readonly account: string | undefined;
  readonly remarks: CaseRemarks;
  readonly sight: CaseSight;
  readonly dialogs: CaseDialogs;
}

/** Whether the person holds the case, and may remark on it. */
const isHeldCase = ({ allowedActions }: CaseView): boolean =>
  allowedActions.some(
    ({ action, blocked }) => action === 'return' && (blocked ?? 'reasonOrFlag') === 'reasonOrFlag',
  );

/** A case as its panels and its bar draw it. */
export function caseScreen(parts: ScreenParts): CaseScreen {
  const { t, p, fields, lang, profile, form, unit, view, busy, later, account, remarks, sight, dialogs } =
    parts;
  const speaker = speakerOf(form, profile, lang, { ...fields, ...profileTexts(profile, lang) }, view.data);
  const context = { now: new Date(), profile, ...(unit && { unit }) };
  return {
    t,
    p,
    speaker,
    view,
    facts: factsOfCase(speaker, view, context),
    groups: groupsOf(speaker, view, context, view.changes.sinceLastRound),
    holds: isHeldCase(view),
    busy,
    later,
    drafts: remarks.drafts,
    draftPlaces: remarks.places,
    ticks: sight.ticks,
    revealed: sight.revealed,
    shown: sight.shown,
    beside: sight.beside,
    mine: view.claimedBy !== undefined && view.claimedBy.id === account,
    tick: (path) => sight.tick(path),
    startFlag: (path, from) => {
      sight.turnTo(path);
      sight.set({ panel: 'opinions' });
      remarks.start(path, from);
    },
    writeFlag: (path, draft) => remarks.write(path, draft),
    cancelFlag: (path) => remarks.cancel(path),
    saveFlag: (path) => void remarks.save(path),
    removeFlag: (flag) => void remarks.change('removeFlag', flag),
    resolveFlag: (flag) => void remarks.change('resolveFlag', flag),
    show: (shown, beside) => sight.show(shown, beside),
    come: (path) => sight.come(path, form),
    find: (path) => sight.find(path),
    toCase: parts.toCase,
    stateWords: (state) => fields[`state.${state}`] ?? state,
    reveal: (path) => void dialogs.show({ kind: 'reveal', path }),
    hide: (path) => sight.reveal(path),
    decide: parts.decide,
  };
}
