import type { BackendAdapter, Device } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { failureText } from '../controllers/session-failure.ts';
import { error as errorIcon, icon } from '../styles/icon-signs.ts';
import type { Words } from './words.ts';

/** The devices that the account is signed in on; any but this one can be signed out. */
export class Devices {
  readonly #host: LitElement;
  readonly #backend: () => BackendAdapter | undefined;
  #list: readonly Device[] | undefined;
  #failure: unknown;
  #leaving = '';
  /** The name of the one last signed out. */
  #gone = '';

  constructor(host: LitElement, backend: () => BackendAdapter | undefined) {
    this.#host = host;
    this.#backend = backend;
  }

  async load(): Promise<void> {
    this.#failure = undefined;
    try {
      this.#list = await this.#backend()?.accounts.devices();
    } catch (error) {
      this.#failure = error;
    }
    this.#host.requestUpdate();
  }

  render(t: Words, lang: string): TemplateResult {
    return html`<p class="lead">${t.devicesLead}</p>
      <p class="done" role="status">${this.#gone ? format(t.deviceSignedOut, { name: this.#gone }) : ''}</p>
      ${this.#failure === undefined ? nothing : this.#renderFailure(t)}
      <ul class="devices">
        ${this.#list?.map((device) => this.#renderDevice(device, t, lang))}
      </ul>`;
  }

  #renderFailure(t: Words): TemplateResult {
    return html`<div class="notice error" role="alert">
      ${icon(errorIcon)}
      <div>
        <strong>${this.#list ? failureText(t, this.#failure) : t.devicesFailed}</strong>
        <button class="button small" type="button" @click=${() => void this.load()}>${t.reload}</button>
      </div>
    </div>`;
  }

  #renderDevice(device: Device, t: Words, lang: string): TemplateResult {
    const { id, name, current, signedInAt, lastSeenAt } = device;
    const at = (iso: string) => formatMoment(new Date(iso), lang);
    return html`<li>
      <div>
        <strong>${name}</strong>
        ${current ? html`<span class="badge accent">${t.thisDevice}</span>` : nothing}
        <p class="when">
          <span>${t.signedInAt} ${at(signedInAt)}</span> <span>${t.lastSeenAt} ${at(lastSeenAt)}</span>
        </p>
      </div>
      ${
        current
          ? nothing
          : html`<button
              class="button small"
              type="button"
              aria-label=${format(t.signOutNamed, { name, time: at(signedInAt) })}
              aria-busy=${this.#leaving === id ? 'true' : nothing}
              @click=${() => void this.#signOut(device)}
            >
              ${t.signOutDevice}
            </button>`
      }
    </li>`;
  }

  async #signOut({ id, name }: Device): Promise<void> {
    if (this.#leaving) return;
    this.#leaving = id;
    this.#gone = '';
    this.#host.requestUpdate();
    try {
      await this.#backend()?.accounts.signOutDevice(id);
      this.#gone = name;
      // The button goes with its device.
      this.#host.renderRoot.querySelector<HTMLElement>('#devices-title')?.focus();
      await this.load();
    } catch (error) {
      this.#failure = error;
    } finally {
      this.#leaving = '';
      this.#host.requestUpdate();
    }
  }
}
