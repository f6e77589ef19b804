import type { FlagView, RecordView } from '@acct-forms/adapter';
import {
  type Facts,
  format,
  formatMoment,
  labelOf,
  placeOf,
  profileText,
  remarkText,
  sectionOf,
  type Speaker,
} from '@acct-forms/core';
import type { ProgressWords } from '@acct-forms/core/locales/zh-CN/progress';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check, icon } from '../../styles/icons.ts';

type Words = Readonly<ProgressWords>;

/** What the bureau asks to correct, signed by it, each with a way to its place. */
export function flagList(
  view: RecordView,
  speaker: Speaker,
  facts: Facts,
  t: Words,
  fix: (path: string) => void,
): TemplateResult {
  const shown = view.flags.filter(({ state }) => state !== 'resolved');
  const by = view.decision?.department ?? shown[0]?.by;
  const at = view.decision?.at ?? shown[0]?.at;
  return html`<ol class="flags" part="flags">
      ${shown.map((flag, i) => one(flag, i + 1, speaker, facts, t, fix))}
    </ol>
    ${by && at ? html`<p class="fine">${format(t.signed, { bureau: profileText(speaker, by.name), time: formatMoment(new Date(at), speaker.lang) })}</p>` : nothing}`;
}

function one(
  flag: FlagView,
  n: number,
  speaker: Speaker,
  facts: Facts,
  t: Words,
  fix: (path: string) => void,
): TemplateResult {
  const { path, state } = flag;
  const label = placeOf(speaker, path, facts);
  const section = labelOf(speaker, sectionOf(speaker.form, path));
  return html`<li>
    <span class="number">${n}</span>
    <span>
      ${path.includes('.') ? html`<span class="section">${section}</span>` : nothing}<strong>${label}</strong>
      <span class="remark">${remarkText(speaker, flag)}</span>
    </span>
    ${
      state === 'answered'
        ? html`<span class="badge success">${icon(check)}${t.answered}</span>`
        : html`<button
            class="button small"
            type="button"
            aria-label=${format(t.fixNamed, { label })}
            @click=${() => fix(path)}
          >
            ${t.fixOne}
          </button>`
    }
  </li>`;
}
