import type { BackendAdapter } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { withLate, type AllReviewWords } from '@acct-forms/core/locales/zh-CN/review-late';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { dues, isDecidedTab, type ChoiceChange, type QueueChoice } from '../../controllers/queue-query.ts';
import { filterSelect } from '../../styles/filter-select.ts';
import { kindWords } from '../deadline-words.ts';

export { moreStyles } from './more-filters.styles.ts';

type Person = readonly [id: string, name: string];

/** Who may be asked for: oneself for who reviews, the staff of a bureau for who manages it. */
export class Colleagues {
  people: readonly Person[] = [];
  #of: string | undefined;

  /** Reads them once for a bureau; without an answer there is nobody to choose. */
  async read({ administration }: BackendAdapter, bureau: number | undefined): Promise<void> {
    const of = String(bureau);
    if (administration === undefined || this.#of === of) return;
    this.#of = of;
    const people: Person[] = [];
    let cursor: string | undefined;
    do {
      const page = await administration.staff
        .list(bureau === undefined ? {} : { bureau }, cursor)
        .catch(() => ({ items: [], next: undefined }));
      people.push(
        ...page.items
          .filter(({ role }) => role === 'reviewer' || role === 'supervisor')
          .map(({ id, name }): Person => [id, name]),
      );
      cursor = page.next;
    } while (cursor !== undefined);
    if (this.#of === of) this.people = people;
  }
}

export interface MoreContext {
  readonly t: ReviewWords;
  readonly choice: QueueChoice;
  readonly choose: (change: ChoiceChange) => void;
  readonly people: readonly Person[];
  /** Whether a bureau has to be chosen before somebody of it can be. */
  readonly needsBureau: boolean;
}

const dueWords = (t: AllReviewWords, due: (typeof dues)[number]): string =>
  due === 'overdue' ? t.deadlineOverdue : due === '0' ? t.dueToday : format(t.dueWithin, { n: Number(due) });

/** Days of submission; two that are the wrong way round are told and asked for nothing. */
function period({ choice, choose }: MoreContext, t: AllReviewWords): TemplateResult {
  const onChange = (event: Event) => {
    const group = (event.currentTarget as HTMLElement).closest('fieldset');
    const [from, to] = [...(group?.querySelectorAll('input') ?? [])];
    const wrong = (from?.value ?? '') !== '' && (to?.value ?? '') !== '' && from!.value > to!.value;
    const note = group?.querySelector<HTMLElement>('.note');
    if (note) note.hidden = !wrong;
    for (const input of [from, to]) input?.setAttribute('aria-invalid', String(wrong));
    if (!wrong) choose({ from: from?.value || undefined, to: to?.value || undefined });
  };
  const day = (end: 'from' | 'to', label: string) =>
    html`<label class="day"
      ><span>${label}</span
      ><span class="box"
        ><input
          class="input"
          type="date"
          name=${end}
          aria-invalid="false"
          aria-describedby="period-note"
          .value=${choice[end] ?? ''}
          @change=${onChange} /></span
    ></label>`;
  return html`<fieldset class="period">
    <legend class="hidden-text">${t['column.submitted']}</legend>
    ${day('from', t.periodFrom)} ${day('to', t.periodTo)}
    <p class="note error" id="period-note" role="alert" hidden>${t.periodWrong}</p>
  </fieldset>`;
}

/** The filters that are not needed every day. */
export function moreFilters(more: MoreContext): TemplateResult {
  const { choice, choose, people, needsBureau } = more;
  const t = withLate(more.t);
  return html`<div class="more" id="more-filters">
    ${period(more, t)}
    ${
      isDecidedTab(choice.tab)
        ? nothing
        : filterSelect(
            t.deadlineFilter,
            choice.due ?? '',
            [['', t.deadlineAll], ...dues.map((due) => [due, dueWords(t, due)] as const)],
            (due) => choose({ due: dues.find((each) => each === due) }),
          )
    }
    ${
      people.length === 0
        ? nothing
        : filterSelect(
            t['column.claimed'],
            choice.reviewer ?? '',
            [['', t.reviewerAll], ...people],
            (reviewer) => choose({ reviewer: reviewer === '' ? undefined : reviewer }),
          )
    }
    ${needsBureau ? html`<p class="hint">${t.reviewerNeedsBureau}</p>` : nothing}
    ${isDecidedTab(choice.tab) ? nothing : html`<p class="hint">${t.oneRange}</p>`}
  </div>`;
}

/** Why nothing was found where a search cannot find: one character, or a part of a number. */
function searchAdvice(t: AllReviewWords, text: string): string {
  if ([...text].length === 1) return t.searchShort;
  const isNumber = /^[\dA-Za-z*-]+$/.test(text) && /[\d*]/.test(text);
  const isWhole = /^[\dA-Z]{18}$/i.test(text) || /^\d{4}-\d{3}-\w{6}-\w$/.test(text);
  return isNumber && !isWhole ? t.searchPart : '';
}

/** The filters that are on besides the tab, each in words. */
export function filterNames(
  plain: ReviewWords,
  choice: QueueChoice,
  people: readonly Person[],
  bureaus: readonly { readonly no: number; readonly name: string }[],
): Readonly<Partial<Record<keyof QueueChoice, string>>> {
  const { search, bureau, kind, changeKind, from, to, due, reviewer } = choice;
  const t = withLate(plain);
  const named = (label: string, text: string) => format(t.labelled, { label, text });
  return {
    ...(search === undefined ? {} : { search: named(t.search, search) }),
    ...(bureau === undefined
      ? {}
      : {
          bureau: named(t['column.bureau'], bureaus.find(({ no }) => no === bureau)?.name ?? String(bureau)),
        }),
    ...(kind === undefined || changeKind !== undefined
      ? {}
      : { kind: named(t.kindFilter, t[`kindLong.${kind}`]) }),
    ...(changeKind === undefined
      ? {}
      : { changeKind: named(t.kindFilter, kindWords(t, { kind: 'change', changeKind })) }),
    ...(from === undefined && to === undefined
      ? {}
      : { from: named(t['column.submitted'], format(t.periodWords, { from: from ?? '…', to: to ?? '…' })) }),
    ...(due === undefined ? {} : { due: named(t.deadlineFilter, dueWords(t, due)) }),
    ...(reviewer === undefined
      ? {}
      : {
          reviewer: named(
            t['column.claimed'],
            people.find(([id]) => id === reviewer)?.[1] ?? t.reviewerOther,
          ),
        }),
  };
}

/** Why a search cannot find, and the filters that are on; each '' where there is nothing to tell. */
export interface EmptyWords {
  readonly advice: string;
  readonly on: string;
}

/** For a queue that has nothing. */
export function emptyWords(...[plain, choice, ...more]: Parameters<typeof filterNames>): EmptyWords {
  const t = withLate(plain);
  const names = Object.values(filterNames(plain, choice, ...more));
  const on = names.length === 0 ? '' : format(t.filtersOn, { filters: names.join(t.filtersAnd) });
  return { advice: searchAdvice(t, choice.search ?? ''), on };
}
