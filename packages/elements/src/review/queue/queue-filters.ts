import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { mostCounted } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import {
  noFilters,
  queueTabs,
  type ChoiceChange,
  type QueueChoice,
  type QueueTab,
} from '../../controllers/queue-query.ts';
import { kindWords } from '../deadline-words.ts';
import { filterSelect } from '../../styles/filter-select.ts';
import * as icons from '../../styles/icons.ts';

const { icon } = icons;

export interface FilterContext {
  readonly t: ReviewWords;
  readonly lang: string;
  readonly choice: QueueChoice;
  readonly choose: (change: ChoiceChange) => void;
  /** For those who see every bureau's cases. */
  readonly bureaus: readonly { readonly no: number; readonly name: string }[];
  /** Keys of the kinds of change, and of one that is chosen. */
  readonly changes: readonly string[];
  /** The filters behind the disclosure, where it is open. */
  readonly more: TemplateResult | undefined;
  readonly toggleMore: () => void;
}

/** The counts by state, each a tab; arrow keys go from one to the next. */
export function queueTabList(
  { t, lang, choice, choose }: FilterContext,
  counts: Readonly<Partial<Record<QueueTab, number>>> | undefined,
  reviews: boolean,
): TemplateResult {
  // Who claims nothing has nothing claimed.
  const tabs = queueTabs.filter((tab) => reviews || tab !== 'mine' || choice.tab === tab);
  const numbers = new Intl.NumberFormat(lang);
  const onKeydown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.indexOf(choice.tab) + step;
    const tab = tabs[(at + tabs.length) % tabs.length] ?? 'open';
    choose({ tab });
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${t['tab.label']} @keydown=${onKeydown}>
    ${tabs.map((tab) => {
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

const kindOptions = (
  t: ReviewWords,
  changes: readonly string[],
): readonly (readonly [value: string, words: string])[] => [
  ['', t.kindAll],
  ['initial', t['kindLong.initial']],
  ['change', t['kindLong.change']],
  ...changes.map((key) => [`change ${key}`, kindWords(t, { kind: 'change', changeKind: key })] as const),
];

/** Search and filters beside the tabs. */
export function queueFilters({
  t,
  choice,
  choose,
  bureaus,
  changes,
  more,
  toggleMore,
}: FilterContext): TemplateResult {
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
    choose(noFilters);
  };
  const { from, to, due, reviewer } = choice;
  const active = [from ?? to, due, reviewer].filter((each) => each !== undefined).length;
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
      choice.changeKind === undefined ? (choice.kind ?? '') : `change ${choice.changeKind}`,
      kindOptions(t, changes),
      (value) => {
        const [kind, changeKind] = value.split(' ');
        choose({ kind: kind === 'initial' || kind === 'change' ? kind : undefined, changeKind });
      },
    )}
    <button
      type="button"
      class="button small"
      aria-expanded=${more !== undefined}
      aria-controls="more-filters"
      @click=${toggleMore}
    >
      ${t.moreFilters}${active === 0 ? nothing : html`<span class="badge accent">${active}</span>`}
    </button>
    ${
      Object.keys(noFilters).every((name) => choice[name as keyof QueueChoice] === undefined)
        ? nothing
        : html`<button type="button" class="button text small" @click=${clear}>${t.searchClear}</button>`
    }
    ${more ?? nothing}
  </form>`;
}
