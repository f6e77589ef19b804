import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What is asked before something that cannot be taken back. */
export interface Question {
  readonly title: string;
  readonly body: string;
  readonly keep: string;
  readonly act: string;
}

/** A question before `go`, in a dialog with the id `question`; needs the styles of dialogs and buttons. */
export function questionDialog({ title, body, keep, act }: Question, go: () => void): TemplateResult {
  const close = (event: Event) => (event.target as Element).closest('dialog')?.close();
  return html`<dialog class="dialog" id="question" aria-labelledby="question-title">
    <header role="none"><h2 id="question-title">${title}</h2></header>
    <div class="body">${body}</div>
    <footer role="none">
      <button class="button" type="button" autofocus @click=${close}>${keep}</button>
      <button
        class="button danger filled"
        type="button"
        @click=${(event: Event) => {
          close(event);
          go();
        }}
      >
        ${act}
      </button>
    </footer>
  </dialog>`;
}
