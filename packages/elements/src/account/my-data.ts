import type { BackendAdapter } from '@acct-forms/adapter';
import { shanghaiDay } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { giveFile } from '../controllers/give-file.ts';
import { failureText } from '../controllers/session-failure.ts';
import { error as errorIcon, icon } from '../styles/icon-signs.ts';
import type { Words } from './words.ts';

/** Everything that the backend keeps of the person, as a file. */
export class MyData {
  readonly #host: LitElement;
  readonly #backend: () => BackendAdapter | undefined;
  #state: 'none' | 'busy' | 'done' = 'none';
  #failure: unknown;

  constructor(host: LitElement, backend: () => BackendAdapter | undefined) {
    this.#host = host;
    this.#backend = backend;
  }

  render(t: Words): TemplateResult {
    const busy = this.#state === 'busy';
    return html`<p class="lead">${t.dataLead}</p>
      ${
        this.#failure === undefined
          ? nothing
          : html`<div class="notice error" role="alert">
              ${icon(errorIcon)}
              <div><strong>${failureText(t, this.#failure)}</strong></div>
            </div>`
      }
      <div class="actions">
        <button
          class="button"
          type="button"
          part="download"
          aria-busy=${busy ? 'true' : nothing}
          @click=${() => void this.#download(t)}
        >
          ${busy ? html`<span class="spinner"></span>${t.downloading}` : t.download}
        </button>
        <span class="done" role="status">${this.#state === 'done' ? t.downloaded : ''}</span>
      </div>`;
  }

  async #download(t: Words): Promise<void> {
    if (this.#state === 'busy') return;
    this.#state = 'busy';
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      const blob = await this.#backend()!.accounts.exportMine();
      giveFile(blob, format(t.fileName, { day: shanghaiDay(new Date()) }));
      this.#state = 'done';
    } catch (error) {
      this.#failure = error;
      this.#state = 'none';
    }
    this.#host.requestUpdate();
  }
}
