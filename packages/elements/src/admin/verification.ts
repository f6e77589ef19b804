import type { ArchiveFinding } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { check, error as errorIcon, icon } from '../styles/icon-signs.ts';
import type { Desk } from './desk.ts';
import { failureText } from './failure.ts';
import { tableOf } from './list-view.ts';

/** Whether the archive still is as it was sealed: looked at stretch by stretch, and told with when and how far. */
export class Verification {
  readonly #desk: Desk;
  #checked = 0;
  #broken: readonly ArchiveFinding[] = [];
  #seal: number | undefined;
  #endedAt = '';
  #state: 'none' | 'busy' | 'done' | 'failed' = 'none';
  #failure = '';

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  button(): TemplateResult {
    const { t } = this.#desk;
    const busy = this.#state === 'busy';
    return html`<button
      type="button"
      class="button small"
      data-does="verify"
      aria-busy=${busy}
      @click=${this.#run}
    >
      ${busy ? html`<span class="spinner"></span>${format(t['archive.verifying'], { n: this.#checked })}` : t['archive.verify']}
    </button>`;
  }

  /** Whether a list of findings stands above the entries. */
  get isBroken(): boolean {
    return this.#broken.length > 0;
  }

  get #said(): string {
    const { t, around } = this.#desk;
    if (this.#state === 'failed') return this.#failure;
    if (this.#state !== 'done') return '';
    const n = this.#broken.length;
    const verdict =
      n === 0 ? format(t['archive.whole'], { n: this.#checked }) : format(t['archive.broken'], { n });
    const time = formatMoment(new Date(this.#endedAt), around.lang);
    return `${verdict}${
      this.#seal === undefined
        ? format(t['archive.asOfUnsealed'], { time })
        : format(t['archive.asOf'], { time, n: this.#seal })
    }`;
  }

  render(): TemplateResult {
    const broken = this.#broken;
    const said = this.#said;
    const good = this.#state === 'done' && broken.length === 0;
    return html`<div role="status" class="verdict" ?hidden=${said === ''}>
        <div class="notice ${good ? 'success' : 'error'}">
          ${icon(good ? check : errorIcon)}
          <div>${said}</div>
        </div>
      </div>
      ${broken.length === 0 ? nothing : this.#findings()}`;
  }

  #findings(): TemplateResult {
    const { t } = this.#desk;
    return html`<h2 class="list-title">${t['archive.findings']}</h2>
      <div class="scroll" role="group" aria-label=${t['archive.findings']} tabindex="0">
        ${tableOf(this.#broken, {
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
              cell: (finding: ArchiveFinding) => this.#entryOf(finding),
            },
          ],
        })}
      </div>`;
  }

  /** By its number in the book, and by that in the person's archive. */
  #entryOf({ book, id, sequence }: ArchiveFinding): string {
    const { t } = this.#desk;
    const numbers = [
      ...(id === undefined
        ? []
        : [format(t[book === 'seal' ? 'archive.sealNo' : 'archive.entryNo'], { n: id })]),
      ...(sequence === undefined ? [] : [format(t['archive.number'], { n: sequence })]),
    ];
    return numbers.join(t['export.comma']) || t.none;
  }

  /** To the end; what is broken is gathered. */
  readonly #run = async (): Promise<void> => {
    if (this.#state === 'busy') return;
    const { host, around, t } = this.#desk;
    this.#state = 'busy';
    this.#checked = 0;
    this.#broken = [];
    this.#seal = undefined;
    try {
      let cursor: string | undefined;
      do {
        host.requestUpdate();
        const { checked, broken, seal, next } = await around.administration.archive.verify(cursor);
        this.#checked += checked;
        this.#broken = [...this.#broken, ...broken];
        this.#seal = seal?.number ?? this.#seal;
        cursor = next;
      } while (cursor !== undefined && host.isConnected);
      this.#endedAt = new Date().toISOString();
      this.#state = 'done';
    } catch (error) {
      this.#failure = failureText(t, error);
      this.#state = 'failed';
    }
    host.requestUpdate();
  };
}
