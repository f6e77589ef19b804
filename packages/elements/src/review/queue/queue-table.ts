import type { CaseSort, CaseSummary } from '@acct-forms/adapter';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ChoiceChange } from './queue-filters.ts';
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

/** Whether the person reviews the case now. */
const holds = (me: string | undefined, { state, claimedBy }: CaseSummary): boolean =>
  state === 'inReview' && claimedBy !== undefined && claimedBy.id === me;

const rowOf = (event: Event): HTMLElement | null =>
  (event.target as HTMLElement).closest<HTMLElement>('tbody tr');

/** Where a key leads among the rows; undefined for a key that does not move. */
function moved(key: string, at: number, last: number): number | undefined {
  if (key === 'ArrowDown' || key === 'j') return Math.min(at + 1, last);
  if (key === 'ArrowUp' || key === 'k') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

function keysOf(table: TableContext, itemOf: (event: Event) => CaseSummary | undefined) {
  return (event: KeyboardEvent): void => {
    const row = rowOf(event);
    const item = itemOf(event);
    if (row === null || item === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('tr') ?? [])];
    const to = moved(event.key, rows.indexOf(row), rows.length - 1);
    if (to !== undefined) rows[to]?.focus();
    else if (event.key === 'x' && holds(table.me, item)) table.tick(item);
    else if (event.key === 'Enter' && event.target === row) table.open(item);
    else return;
    event.preventDefault();
  };
}

function sortHead({ sort, choose }: TableContext, label: string, key: CaseSort): TemplateResult {
  const on = sort === key;
  const next: CaseSort = key === 'oldest' && on ? 'newest' : key === 'newest' ? 'oldest' : key;
  return html`<th scope="col" aria-sort=${!on ? 'none' : key === 'newest' ? 'descending' : 'ascending'}>
    <button type="button" class="sort" @click=${() => choose({ sort: next })}>
      ${label}<span aria-hidden="true">${!on ? '↕' : key === 'newest' ? '↓' : '↑'}</span>
    </button>
  </th>`;
}

/** The cases of a page. Arrow keys move from row to row, Enter opens; a click on a row opens it too. */
export function queueTable(table: TableContext): TemplateResult {
  const { t, items, sort, busy, me } = table;
  const held = items.filter((item) => holds(me, item));
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
    <table class="table" part="table" @keydown=${keysOf(table, itemOf)} @click=${onClick} @focusin=${onFocus}>
      <thead>
        <tr>
          <td class="choice">
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
          <th scope="col">${t['column.name']}</th>
          <th scope="col">${t['column.idNumber']}</th>
          <th scope="col">${t['column.kind']}</th>
          <th scope="col">${t['column.reference']}</th>
          <th scope="col">${t['column.unit']}</th>
          ${sortHead(table, t['column.submitted'], sort === 'newest' ? 'newest' : 'oldest')}
          ${sortHead(table, t['column.deadline'], 'deadline')}
          <th scope="col">${t['column.state']}</th>
          <th scope="col">${t['column.claimed']}</th>
          <th scope="col"><span class="hidden-text">${t['column.action']}</span></th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) =>
          queueRow(item, {
            ...table,
            now,
            current: item.id === table.current,
            ticked: holds(me, item) ? table.ticked(item.id) : undefined,
          }),
        )}
      </tbody>
    </table>
  </div>`;
}
