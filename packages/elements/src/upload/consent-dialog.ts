import type { ProfileHead } from '@acct-forms/core';
import { localized } from '@acct-forms/core';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';

/** Asks once whether scans may be uploaded; closing the dialog means no. */
export class ConsentDialog {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #answer: ((agreed: boolean) => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  async ask(): Promise<boolean> {
    await this.#host.updateComplete;
    const dialog = this.#host.shadowRoot!.querySelector<HTMLDialogElement>('#consent')!;
    this.#answer?.(false);
    dialog.showModal();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  render({ notices }: ProfileHead, t: FormWords, lang: string): TemplateResult {
    return html`<dialog
      class="dialog"
      id="consent"
      aria-labelledby="consent-title"
      @close=${() => this.#end(false)}
    >
      <header><h2 id="consent-title">${t.consentTitle}</h2></header>
      <form @submit=${this.#submit}>
        <div class="body">
          <p>${localized(notices.privacy.text, lang)}</p>
          <label class="tick"><input type="checkbox" required /><span>${t.consentAgree}</span></label>
        </div>
        <footer>
          <button class="button" type="button" @click=${this.#close}>${t.cancel}</button>
          <button class="button filled">${t.consentGo}</button>
        </footer>
      </form>
    </dialog>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.#end(true);
    this.#close(event);
  };

  readonly #close = (event: Event): void => {
    (event.target as Element).closest('dialog')!.close();
  };

  #end(agreed: boolean): void {
    this.#answer?.(agreed);
    this.#answer = undefined;
  }
}
