import type { ArchiveBook, ArchiveEntry, ArchiveFinding } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { check, error as errorIcon, icon } from '../../styles/icon-signs.ts';
import type { Desk, Section } from '../desk.ts';
import { failureText } from '../failure.ts';
import { filterSelect } from '../../styles/filter-select.ts';
import { listView, tableOf, type Column } from '../list-view.ts';

/** 诚信档案: its two books to read, and whether all of it still is as it was sealed. A place narrows it to a person. */
class ArchiveSection implements Section {
  readonly #desk: Desk;
  readonly #list;
  #book: ArchiveBook = 'integrity';
  #checked = 0;
  #broken: readonly ArchiveFinding[] = [];
  #state: 'none' | 'busy' | 'done' | 'failed' = 'none';
  #failure = '';

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#list = desk.pages<ArchiveEntry>((cursor, signal) =>
      desk.around.administration.archive.entries(
        {
          book: this.#book,
          ...(desk.place === '' || this.#book === 'access' ? {} : { personId: desk.place }),
        },
        cursor,
        { signal },
      ),
    );
  }

  open(): Promise<void> {
    return this.#list.load();
  }

  actions(): TemplateResult {
    const { t } = this.#desk;
    const busy = this.#state === 'busy';
    return html`<button
      type="button"
      class="button small"
      data-does="verify"
      aria-busy=${busy}
      @click=${this.#verify}
    >
      ${busy ? html`<span class="spinner"></span>${format(t['archive.verifying'], { n: this.#checked })}` : t['archive.verify']}
    </button>`;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    const books = (['integrity', 'access'] as const).map((book) => [book, t[`archive.${book}`]] as const);
    return html`<div class="filters">
        ${filterSelect(t['archive.book'], this.#book, books, (book) => {
          this.#book = book as ArchiveBook;
          void this.#list.first();
        })}
      </div>
      ${this.#outcome()}
      ${listView(this.#desk, this.#list, {
        label: t[`archive.${this.#book}`],
        columns: this.#columns(),
        empty: t['archive.empty'],
      })}`;
  }

  #outcome(): unknown {
    const { t } = this.#desk;
    const broken = this.#broken;
    const said =
      this.#state === 'failed'
        ? this.#failure
        : this.#state !== 'done'
          ? ''
          : broken.length === 0
            ? format(t['archive.whole'], { n: this.#checked })
            : format(t['archive.broken'], { n: broken.length });
    const good = this.#state === 'done' && broken.length === 0;
    return html`<div role="status" class="verdict" ?hidden=${said === ''}>
        <div class="notice ${good ? 'success' : 'error'}">
          ${icon(good ? check : errorIcon)}
          <div>${said}</div>
        </div>
      </div>
      ${
        broken.length === 0
          ? nothing
          : html`<div class="scroll" role="group" aria-label=${t['archive.findings']} tabindex="0">
              ${tableOf(broken, {
                label: t['archive.findings'],
                columns: [
                  {
                    label: t['archive.finding'],
                    kind: 'head',
                    cell: ({ code }: ArchiveFinding) => t[`finding.${code}`],
                  },
                  { label: t['archive.book'], cell: ({ book }: ArchiveFinding) => t[`archive.${book}`] },
                  {
                    label: t['archive.entry'],
                    kind: 'long',
                    cell: ({ id, sequence }: ArchiveFinding) =>
                      id ?? (sequence === undefined ? t.none : format(t['archive.number'], { n: sequence })),
                  },
                ],
              })}
            </div>`
      }`;
  }

  #columns(): readonly Column<ArchiveEntry>[] {
    const { t, around } = this.#desk;
    const words: Readonly<Record<string, string>> = t;
    const of = this.#book;
    const all: readonly Column<ArchiveEntry>[] = [
      {
        label: t['archive.kind'],
        kind: 'head',
        cell: ({ kind }) => words[`${of}.${kind}`] ?? t['archive.other'],
      },
      { label: t['archive.at'], cell: ({ at }) => formatMoment(new Date(at), around.lang) },
      { label: t['archive.actor'], cell: ({ actor }) => actor.name ?? t['archive.person'] },
    ];
    const sealed: Column<ArchiveEntry> = {
      label: t['archive.seal'],
      cell: (entry) =>
        html`<span class="badge ${entry.sealed ? 'success' : ''}"
          >${entry.sealed ? t['archive.sealed'] : t['archive.unsealed']}</span
        >`,
    };
    return of === 'access'
      ? [...all, { label: t['archive.reason'], kind: 'long', cell: ({ reason }) => reason ?? t.none }, sealed]
      : [
          ...all,
          {
            label: t['credit.reference'],
            cell: ({ payload }) => String(payload?.['referenceNumber'] ?? t.none),
          },
          { label: t['archive.sequence'], kind: 'number', cell: ({ sequence }) => sequence ?? t.none },
          sealed,
        ];
  }

  /** Stretch by stretch to the end; what is broken is gathered. */
  readonly #verify = async (): Promise<void> => {
    if (this.#state === 'busy') return;
    const { host, around, t } = this.#desk;
    this.#state = 'busy';
    this.#checked = 0;
    this.#broken = [];
    try {
      let cursor: string | undefined;
      do {
        host.requestUpdate();
        const { checked, broken, next } = await around.administration.archive.verify(cursor);
        this.#checked += checked;
        this.#broken = [...this.#broken, ...broken];
        cursor = next;
      } while (cursor !== undefined && host.isConnected);
      this.#state = 'done';
    } catch (error) {
      this.#failure = failureText(t, error);
      this.#state = 'failed';
    }
    host.requestUpdate();
  };
}

export const open = (desk: Desk): Section => new ArchiveSection(desk);
