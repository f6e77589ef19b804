import type { ArchiveBook, ArchiveFilter } from '@acct-forms/adapter';
import { isCalendarDate } from '@acct-forms/core';
import { html, nothing, type TemplateResult } from 'lit';
import { filterSelect } from '../styles/filter-select.ts';
import type { Desk } from './desk.ts';
import { searchForm } from './list-view.ts';

const books = ['integrity', 'access'] as const;

/** The kinds of a book, as its words name them. */
const kindsOf = (words: Readonly<Record<string, string>>, book: ArchiveBook) =>
  Object.keys(words).filter((key) => key.startsWith(`${book}.`));

/** What narrows the archive: book, person, kind, bureau and days. Words that are searched for stay in memory alone. */
export class ArchiveFilters {
  readonly #desk: Desk;
  readonly #changed: () => void;
  #book: ArchiveBook = 'integrity';
  #search = '';
  #kind = '';
  #bureau = '';
  #days = { from: '', to: '' };

  constructor(desk: Desk, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
  }

  get book(): ArchiveBook {
    return this.#book;
  }

  /** Whether anything narrows the book. */
  get narrows(): boolean {
    return Object.keys(this.filter).length > 1;
  }

  get filter(): ArchiveFilter {
    const { place } = this.#desk;
    const { from, to } = this.#days;
    return {
      book: this.#book,
      ...(place === '' ? {} : { personId: place }),
      ...(this.#search === '' ? {} : { search: this.#search }),
      ...(this.#kind === '' ? {} : { kind: this.#kind }),
      ...(this.#bureau === '' ? {} : { bureau: Number(this.#bureau) }),
      ...(isCalendarDate(from) ? { from } : {}),
      ...(isCalendarDate(to) ? { to } : {}),
    };
  }

  render(): TemplateResult {
    const { t, bureaus, place, go } = this.#desk;
    const words: Readonly<Record<string, string>> = t;
    const kinds = kindsOf(words, this.#book);
    const set = (change: () => void) => {
      change();
      this.#changed();
    };
    const day = (end: 'from' | 'to') =>
      html`<label class="day"
        ><span>${t[`archive.${end}`]}</span
        ><input
          class="input"
          type="date"
          name=${end}
          .value=${this.#days[end]}
          @change=${(event: Event) =>
            set(() => (this.#days = { ...this.#days, [end]: (event.target as HTMLInputElement).value }))}
      /></label>`;
    return html`${searchForm(this.#desk, { label: t['archive.search'], wanted: this.#search }, (text) =>
        set(() => (this.#search = text)),
      )}
      <div class="filters">
        ${filterSelect(
          t['archive.book'],
          this.#book,
          books.map((book) => [book, t[`archive.${book}`]] as const),
          (book) =>
            set(() => {
              this.#book = book as ArchiveBook;
              this.#kind = '';
            }),
        )}
        ${filterSelect(
          t['archive.kind'],
          this.#kind,
          [
            ['', t['archive.everyKind']],
            ...kinds.map((key) => [key.slice(this.#book.length + 1), words[key] ?? key] as const),
          ],
          (kind) => set(() => (this.#kind = kind)),
        )}
        ${filterSelect(
          t['staff.bureau'],
          this.#bureau,
          [['', t['staff.bureauAll']], ...bureaus.map(({ no, name }) => [String(no), name] as const)],
          (bureau) => set(() => (this.#bureau = bureau)),
        )}
        ${day('from')} ${day('to')}
        ${
          place === ''
            ? nothing
            : html`<button
                type="button"
                class="button small"
                data-does="everybody"
                @click=${() => go('archive')}
              >
                ${t['archive.everybody']}
              </button>`
        }
      </div>`;
  }
}
