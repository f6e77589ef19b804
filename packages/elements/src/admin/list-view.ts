import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageList } from '../controllers/page-list.ts';
import * as icons from '../styles/icons.ts';
import { pager } from '../styles/pager.ts';
import type { Desk } from './desk.ts';
import { failureText } from './failure.ts';

const { icon } = icons;

export interface Column<T> {
  readonly label: string;
  readonly cell: (item: T) => unknown;
  /** `head` names the row, `long` may wrap, a `moment` keeps together, `acts` holds buttons. */
  readonly kind?: 'head' | 'number' | 'long' | 'moment' | 'acts';
}

export interface ListOptions<T> {
  /** Names the table. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly empty: string;
}

/** What an act on a row looks like; `named` says for readers which row it is. */
export const rowAct = (words: string, named: string, act: () => void): TemplateResult =>
  html`<button type="button" class="link" aria-label=${named} @click=${act}>${words}</button>`;

const cell = <T>({ label, cell: draw, kind }: Column<T>, item: T): TemplateResult =>
  kind === 'head'
    ? html`<th scope="row" role="rowheader">${draw(item)}</th>`
    : html`<td role="cell" class=${kind ?? ''} data-label=${kind === 'acts' ? nothing : label}>
        ${draw(item)}
      </td>`;

/** Rows of a table. The roles stand in it since a narrow page lays rows out as cards. */
export function tableOf<T>(
  items: readonly T[],
  { label, columns }: Omit<ListOptions<T>, 'empty'>,
): TemplateResult {
  return html`<table class="table" part="table" role="table" aria-label=${label}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          ({ label: head, kind = '' }) =>
            html`<th scope="col" role="columnheader" class=${kind === 'head' ? '' : kind}>
              ${kind === 'acts' ? html`<span class="hidden-text">${head}</span>` : head}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${items.map(
        (item) =>
          html`<tr part="row" role="row">
            ${columns.map((column) => cell(column, item))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A list with its pages: the rows, that there are none, or why they could not be read. */
export function listView<T>(desk: Desk, list: PageList<T>, options: ListOptions<T>): TemplateResult {
  const { t, host } = desk;
  const { status, items } = list;
  /** The button pressed may be of no more use on the new page. */
  const turn = async (reading: Promise<void>) => {
    await reading;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('.scroll')?.focus();
  };
  if (status === 'failed')
    return html`<div class="blank" role="alert">
      <strong> ${format(t['error.list'], { list: options.label, why: failureText(t, list.error) })} </strong>
      <button type="button" class="button small" @click=${() => turn(list.load())}>${t.retry}</button>
    </div>`;
  if (items.length === 0)
    return html`<div class="blank" role="status" aria-busy=${status !== 'ready'}>
      ${status === 'ready' ? options.empty : t.loading}
    </div>`;
  const busy = status === 'loading';
  return html`<div
      class="scroll ${busy ? 'busy' : ''}"
      role="group"
      aria-label=${options.label}
      aria-busy=${busy}
      tabindex="0"
    >
      ${tableOf(items, options)}
    </div>
    ${
      list.page === 1 && !list.hasNext
        ? nothing
        : pager({ t, list, shown: format(t.page, { n: list.page }), turn: (reading) => void turn(reading) })
    }`;
}

/** The field and button that search a list; `send` gets what was typed. */
export function searchForm(
  desk: Desk,
  {
    label,
    wanted,
    more = nothing,
  }: { readonly label: string; readonly wanted: string; readonly more?: unknown },
  send: (text: string) => void,
): TemplateResult {
  const { t } = desk;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    // What was told before is of another list.
    desk.say('');
    const input = (event.currentTarget as HTMLFormElement).querySelector<HTMLInputElement>('[name="search"]');
    send(input?.value.normalize('NFC').trim() ?? '');
  };
  return html`<form class="filters" role="search" @submit=${onSubmit}>
    <div class="search">
      ${icon(icons.search)}<input
        class="input"
        type="search"
        name="search"
        enterkeyhint="search"
        autocomplete="off"
        maxlength="100"
        aria-label=${label}
        placeholder=${label}
        .value=${wanted}
      />
    </div>
    <button class="button small">${t.search}</button>
    ${more}
  </form>`;
}
