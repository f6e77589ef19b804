import type { CaseSummary } from '@acct-forms/adapter';
import type { State } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { deadlineWords, kindWords, stateTone } from '../deadline-words.ts';
import { dayOf, timeOf } from '../deadline.ts';

/** What a row needs besides its case. */
export interface RowContext {
  readonly t: ReviewWords;
  readonly stateWords: (state: State) => string;
  readonly me: string | undefined;
  readonly now: number;
  readonly current: boolean;
  /** Whether the rows are of cases that have been decided: when stands in place of what is left. */
  readonly decided: boolean;
  /** Undefined for a case that the person cannot decide. */
  readonly ticked: boolean | undefined;
  /** Answers whether it is ticked now. */
  readonly tick: (item: CaseSummary) => boolean;
  /** Whether the person sees every bureau's cases. */
  readonly province: boolean;
  /** Whether the person reviews at all. */
  readonly claims: boolean;
  readonly claim: (item: CaseSummary) => void;
  readonly open: (item: CaseSummary) => void;
}

/** One case of the queue. The row takes the focus; its button is in the tab order while the row is the current one. */
export function queueRow(item: CaseSummary, row: RowContext): TemplateResult {
  const { t, me, current } = row;
  const mine = item.claimedBy !== undefined && item.claimedBy.id === me;
  const act =
    item.state === 'submitted' && row.claims
      ? 'claim'
      : item.state === 'inReview' && mine
        ? 'continue'
        : 'view';
  const left = deadlineWords(t, item, row.now);
  const reviewer = item.claimedBy ?? item.decided?.by;
  const kind = [
    kindWords(t, item),
    item.round > 1 ? format(t.round, { n: item.round }) : '',
    item.level === 2 ? t.level2 : '',
  ].filter((part) => part !== '');
  return html`<tr part="row" role="row" data-id=${item.id} tabindex=${current ? 0 : -1}>
    <td class="choice" role="cell">
      ${
        row.ticked === undefined
          ? nothing
          : html`<input
              type="checkbox"
              tabindex=${current ? 0 : -1}
              aria-label=${format(t.select, { name: item.name })}
              .checked=${row.ticked}
              @change=${(event: Event) => ((event.target as HTMLInputElement).checked = row.tick(item))}
            />`
      }
    </td>
    <th scope="row" role="rowheader">${item.name}</th>
    <td role="cell" data-label=${t['column.idNumber']}>${item.idNumber}</td>
    <td class="kind second" role="cell" data-label=${t['column.kind']}>${kind.join(' · ')}</td>
    <td role="cell" data-label=${t['column.reference']}>${item.referenceNumber}</td>
    <td class="unit second" role="cell" data-label=${t['column.unit']}>${item.unitName ?? t.none}</td>
    <td role="cell" data-label=${t['column.submitted']}>${dayOf(item.submittedAt)}</td>
    ${
      row.decided
        ? html`<td class="second" role="cell" data-label=${t['column.decided']}>
            ${item.decided === undefined ? t.none : timeOf(item.decided.at)}
          </td>`
        : html`<td class="left" role="cell">
            ${
              left === undefined
                ? t.none
                : left.tone === undefined
                  ? left.text
                  : html`<span class="badge ${left.tone}">${left.text}</span>`
            }
          </td>`
    }
    <td class="state" role="cell">
      <span class="badge ${stateTone[item.state] ?? ''}">${row.stateWords(item.state)}</span>
      ${
        item.openFlags > 0 && item.state === 'inReview'
          ? html`<span class="badge flag">${format(t.flagsOpen, { n: item.openFlags })}</span>`
          : nothing
      }
    </td>
    ${
      row.province
        ? html`<td class="bureau second" role="cell" data-label=${t['column.bureau']}>
            ${item.department.name} ${reviewer === undefined ? nothing : html`<span>${reviewer.name}</span>`}
          </td>`
        : html`<td class="second" role="cell" data-label=${t['column.claimed']}>
            ${reviewer === undefined ? t.none : reviewer.id === me ? t.me : reviewer.name}
          </td>`
    }
    <td class="number" role="cell">
      <button
        type="button"
        class="link"
        part="action"
        tabindex=${current ? 0 : -1}
        aria-label=${format(t[`${act}Named`], { name: item.name })}
        @click=${() => (act === 'claim' ? row.claim(item) : row.open(item))}
      >
        ${t[act]}
      </button>
    </td>
  </tr>`;
}
