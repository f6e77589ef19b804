import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

/** A heading, and what stands under it: a form, or `.body` and `footer`. */
export interface DialogContent {
  readonly title: string;
  readonly content: TemplateResult;
}

/**
 * The one dialog of a section. What it shows may change while it is open; the focus goes to where it begins, and back to
 * the opener, or to the heading of the page where the opener has gone.
 */
export class Dialogs {
  readonly #host: LitElement;
  #draw: (() => DialogContent) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#admin-dialog');
  }

  async open(draw: () => DialogContent): Promise<void> {
    this.#draw = draw;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (dialog === null) return;
    if (!dialog.open) dialog.showModal();
    // Fields draw their input after the dialog has come.
    await Promise.all([...dialog.querySelectorAll<LitElement>('[name]')].map((each) => each.updateComplete));
    dialog.querySelector<HTMLElement>('[autofocus], [name]')?.focus();
  }

  readonly close = (): void => this.#dialog?.close();

  render(): TemplateResult | typeof nothing {
    if (this.#draw === undefined) return nothing;
    const { title, content } = this.#draw();
    return html`<dialog
      class="dialog"
      id="admin-dialog"
      part="dialog"
      aria-labelledby="dialog-title"
      @close=${this.#onClose}
    >
      <header role="none"><h2 id="dialog-title">${title}</h2></header>
      ${content}
    </dialog>`;
  }

  readonly #onClose = async (): Promise<void> => {
    this.#draw = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const root = this.#host.renderRoot as ShadowRoot;
    if (root.activeElement === null) root.querySelector<HTMLElement>('h1')?.focus();
  };
}
