import type { Profile } from '@acct-forms/core';
import { localized, reasonsFor, type ReasonedAct } from '@acct-forms/core';
import { withLate } from '@acct-forms/core/locales/zh-CN/review-late';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import type { CaseScreen } from './case-screen.ts';
import { wrong, type DecisionMoves, type DecisionState } from './decision-dialog.ts';

const { icon } = icons;

/** The bureau that a case goes to. */
export function transferTarget(
  screen: CaseScreen,
  state: DecisionState,
  profile: Profile,
  moves: DecisionMoves,
): TemplateResult {
  const { missing } = state;
  const { view } = screen;
  const t = withLate(screen.t);
  return html`<div>
    <label class="label" for="target">${t.target}</label>
    <div class="box trail">
      <select
        class="input"
        id="target"
        aria-invalid=${missing === 'target'}
        aria-describedby=${missing === 'target' ? 'missing' : nothing}
        @change=${(event: Event) => {
          const no = (event.target as HTMLSelectElement).value;
          moves.change({ target: Number(no) });
        }}
      >
        <option value="" disabled ?selected=${state.target === undefined}>${t.choose}</option>
        ${profile.departments
          .filter(({ no }) => no !== view.department.no)
          .map(
            ({ no, name }) => html`<option value=${no} ?selected=${no === state.target}>${name}</option>`,
          )}</select
      >${icon(icons.chevronDown)}
    </div>
    ${missing === 'target' ? wrong(t['missing.target']) : nothing}
  </div>`;
}

/** Words of the profile that can be taken as a reason; what is written already stays before them. */
export function templates(
  { t: plain, speaker }: CaseScreen,
  act: ReasonedAct,
  written: string,
  write: (text: string) => void,
): TemplateResult | typeof nothing {
  const t = withLate(plain);
  const texts = reasonsFor(speaker.form, act).map(({ text }) => localized(text, speaker.lang));
  if (texts.length === 0) return nothing;
  const take = (text: string) => {
    const kept = texts.includes(written.trim()) ? '' : written.trim();
    write(kept === '' || kept.endsWith(text) ? kept || text : `${kept}\n${text}`);
  };
  return html`<div class="templates" role="group" aria-label=${t.reasonTemplates}>
    ${texts.map(
      (text) => html`<button type="button" class="button small" @click=${() => take(text)}>${text}</button>`,
    )}
  </div>`;
}
