import type { Session } from '@acct-forms/adapter';
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { AcctClearLocalEvent } from '../clear-local.ts';
import type { Words } from './words.ts';

/** 清除本机数据: what is kept of the person on this machine goes, and with it the session. */
export class LocalData {
  readonly #host: LitElement;
  #done = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(t: Words, session: Session): TemplateResult {
    return html`<p class="lead">${t.localLead}</p>
      <div class="actions">
        <button class="button danger" type="button" part="clear" @click=${() => void this.#clear(session)}>
          ${t.clearLocal}
        </button>
        <span class="done" role="status">${this.#done ? t.localCleared : ''}</span>
      </div>`;
  }

  async #clear(session: Session): Promise<void> {
    if (!this.#host.dispatchEvent(new AcctClearLocalEvent())) return;
    const { endDrafts } = await import('../drafts/draft-key.ts');
    await endDrafts(session, true);
    this.#done = true;
    this.#host.requestUpdate();
  }
}
