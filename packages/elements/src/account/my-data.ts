import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { shanghaiDay } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Services } from '../controllers/services.ts';
import { giveFile } from '../controllers/give-file.ts';
import { failureText } from '../controllers/session-failure.ts';
import { error as errorIcon, icon } from '../styles/icon-signs.ts';
import type { OwnData } from './own-data.ts';
import type { Words } from './words.ts';

/** Everything that the backend keeps of the person, as a file. */
export class MyData {
  readonly #host: LitElement;
  readonly #backend: () => BackendAdapter | undefined;
  #state: 'none' | 'busy' | 'done' = 'none';
  #reading = false;
  #failure: unknown;
  readonly #services: Services;
  /** Brought when the person wants to read it here. */
  #own: OwnData | undefined;

  constructor(host: LitElement, services: Services) {
    this.#host = host;
    this.#services = services;
    this.#backend = () => services.backend;
  }

  /** Nothing of the person stays. */
  forget(): void {
    this.#own?.forget();
  }

  /** What was asked to be read here; under the cards, as wide as the page. */
  renderOwn(t: Words, session: Session): TemplateResult | typeof nothing {
    return this.#own?.render(t, session) ?? nothing;
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      const part = await import('./own-data.ts');
      this.#own ??= new part.OwnData(this.#host, this.#services);
      await this.#own.read();
    } catch (error) {
      this.#failure = error;
    }
    this.#reading = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#failure !== undefined) return;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('#own-title');
    heading?.scrollIntoView();
    heading?.focus();
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
          aria-busy=${this.#reading ? 'true' : nothing}
          @click=${() => void this.#read()}
        >
          ${this.#reading ? html`<span class="spinner"></span>${t.loading}` : t.ownShow}
        </button>
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
