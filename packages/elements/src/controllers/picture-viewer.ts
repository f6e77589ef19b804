import type { Material } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { pictures as zh } from '@acct-forms/core/locales/zh-CN/pictures';
import { css, html, nothing, svg } from 'lit';
import type { LitElement, SVGTemplateResult, TemplateResult } from 'lit';
import { WordsController } from './words.ts';
import { addStyles } from '../styles/add-styles.ts';
import { button } from '../styles/button.ts';
import { dialog } from '../styles/dialog.ts';
import { close, icon } from '../styles/icons.ts';

/** What is shown, in a size of its own units. */
export interface Shown {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly content: SVGTemplateResult;
  /** A line under the heading. */
  readonly note?: string;
}

const closest = 4;
const step = 1.5;

/**
 * A dialog that shows a picture whole in the window, larger on demand, and turned. Drawn as SVG, whose geometry is
 * attributes, so that a page which forbids inline styles shows it too.
 */
export class PictureViewer {
  readonly #host: LitElement;
  readonly #words;
  #shown: Shown | undefined;
  #zoom = 1;
  /** Quarter turns to the right. */
  #turns = 0;

  constructor(host: LitElement) {
    this.#host = host;
    this.#words = new WordsController(host, 'pictures', zh);
    addStyles(host.shadowRoot!, button, dialog, viewerStyles);
  }

  async open(shown: Shown): Promise<void> {
    this.#shown = shown;
    this.#zoom = 1;
    this.#turns = 0;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot!.querySelector<HTMLDialogElement>('#view')!.showModal();
  }

  /** Opens a stored picture. */
  openPicture({ width, height }: Material, label: string, url: string): Promise<void> {
    const content = svg`<image href=${url} width=${width} height=${height}></image>`;
    return this.open({ label, width, height, content });
  }

  /** Opens a drawing of what a file of this name looks like. */
  openSample(drawing: Pick<Shown, 'width' | 'height' | 'content'>, name: string): Promise<void> {
    const { sampleTitle, sampleNote: note } = this.#words.t;
    return this.open({ ...drawing, label: format(sampleTitle, { label: name }), note });
  }

  /** Empty while closed. */
  render(t: FormWords): TemplateResult {
    return html`<dialog class="dialog" id="view" aria-labelledby="view-title" @close=${this.#closed}>
      ${this.#shown ? this.#renderContent(this.#shown, t) : nothing}
    </dialog>`;
  }

  #renderContent({ label, note, width, height, content }: Shown, t: FormWords): TemplateResult {
    const words = this.#words.t;
    const act = (name: string, act: () => void, off = false) =>
      html`<button class="button small" type="button" ?disabled=${off} @click=${act}>${name}</button>`;
    const lies = this.#turns % 2 === 1;
    const [w, h] = lies ? [height, width] : [width, height];
    const moved = [
      [0, 0],
      [height, 0],
      [width, height],
      [0, width],
    ][this.#turns]!.join(' ');
    const size = `${Math.round(this.#zoom * 100)}%`;
    return html`<header role="none">
        <h2 id="view-title">${label}</h2>
        <button class="button text small" type="button" aria-label=${t.close} @click=${this.#close}>
          ${icon(close)}
        </button>
      </header>
      ${note ? html`<p class="note">${note}</p>` : nothing}
      <div class="stage" tabindex="0" role="group" aria-labelledby="view-title" @keydown=${this.#onKey}>
        <svg role="img" aria-labelledby="view-title" width=${size} height=${size} viewBox="0 0 ${w} ${h}">
          <rect class="paper" width=${w} height=${h}></rect>
          <g transform="translate(${moved}) rotate(${this.#turns * 90})">${content}</g>
        </svg>
      </div>
      <footer role="none">
        ${act(words['view.smaller'], () => this.#scale(1 / step), this.#zoom <= 1)}
        ${act(words['view.larger'], () => this.#scale(step), this.#zoom >= closest)}
        ${act(words['view.turn'], this.#turn)}
        <button class="button small" type="button" id="view-close" @click=${this.#close}>${t.close}</button>
      </footer>`;
  }

  #scale(by: number): void {
    this.#zoom = Math.min(closest, Math.max(1, this.#zoom * by));
    this.#host.requestUpdate();
  }

  readonly #turn = (): void => {
    this.#turns = (this.#turns + 1) % 4;
    this.#host.requestUpdate();
  };

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if ('+='.includes(key)) this.#scale(step);
    else if ('-_−'.includes(key)) this.#scale(1 / step);
  };

  readonly #close = (event: Event): void => (event.target as Element).closest('dialog')!.close();

  readonly #closed = (): void => {
    this.#shown = undefined;
    this.#host.requestUpdate();
  };
}

const viewerStyles = css`
  #view[open] {
    display: flex;
    flex-direction: column;
    width: min(960px, 100% - 2 * var(--acct-space-3));
    height: calc(100% - 2 * var(--acct-space-3));
  }
  #view .note {
    padding: var(--acct-space-1) var(--acct-space-3);
  }
  .stage {
    flex: 1;
    min-height: 0;
    overflow: auto;
    background: var(--acct-color-sunken);
  }
  .stage svg {
    display: block;
  }
  .paper {
    fill: #fff;
  }
  @media (max-width: 599px) {
    #view[open] {
      width: 100%;
      height: 100%;
    }
  }
`;
