import type { CaseSort, CaseSummary } from '@acct-forms/adapter';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ChoiceChange } from '../../controllers/queue-query.ts';
import { queueRow, type RowContext } from './queue-row.ts';

export interface TableContext extends Omit<RowContext, 'current' | 'ticked' | 'now'> {
  readonly items: readonly CaseSummary[];
  readonly sort: CaseSort;
  readonly busy: boolean;
  /** The row in the tab order. */
  readonly current: string | undefined;
  readonly ticked: (id: string) => boolean;
  readonly tickAll: (items: readonly CaseSummary[]) => void;
  readonly reach: (id: string) => void;
  readonly choose: (change: ChoiceChange) => void;
}

/** Whether a reviewer may decide the case: it waits, or they review it now. */
export const canTake = (me: string | undefined, { state, claimedBy }: CaseSummary): boolean =>
  state === 'submitted' || (state === 'inReview' && claimedBy !== undefined && claimedBy.id === me);

const rowOf = (event: Event): HTMLElement | null =>
  (event.target as HTMLElement).closest<HTMLElement>('tbody tr');

/** Where a key leads among the rows; undefined for a key that does not move. */
function moved(key: string, at: number, last: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = { j: 1, k: -1, J: 1, K: -1, ArrowDown: 1, ArrowUp: -1 }[key];
  return step === undefined ? undefined : Math.min(Math.max(at + step, 0), last);
}

function keysOf(table: TableContext, itemOf: (event: Event) => CaseSummary | undefined) {
  return (event: KeyboardEvent): void => {
    const row = rowOf(event);
    const item = itemOf(event);
    if (row === null || item === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('tr') ?? [])];
    const to = moved(event.key, rows.indexOf(row), rows.length - 1);
    if (to !== undefined) rows[to]?.focus();
    else if (event.key.toLowerCase() === 'x' && table.claims && canTake(table.me, item)) table.tick(item);
    else if (event.key === 'Enter' && event.target === row) table.open(item);
    else return;
    event.preventDefault();
  };
}

const descending: readonly CaseSort[] = ['newest', 'decidedNewest'];

/** A column that can be sorted by; pressed again, it takes its next order. */
function sortHead(
  { sort, choose }: TableContext,
  label: string,
  orders: readonly CaseSort[],
): TemplateResult {
  const at = orders.indexOf(sort);
  const down = descending.includes(sort);
  return html`<th
    scope="col"
    role="columnheader"
    aria-sort=${at < 0 ? 'none' : down ? 'descending' : 'ascending'}
  >
    <button type="button" class="sort" @click=${() => choose({ sort: orders[(at + 1) % orders.length] })}>
      ${label}<span aria-hidden="true">${at < 0 ? '↕' : down ? '↓' : '↑'}</span>
    </button>
  </th>`;
}

/**
 * The cases of a page. The roles stand in the table since a narrow page lays its rows out as cards. Arrow keys move from row to row, Enter opens; a click on a row opens it too.
 */
export function queueTable(table: TableContext): TemplateResult {
  const { t, items, busy, me, claims } = table;
  const held = items.filter((item) => claims && canTake(me, item));
  const now = Date.now();
  const itemOf = (event: Event) => items.find(({ id }) => id === rowOf(event)?.dataset['id']);
  const onClick = (event: MouseEvent) => {
    const item = itemOf(event);
    if (item !== undefined && (event.target as HTMLElement).closest('button, .choice') === null)
      table.open(item);
  };
  const onFocus = (event: FocusEvent) => {
    const item = itemOf(event);
    if (item !== undefined) table.reach(item.id);
  };
  return html`<div class="scroll ${busy ? 'busy' : ''}" aria-busy=${busy}>
    <table
      class="table ${held.length === 0 ? 'plain' : ''}"
      part="table"
      role="table"
      @keydown=${keysOf(table, itemOf)}
      @click=${onClick}
      @focusin=${onFocus}
    >
      <thead role="rowgroup">
        <tr role="row">
          <td class="choice ${held.length === 0 ? 'none' : ''}" role="cell">
            ${
              held.length === 0
                ? nothing
                : html`<input
                    type="checkbox"
                    aria-label=${t.selectAll}
                    .checked=${held.every(({ id }) => table.ticked(id))}
                    @change=${() => table.tickAll(held)}
                  />`
            }
          </td>
          <th scope="col" role="columnheader">${t['column.name']}</th>
          <th scope="col" role="columnheader">${t['column.idNumber']}</th>
          <th scope="col" role="columnheader">${t['column.kind']}</th>
          <th scope="col" role="columnheader">${t['column.reference']}</th>
          <th scope="col" role="columnheader">${t['column.unit']}</th>
          ${sortHead(table, t['column.submitted'], ['oldest', 'newest'])}
          ${
            table.decided
              ? sortHead(table, t['column.decided'], ['decidedNewest', 'decidedOldest'])
              : sortHead(table, t['column.deadline'], ['deadline'])
          }
          <th scope="col" role="columnheader">${t['column.state']}</th>
          <th scope="col" role="columnheader">${t[table.province ? 'column.bureau' : 'column.claimed']}</th>
          <th scope="col" role="columnheader"><span class="hidden-text">${t['column.action']}</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${items.map((item) =>
          queueRow(item, {
            ...table,
            now,
            current: item.id === table.current,
            ticked: held.includes(item) ? table.ticked(item.id) : undefined,
          }),
        )}
      </tbody>
    </table>
  </div>`;
}
