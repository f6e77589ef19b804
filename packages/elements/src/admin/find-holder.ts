import type { FormerHolder } from '@acct-forms/adapter';
import { formatDay } from '@acct-forms/core';
import { html, nothing, type TemplateResult } from 'lit';
import { pair } from '../styles/key-value.ts';
import { error as errorIcon, icon } from '../styles/icon-signs.ts';
import { search } from '../styles/icons.ts';
import type { Desk } from './desk.ts';
import { failureText } from './failure.ts';

/** Looks one certificate up in the register; looking is recorded. */
export class FindHolder {
  readonly #desk: Desk;
  #certNo = '';
  /** Null where the register has none. */
  #found: FormerHolder | null | undefined;
  #failure = '';
  #busy = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    return html`<h2>${t['holders.find']}</h2>
      <form class="finding" role="search" @submit=${this.#onSearch}>
        <div class="search">
          ${icon(search)}<input
            class="input"
            type="search"
            name="certNo"
            autocomplete="off"
            maxlength="64"
            aria-label=${t['holder.certNo']}
            placeholder=${t['holder.certNo']}
            .value=${this.#certNo}
          />
        </div>
        <button class="button small" aria-busy=${this.#busy}>${t.search}</button>
      </form>
      <div role="status">${this.#renderFound()}</div>
      <div role="alert" ?hidden=${this.#failure === ''}>
        <p class="note error">${icon(errorIcon)}<span>${this.#failure}</span></p>
      </div>`;
  }

  #renderFound(): unknown {
    const { t, around } = this.#desk;
    const found = this.#found;
    if (found === undefined) return nothing;
    if (found === null) return html`<p class="lead">${t['holders.notFound']}</p>`;
    const { certNo, name, idNumber, mobile, unitName, issuedDate, claimed } = found;
    return html`<dl class="values">
      ${pair(t['holder.certNo'], certNo)} ${pair(t['holder.name'], name)}
      ${pair(t['holder.idNumber'], idNumber)} ${pair(t['holder.mobile'], mobile ?? t.none)}
      ${pair(t['holder.unitName'], unitName ?? t.none)}
      ${pair(t['holder.issuedDate'], issuedDate === undefined ? t.none : formatDay(issuedDate, around.lang))}
      ${pair(t['holders.taken'], claimed ? t['holders.claimed'] : t['holders.unclaimed'])}
    </dl>`;
  }

  readonly #onSearch = async (event: Event): Promise<void> => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input');
    this.#certNo = input?.value.trim() ?? '';
    if (this.#certNo === '' || this.#busy) return;
    this.#busy = true;
    this.#found = undefined;
    this.#failure = '';
    this.#desk.host.requestUpdate();
    try {
      this.#found = await this.#desk.around.administration.holders.find(this.#certNo);
    } catch (error) {
      this.#failure = failureText(this.#desk.t, error);
    }
    this.#busy = false;
    this.#desk.host.requestUpdate();
  };
}
