import type { StatisticsView } from '@acct-forms/adapter';
import type { State } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { StatsWords } from '@acct-forms/core/locales/zh-CN/stats';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { columns } from './counted-states.ts';
import { inDays } from './figures.ts';

export type BureauRow = NonNullable<StatisticsView['perBureau']>[number];

export type SortKey = (typeof columns)[number] | 'bureau' | 'median' | 'p90' | 'overdue';

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

export interface BureauTable {
  readonly t: StatsWords;
  readonly lang: string;
  readonly stateWords: (state: State) => string;
  readonly nameOf: (name: string) => string;
  readonly rows: readonly BureauRow[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** Looks at one bureau; undefined where there is no other. */
  readonly choose: ((no: number) => void) | undefined;
  /** To the queue, in a view of a bureau. */
  readonly toQueue: (view: string, no: number) => void;
}

/** What a row is sorted by; what took no time yet comes last either way. */
function valueOf({ department, byState, hoursToDecision, overdue }: BureauRow, key: SortKey): number {
  if (key === 'bureau') return department.no;
  if (key === 'overdue') return overdue;
  if (key === 'median' || key === 'p90') return hoursToDecision[key] ?? -1;
  return byState[key];
}

/** Whether a bureau has nothing and had nothing in the period. */
const isIdle = ({ byState, hoursToDecision: { median }, overdue }: BureauRow): boolean =>
  overdue === 0 && median === undefined && columns.every((state) => byState[state] === 0);

/** What each bureau has, those with the most overdue first unless asked otherwise; who has nothing is folded below. */
export function bureauTable(table: BureauTable): TemplateResult {
  const { t, rows, sort } = table;
  const sorted = [...rows].sort((a, b) => {
    const difference = valueOf(a, sort.key) - valueOf(b, sort.key);
    return (sort.descending ? -difference : difference) || a.department.no - b.department.no;
  });
  const busy = rows.length === 1 ? sorted : sorted.filter((row) => !isIdle(row));
  const idle = sorted.filter((row) => !busy.includes(row));
  return html`<div class="card list">
    ${busy.length === 0 ? nothing : rowsTable(table, busy)}
    ${
      idle.length === 0
        ? nothing
        : html`<details>
            <summary>${format(t.idleBureaus, { n: idle.length })}</summary>
            ${rowsTable(table, idle)}
          </details>`
    }
    ${rows.length === 0 ? html`<p class="hint">${t.noBureau}</p>` : nothing}
  </div>`;
}

function rowsTable(
  { t, lang, stateWords, nameOf, sort, onSort, choose, toQueue }: BureauTable,
  rows: readonly BureauRow[],
): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  const head = (key: SortKey, words: string) => {
    const own = sort.key === key;
    const next = { key, descending: own ? !sort.descending : key !== 'bureau' };
    return html`<th
      scope="col"
      role="columnheader"
      class=${key === 'bureau' ? '' : 'number'}
      aria-sort=${own ? (sort.descending ? 'descending' : 'ascending') : nothing}
    >
      <button type="button" class="sort" @click=${() => onSort(next)}>
        ${words}<span aria-hidden="true">${own ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>`;
  };
  const cell = (label: string, content: unknown) =>
    html`<td class="number" role="cell" data-label=${label}>${content}</td>`;
  /** A count that leads to what it counts. */
  const count = (n: number, view: string, label: string, no: number) =>
    n === 0
      ? '0'
      : html`<button
          type="button"
          class="link"
          aria-label=${format(t.toList, { label, n: numbers.format(n) })}
          @click=${() => toQueue(view, no)}
        >
          ${numbers.format(n)}
        </button>`;
  return html`<div class="scroll" role="group" aria-label=${t.bureau} tabindex="0">
    <table class="table" part="bureaus" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${head('bureau', t.bureau)} ${columns.map((state) => head(state, stateWords(state)))}
          ${head('median', t.medianShort)} ${head('p90', t.ninetyShort)} ${head('overdue', t.overdueShort)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(({ department: { no, name }, byState, hoursToDecision: { median, p90 }, overdue }) => {
          const words = nameOf(name);
          return html`<tr role="row">
            <th scope="row" role="rowheader">
              ${
                choose === undefined
                  ? words
                  : html`<button type="button" class="link" @click=${() => choose(no)}>${words}</button>`
              }
            </th>
            ${columns.map((state) =>
              cell(stateWords(state), count(byState[state], state, `${words} ${stateWords(state)}`, no)),
            )}
            ${cell(t.medianShort, inDays(median, lang))} ${cell(t.ninetyShort, inDays(p90, lang))}
            ${cell(
              t.overdueShort,
              overdue === 0
                ? '0'
                : html`<span class="badge error"
                    >${count(overdue, 'overdue', `${words} ${t.overdueShort}`, no)}</span
                  >`,
            )}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
