import type { ArchiveEntry } from '@acct-forms/adapter';
import { formatMoment, shanghaiDay } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { giveFile } from '../../controllers/give-file.ts';
import { ArchiveFilters } from '../archive-filters.ts';
import { seenText } from '../archive-words.ts';
import type { Desk, Section } from '../desk.ts';
import { FormWords } from '../form-words.ts';
import { listView, rowAct, type Column } from '../list-view.ts';
import { openEntry } from '../open-entry.ts';
import { Verification } from '../verification.ts';

/** 诚信档案: its two books to search and read, whether all of it still is as it was sealed, and its anchor to keep elsewhere. */
class ArchiveSection implements Section {
  readonly #desk: Desk;
  readonly #list;
  readonly #filters;
  readonly #form;
  readonly #verification;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#form = new FormWords(desk);
    this.#verification = new Verification(desk);
    this.#filters = new ArchiveFilters(desk, () => void this.#list.first());
    this.#list = desk.pages<ArchiveEntry>((cursor, signal) =>
      desk.around.administration.archive.entries(this.#filters.filter, cursor, { signal }),
    );
  }

  async open(): Promise<void> {
    await Promise.all([this.#list.load(), this.#form.open()]);
  }

  actions(): TemplateResult {
    return html`<button type="button" class="button small" data-does="anchor" @click=${this.#giveAnchor}>
        ${this.#desk.t['archive.anchor']}
      </button>
      ${this.#verification.button()}`;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    return html`${this.#filters.render()} ${this.#verification.render()}
    ${this.#verification.isBroken ? html`<h2 class="list-title">${t[`archive.${this.#filters.book}`]}</h2>` : nothing}
    ${listView(this.#desk, this.#list, {
      label: t[`archive.${this.#filters.book}`],
      columns: this.#columns(),
      empty: this.#filters.narrows ? t['archive.nothing'] : t['archive.empty'],
    })}`;
  }

  readonly #giveAnchor = (): Promise<boolean> =>
    this.#desk.act(this.#desk.t['archive.anchor'], async () => {
      const { t, around } = this.#desk;
      const anchor = await around.administration.archive.anchor();
      const text = `${JSON.stringify(anchor, null, 2)}\n`;
      const name = format(t['archive.anchorFile'], { day: shanghaiDay(new Date()) });
      giveFile(new Blob([text], { type: 'application/json' }), name);
      return format(t['archive.anchored'], { n: anchor.seals.at(-1)?.number ?? 0 });
    });

  /** Whom or what an entry is about; its case opens where this bureau's workbench is there. */
  #whose({ person, referenceNumber, caseId, payload, subject }: ArchiveEntry): unknown {
    const { t, around, toCase } = this.#desk;
    const number = referenceNumber ?? payload?.['referenceNumber'];
    const id = caseId ?? payload?.['applicationId'];
    if (person === undefined && typeof number !== 'string') return subject ?? t.none;
    const linked =
      around.backend.review !== undefined && typeof id === 'string' && typeof number === 'string';
    return html`${person === undefined ? nothing : html`${person.name} <span class="quiet">${person.idNumber}</span>`}
      <span class="below"
        >${linked ? rowAct(number, format(t['archive.toCase'], { number }), () => toCase(id)) : (number ?? nothing)}</span
      >`;
  }

  #columns(): readonly Column<ArchiveEntry>[] {
    const { t, around } = this.#desk;
    const words: Readonly<Record<string, string>> = t;
    const { book } = this.#filters;
    const isAccess = book === 'access';
    return [
      {
        label: t['archive.kind'],
        kind: 'head',
        cell: (entry) => {
          const seen = isAccess ? seenText(this.#desk, this.#form, entry) : '';
          return html`${words[`${book}.${entry.kind}`] ?? t['archive.other']}
          ${seen === '' ? nothing : html`<span class="below">${seen}</span>`}`;
        },
      },
      { label: t['archive.whose'], kind: 'long', cell: (entry) => this.#whose(entry) },
      { label: t['archive.at'], kind: 'moment', cell: ({ at }) => formatMoment(new Date(at), around.lang) },
      {
        label: t['archive.actor'],
        kind: 'long',
        cell: ({ actor }) =>
          html`${actor.name ?? t['archive.person']}
          ${actor.bureau === undefined ? nothing : html`<span class="below">${this.#desk.named(actor.bureau.name)}</span>`}`,
      },
      isAccess
        ? { label: t['archive.reason'], kind: 'long', cell: ({ reason }) => reason ?? t.none }
        : { label: t['archive.sequence'], kind: 'number', cell: ({ sequence }) => sequence ?? t.none },
      {
        label: t['archive.seal'],
        cell: ({ sealed }) =>
          html`<span class="badge ${sealed ? 'success' : ''}"
            >${sealed ? t['archive.sealed'] : t['archive.unsealed']}</span
          >`,
      },
      ...(isAccess
        ? []
        : [
            {
              label: t.acts,
              kind: 'acts' as const,
              cell: (entry: ArchiveEntry) =>
                rowAct(
                  t['archive.open'],
                  format(t['archive.openOf'], {
                    kind: words[`integrity.${entry.kind}`] ?? entry.kind,
                    name: entry.person?.name ?? '',
                    time: formatMoment(new Date(entry.at), around.lang),
                  }),
                  () => void openEntry(this.#desk, this.#form, entry),
                ),
            },
          ]),
    ];
  }
}

export const open = (desk: Desk): Section => new ArchiveSection(desk);
