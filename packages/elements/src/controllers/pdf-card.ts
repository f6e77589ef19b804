import type { Material, PdfRule } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { documents as zh } from '@acct-forms/core/locales/zh-CN/documents';
import { css, html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { addStyles } from '../styles/add-styles.ts';
import { document as sheet, error, icon } from '../styles/icons.ts';
import { sizeText } from './size-text.ts';
import { WordsController } from './words.ts';

/** What is said of a PDF before anybody opens it. */
type Told = Pick<Material, 'bytes' | 'pages'>;

/** What a PDF is in words, and its way to the machine of who reads it: it is downloaded, and never drawn in the page. */
export class PdfCard {
  readonly #host: LitElement;
  readonly #words;
  #failed = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#words = new WordsController(host, 'documents', zh);
    addStyles(host.shadowRoot!, cardStyles);
  }

  /** What opens it. */
  get open(): string {
    return this.#words.t.open;
  }

  /** What may be uploaded. */
  hint({ maxBytes, maxPages }: PdfRule): string {
    return format(this.#words.t.hint, { limit: sizeText(maxBytes).replace('.0', ''), pages: maxPages });
  }

  /** Its pages and its size. */
  facts({ bytes, pages }: Told): string {
    const { t } = this.#words;
    const template = pages === undefined ? t['facts.none'] : pages === 1 ? t['facts.one'] : t.facts;
    return format(template, { pages, size: sizeText(bytes) });
  }

  /** Brings it to the machine under its name; where that fails, `renderFailure` says so. */
  async download(name: string, read: () => Promise<Blob>): Promise<void> {
    this.#failed = false;
    try {
      const url = URL.createObjectURL(await read());
      Object.assign(document.createElement('a'), { href: url, download: name }).click();
      // The browser has taken it by the next turn.
      setTimeout(() => URL.revokeObjectURL(url));
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }

  renderFailure(): unknown {
    const { failed } = this.#words.t;
    return this.#failed
      ? html`<p class="note error" role="alert">${icon(error)}<span>${failed}</span></p>`
      : undefined;
  }

  /** Among thumbnails. */
  renderThumb(
    { name, ...told }: Told & Pick<Material, 'name'>,
    label: string,
    open: () => unknown,
  ): TemplateResult {
    const words = this.facts(told);
    return html`<button
      class="thumb pdf-thumb"
      type="button"
      aria-label="${this.open} ${label} ${name} ${words}"
      @click=${open}
    >
      ${icon(sheet)}<span>${words}</span>
    </button>`;
  }

  /** Under a thumbnail: the name alone tells one PDF from another. */
  renderName({ name }: Pick<Material, 'name'>): TemplateResult {
    return html`<span class="pdf-name">${name}</span>`;
  }

  /** In place of a picture: what it is, and a link to the file that is here already. */
  renderCard({ name, ...told }: Told & Pick<Material, 'name'>, href: string): TemplateResult {
    const { t } = this.#words;
    return html`<div class="pdf">
      ${icon(sheet)}
      <p>
        <strong>${name}</strong>
        <span>${this.facts(told)}</span>
      </p>
      <a class="button" href=${href} download=${name} aria-describedby="pdf-open">${t.open}</a>
      <p class="hint" id="pdf-open">${t.openHint}</p>
    </div>`;
  }
}

const cardStyles = css`
  .pdf {
    display: grid;
    gap: var(--acct-space-1);
    justify-items: center;
    max-width: min(360px, 100%);
    padding: var(--acct-space-3);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-l, 8px);
    background: var(--acct-color-surface);
    color: var(--acct-color-text);
    text-align: center;
    cursor: auto;
  }
  .pdf .icon {
    width: 40px;
    height: 40px;
    color: var(--acct-color-text-2);
  }
  .pdf strong,
  .pdf span {
    display: block;
    overflow-wrap: anywhere;
  }
  .pdf span {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .thumb.pdf-thumb {
    grid-template-rows: auto;
    gap: var(--acct-space-05);
    place-content: center;
    font: inherit;
    line-height: var(--acct-line-height-heading);
    cursor: pointer;
  }
  .pdf-name {
    display: block;
    color: var(--acct-color-text-2);
    overflow-wrap: anywhere;
  }
`;
