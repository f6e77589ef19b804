import { html, nothing, type TemplateResult } from 'lit';
import { error, icon } from '../styles/icon-signs.ts';
import type { Desk } from './desk.ts';
import { actFailure } from './failure.ts';

export interface Question {
  readonly title: string;
  /** A function where it changes while it is asked. */
  readonly body: TemplateResult | (() => TemplateResult);
  /** What the button says that does it. */
  readonly does: string;
  readonly danger?: true;
  /** Answers what is told once it is done. */
  readonly act: () => Promise<string>;
  /** Instead of closing, where it came from another dialog. */
  readonly back?: () => unknown;
  /** What the dialog goes on with; otherwise it closes. */
  readonly next?: () => void;
}

/** Asks before something is done that cannot be taken back, and says in the dialog why it was refused. */
export function ask(desk: Desk, { title, body, does, danger, act, back, next }: Question): void {
  let busy = false;
  let failure = '';
  const onDo = async () => {
    if (busy) return;
    busy = true;
    failure = '';
    desk.host.requestUpdate();
    try {
      desk.say(await act());
      (next ?? desk.dialogs.close)();
    } catch (caught) {
      failure = actFailure(desk.t, does, caught);
    }
    busy = false;
    desk.host.requestUpdate();
  };
  void desk.dialogs.open(() => {
    const { t } = desk;
    return {
      title,
      content: html`<div class="body">
          ${typeof body === 'function' ? body() : body}
          <div role="alert" ?hidden=${failure === ''}>
            ${failure === '' ? nothing : html`<p class="note error">${icon(error)}<span>${failure}</span></p>`}
          </div>
        </div>
        <footer role="none">
          <button class="button" type="button" autofocus @click=${back ?? desk.dialogs.close}>
            ${back ? t.back : t.cancel}
          </button>
          <button
            class="button filled ${danger ? 'danger' : ''}"
            type="button"
            data-does
            aria-busy=${busy}
            @click=${onDo}
          >
            ${busy ? html`<span class="spinner"></span>${t.working}` : does}
          </button>
        </footer>`,
    };
  });
}
