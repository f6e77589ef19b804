import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { mostCounted } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { queueTabs, type QueueChoice, type QueueTab } from '../../controllers/review-queue.ts';
import { filterSelect } from '../../styles/filter-select.ts';
import * as icons from '../../styles/icons.ts';

const { icon } = icons;

/** A change of the choice; undefined takes a filter away. */
export type ChoiceChange = { readonly [K in keyof QueueChoice]?: QueueChoice[K] | undefined };

export interface FilterContext {
  readonly t: ReviewWords;
  readonly lang: string;
  readonly choice: QueueChoice;
  readonly choose: (change: ChoiceChange) => void;
  /** For those who see every bureau's cases. */
  readonly bureaus: readonly { readonly no: number; readonly name: string }[];
}

/** The counts by state, each a tab; arrow keys go from one to the next. */
export function queueTabList(
  { t, lang, choice, choose }: FilterContext,
  counts: Readonly<Partial<Record<QueueTab, number>>> | undefined,
): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  const onKeydown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = queueTabs.indexOf(choice.tab) + step;
    const tab = queueTabs[(at + queueTabs.length) % queueTabs.length] ?? 'open';
    choose({ tab });
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${t['tab.label']} @keydown=${onKeydown}>
    ${queueTabs.map((tab) => {
      const count = counts?.[tab] ?? 0;
      return html`<button
        type="button"
        class="tab"
        part="tab"
        role="tab"
        id="tab-${tab}"
        aria-controls="panel"
        aria-selected=${choice.tab === tab}
        tabindex=${choice.tab === tab ? 0 : -1}
        @click=${() => choose({ tab })}
      >
        ${t[`tab.${tab}`]}
        ${
          counts === undefined
            ? nothing
            : html`<strong class=${tab === 'overdue' && count > 0 ? 'late' : ''}
                >${count < mostCounted ? numbers.format(count) : `${numbers.format(mostCounted)}+`}</strong
              >`
        }
      </button>`;
    })}
  </div>`;
}

/** Search and filters beside the tabs. */
export function queueFilters({ t, choice, choose, bureaus }: FilterContext): TemplateResult {
  const inputOf = (event: Event) =>
    (event.currentTarget as HTMLElement).closest('form')?.querySelector<HTMLInputElement>('[name="search"]');
  const wanted = (event: Event) => inputOf(event)?.value.normalize('NFC').trim() || undefined;
  // Asked again, the same search looks again: meanwhile a colleague may have handed something on.
  const onSearch = (event: Event) => {
    event.preventDefault();
    choose({ search: wanted(event) });
  };
  const onCleared = (event: Event) => {
    if (wanted(event) === undefined && choice.search !== undefined) choose({ search: undefined });
  };
  const clear = (event: Event) => {
    const input = inputOf(event);
    if (input) input.value = '';
    // The button goes with what it cleared.
    input?.focus();
    choose({ kind: undefined, overdue: undefined, search: undefined, bureau: undefined });
  };
  return html`<form class="filters" role="search" @submit=${onSearch}>
    <div class="search">
      ${icon(icons.search)}<input
        class="input"
        part="search"
        type="search"
        name="search"
        enterkeyhint="search"
        autocomplete="off"
        maxlength="100"
        aria-label=${format(t.labelled, { label: t.search, text: t.searchHint })}
        aria-keyshortcuts="/"
        placeholder=${t.searchHint}
        .value=${choice.search ?? ''}
        @search=${onCleared}
      /><kbd aria-hidden="true">/</kbd>
    </div>
    ${
      bureaus.length === 0
        ? nothing
        : filterSelect(
            t['column.bureau'],
            String(choice.bureau ?? ''),
            [['', t.bureauAll], ...bureaus.map(({ no, name }) => [String(no), name] as const)],
            (no) => choose({ bureau: no === '' ? undefined : Number(no) }),
          )
    }
    ${filterSelect(
      t.kindFilter,
      choice.kind ?? '',
      [
        ['', t.kindAll],
        ['initial', t['kindLong.initial']],
        ['change', t['kindLong.change']],
      ],
      (kind) => choose({ kind: kind === 'initial' || kind === 'change' ? kind : undefined }),
    )}
    ${filterSelect(
      t.deadlineFilter,
      choice.overdue === true ? 'overdue' : '',
      [
        ['', t.deadlineAll],
        ['overdue', t.deadlineOverdue],
      ],
      (value) => choose({ overdue: value === 'overdue' ? true : undefined }),
    )}
    ${
      [choice.kind, choice.overdue, choice.search, choice.bureau].every((chosen) => chosen === undefined)
        ? nothing
        : html`<button type="button" class="button text small" @click=${clear}>${t.searchClear}</button>`
    }
  </form>`;
}
