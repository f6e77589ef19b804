import type { ProfileHead } from '@acct-forms/core';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { NoticeText } from '../controllers/notice-text.ts';
import { note } from '../controls/field-messages.ts';

/** Asks once whether scans may be uploaded; closing the dialog means no. */
export class ConsentDialog {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #notice: NoticeText;
  #answer: ((agreed: boolean) => void) | undefined;
  /** It was to go on without the box being ticked. */
  #unticked = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#notice = new NoticeText(host);
  }

  async ask(notices: ProfileHead['notices']): Promise<boolean> {
    // Its text first: nobody can agree to what is not there.
    await this.#notice.bring(notices.scans.text);
    await this.#host.updateComplete;
    const dialog = this.#host.shadowRoot!.querySelector<HTMLDialogElement>('#consent')!;
    this.#answer?.(false);
    dialog.querySelector('form')!.reset();
    this.#show(false);
    dialog.showModal();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  render(t: FormWords, lang: string): TemplateResult {
    return html`<dialog
      class="dialog"
      id="consent"
      aria-labelledby="consent-title"
      @close=${() => this.#end(false)}
    >
      <header role="none"><h2 id="consent-title">${t.consentTitle}</h2></header>
      <form novalidate @submit=${this.#submit} @change=${() => this.#show(false)}>
        <div class="body">
          ${this.#notice.render(lang, t.noticeAway)}
          <label class="tick"
            ><input type="checkbox" aria-invalid=${this.#unticked} aria-describedby="consent-note" /><span
              >${t.consentAgree}</span
            ></label
          >
          <div class="message" id="consent-note">
            ${this.#unticked ? note('error', t.consentFirst) : nothing}
          </div>
        </div>
        <footer role="none">
          <button class="button" type="button" @click=${this.#close}>${t.cancel}</button>
          ${this.#notice.here ? html`<button class="button filled">${t.consentGo}</button>` : nothing}
        </footer>
      </form>
    </dialog>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const box = (event.target as Element).querySelector('input')!;
    if (!box.checked) {
      this.#show(true);
      return box.focus();
    }
    this.#end(true);
    this.#close(event);
  };

  readonly #close = (event: Event): void => {
    (event.target as Element).closest('dialog')!.close();
  };

  #show(unticked: boolean): void {
    this.#unticked = unticked;
    this.#host.requestUpdate();
  }

  #end(agreed: boolean): void {
    this.#answer?.(agreed);
    this.#answer = undefined;
  }
}
