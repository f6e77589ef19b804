import type { StatisticsView } from '@acct-forms/adapter';
import type { State } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { StatsWords } from '@acct-forms/core/locales/zh-CN/stats';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { timeWords } from './figures.ts';

export const columns = ['submitted', 'inReview', 'returned', 'approved', 'rejected'] as const;

export type BureauRow = NonNullable<StatisticsView['perBureau']>[number];

export interface BureauTable {
  readonly t: StatsWords;
  readonly lang: string;
  readonly stateWords: (state: State) => string;
  readonly nameOf: (name: string) => string;
  readonly rows: readonly BureauRow[];
  /** Looks at one bureau; undefined where there is no other. */
  readonly choose: ((no: number) => void) | undefined;
}

/** What each bureau has, those with the most overdue first. */
export function bureauTable({ t, lang, stateWords, nameOf, rows, choose }: BureauTable): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  const sorted = [...rows].sort((a, b) => b.overdue - a.overdue || a.department.no - b.department.no);
  const cell = (label: string, content: unknown) =>
    html`<td class="number" role="cell" data-label=${label}>${content}</td>`;
  return html`<div class="card list">
    <div class="scroll" role="group" aria-label=${t.bureau} tabindex="0">
      <table class="table" part="bureaus" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${t.bureau}</th>
            ${columns.map(
              (state) => html`<th scope="col" role="columnheader" class="number">${stateWords(state)}</th>`,
            )}
            <th scope="col" role="columnheader" class="number">${t.medianShort}</th>
            <th scope="col" role="columnheader" class="number">${t.ninetyShort}</th>
            <th scope="col" role="columnheader" class="number" aria-sort="descending">${t.overdueShort}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${sorted.map(({ department, byState, hoursToDecision: { median, p90 }, overdue }) => {
            const name = nameOf(department.name);
            return html`<tr role="row">
              <th scope="row" role="rowheader">
                ${
                  choose === undefined
                    ? name
                    : html`<button type="button" class="link" @click=${() => choose(department.no)}>
                        ${name}
                      </button>`
                }
              </th>
              ${columns.map((state) => cell(stateWords(state), numbers.format(byState[state])))}
              ${cell(t.medianShort, timeWords(t, median, lang).join(' '))}
              ${cell(t.ninetyShort, timeWords(t, p90, lang).join(' '))}
              ${cell(
                t.overdueShort,
                overdue === 0
                  ? '0'
                  : html`<span class="badge error"
                      >${format(t.nCases, { n: numbers.format(overdue) })}</span
                    >`,
              )}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${rows.length === 0 ? html`<p class="hint">${t.noBureau}</p>` : nothing}
  </div>`;
}
