import type { Action, Profile } from '@acct-forms/core';
import { labelOf, listText, placeOf, profileText, remarkText, sectionOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import { applicantReads, hasNextLevel } from '../applicant-reads.ts';
import { openChecks } from './check-groups.ts';
import { checkText } from './check-text.ts';
import { failureText, needsReload, type ReviewFailure } from '../review-error.ts';
import { earlierOf, openFlags, tickedOf, type CaseScreen } from './case-screen.ts';

const { icon } = icons;

/** What a reviewer can be asked to confirm. */
export type Confirmable = Extract<
  Action,
  'approve' | 'return' | 'reject' | 'transfer' | 'revoke' | 'release'
>;

export interface DecisionState {
  readonly action: Confirmable;
  readonly reason: string;
  readonly target?: number;
  readonly missing?: 'reason' | 'reasonOrFlag' | 'target';
  readonly failure?: ReviewFailure;
}

export interface DecisionMoves {
  readonly change: (change: Partial<DecisionState>) => void;
  readonly confirm: () => void;
  readonly close: () => void;
  readonly reload: () => void;
}

/** What is still to be filled in before the decision can go; undefined when nothing is. */
export function missingOf({ view }: CaseScreen, state: DecisionState): DecisionState['missing'] {
  const empty = state.reason.trim() === '';
  if (state.action === 'transfer' && state.target === undefined) return 'target';
  if (state.action === 'return') return empty && openFlags(view).length === 0 ? 'reasonOrFlag' : undefined;
  return empty && ['reject', 'transfer', 'revoke'].includes(state.action) ? 'reason' : undefined;
}

/** The words that will reach the applicant, exactly as they will stand on the home page. */
function reading(screen: CaseScreen, state: DecisionState, profile: Profile): TemplateResult {
  const { t, p, speaker, view, facts } = screen;
  const { action } = state;
  if (action === 'release') return html`<p>${t.releaseHint}</p>`;
  const flags = action === 'return' ? openFlags(view) : [];
  const target = profile.departments.find(({ no }) => no === state.target)?.name;
  const lines = applicantReads(p, profile, speaker, view, {
    action,
    reason: state.reason.trim(),
    openFlags: flags.length,
    ...(target === undefined ? {} : { target }),
  });
  const by = format(t.signedBy, { bureau: profileText(speaker, view.department.name) });
  return html`<section class="reading" aria-label=${t.willRead}>
    <h3>${t.willRead}</h3>
    <blockquote>
      ${lines.map((line, i) => (i === 0 ? html`<p><strong>${line}</strong></p>` : html`<p class="said">${line}</p>`))}
      ${
        flags.length === 0
          ? nothing
          : html`<ol>
                ${flags.map(
                  (flag) =>
                    html`<li>
                      ${flag.path.includes('.') ? html`<span class="by">${labelOf(speaker, sectionOf(speaker.form, flag.path))}</span>` : nothing}
                      <strong>${placeOf(speaker, flag.path, facts)}</strong>
                      <span class="said">${remarkText(speaker, flag)}</span>
                    </li>`,
                )}
              </ol>
              <p class="by">${by}</p>`
      }
    </blockquote>
  </section>`;
}

/** How far the case was looked at before it is approved: what is ticked, and what the machine found. */
function looked(screen: CaseScreen): TemplateResult {
  const { t, view, speaker } = screen;
  const checks = openChecks(view);
  const replaced = Object.keys(view.materials).filter((slot) => earlierOf(view, slot)?.earlier === 'round');
  const list = listText(
    speaker,
    replaced.map((slot) => labelOf(speaker, `materials.${slot}`)),
  );
  return html`<div class="looked">
    <p>${format(t.tickedOf, tickedOf(screen))}</p>
    ${replaced.length === 0 ? nothing : html`<p>${format(t.filesApproved, { list })}</p>`}
    ${
      checks.length === 0
        ? nothing
        : html`<p>${format(t.checksOpen, { n: checks.length })}</p>
            <ul>
              ${checks.map((check) => html`<li>${icon(icons.warning)}<span>${checkText(screen, check)}</span></li>`)}
            </ul>`
    }
  </div>`;
}

/** What is missing, below its field. */
export const wrong = (words: string): TemplateResult =>
  html`<p class="wrong" id="missing">${icon(icons.error)}${words}</p>`;

export function decisionDialog(
  screen: CaseScreen,
  state: DecisionState,
  profile: Profile,
  moves: DecisionMoves,
): TemplateResult {
  const { t, view, busy } = screen;
  const { action, missing, failure } = state;
  const wants = missingOf(screen, {
    ...state,
    reason: '',
    ...(state.target === undefined ? {} : { target: 0 }),
  });
  const danger = action === 'reject' || action === 'revoke';
  return html`<header role="none">
      <h2 id="dialog-title">
        ${action === 'approve' && hasNextLevel(profile, view) ? t['decide.nextLevel'] : t[`decide.${action}`]}
      </h2>
    </header>
    <form
      class="body"
      id="decision"
      @submit=${(event: Event) => {
        event.preventDefault();
        moves.confirm();
      }}
    >
      ${action === 'transfer' ? screen.later.now?.transferTarget(screen, state, profile, moves) : nothing}
      ${
        action === 'release'
          ? nothing
          : html`<div>
              <label class="label" for="reason"
                >${
                  wants === 'reasonOrFlag'
                    ? t.reasonOrFlag
                    : action === 'return' || action === 'approve'
                      ? t.reasonOptional
                      : t.reasonRequired
                }</label
              >
              <textarea
                class="input area"
                id="reason"
                rows="3"
                maxlength="1000"
                aria-invalid=${missing === 'reason' || missing === 'reasonOrFlag'}
                aria-describedby=${missing === 'reason' || missing === 'reasonOrFlag' ? 'missing' : nothing}
                .value=${state.reason}
                @input=${(event: Event) => moves.change({ reason: (event.target as HTMLTextAreaElement).value })}
              ></textarea>
              ${missing === 'reason' || missing === 'reasonOrFlag' ? wrong(t[`missing.${missing}`]) : nothing}
              ${
                action === 'reject' || action === 'transfer'
                  ? screen.later.now?.templates(screen, action, state.reason, (reason) =>
                      moves.change({ reason }),
                    )
                  : nothing
              }
            </div>`
      }
      ${action === 'approve' ? looked(screen) : nothing}
      ${action === 'revoke' ? screen.later.now?.suspendedPlaces(screen) : nothing}
      ${reading(screen, state, profile)}
      ${
        failure === undefined
          ? nothing
          : html`<div class="notice error" role="alert">
              ${icon(icons.error)}
              <div>
                <strong>${t['error.title']}</strong>${failureText(t, failure)}
                ${
                  needsReload(failure)
                    ? html`<button type="button" class="link" @click=${moves.reload}>${t.reload}</button>`
                    : nothing
                }
              </div>
            </div>`
      }
    </form>
    <footer role="none">
      <button type="button" class="button" @click=${moves.close}>${t.cancel}</button>
      <button
        type="submit"
        form="decision"
        class="button filled ${danger ? 'danger' : ''}"
        aria-busy=${busy !== undefined}
        aria-disabled=${busy === undefined ? nothing : 'true'}
      >
        ${busy === undefined ? t[`confirm.${action}`] : html`<span class="spinner"></span>${t.deciding}`}
      </button>
    </footer>`;
}
