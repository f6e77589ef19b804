import type { Profile } from '@acct-forms/core';
import { localized } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { directory as zh } from '@acct-forms/core/locales/zh-CN/directory';
import { LitElement, css, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { profileTexts } from '../controllers/profile-texts.ts';
import { Services } from '../controllers/services.ts';
import { WordsController } from '../controllers/words.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { findDepartments, firstDepartments, firstPlace } from './find-departments.ts';

/**
 * The finance bureaus of the profile with their phones. Needs no backend.
 *
 * @summary Bureaus and phones, searchable.
 * @csspart search - The search field
 * @csspart list - The bureaus found
 */
export class AcctDirectory extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    button,
    css`
      .count {
        margin-top: var(--acct-space-1);
        color: var(--acct-color-text-2);
        font-size: var(--acct-font-size-s);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 432px), 1fr));
        gap: 0 var(--acct-space-6);
        margin-top: var(--acct-space-2);
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: var(--acct-space-2);
        padding: var(--acct-space-1) 0;
        border-bottom: 1px solid var(--acct-color-border);
      }
      .phones {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 0 var(--acct-space-2);
      }
      @media (max-width: 1023px) {
        .phones {
          flex: none;
          flex-direction: column;
          align-items: flex-end;
        }
      }
      .text {
        margin-inline-start: calc(-1 * var(--acct-space-2));
      }
      .phones a {
        font-weight: var(--acct-font-weight-strong);
        white-space: nowrap;
      }
    `,
  ];

  /** The province's profile; without it the one of the context. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** How many bureaus stand there before a search; 0 for all. */
  @property({ type: Number }) limit = 0;

  @state() private _text = '';
  @state() private _all = false;

  readonly #words = new WordsController(this, 'account', zh);
  readonly #services = new Services(this);

  protected override render(): TemplateResult | typeof nothing {
    const { t, lang } = this.#words;
    const { profile } = this.#services;
    if (!profile) return nothing;
    const { departments } = profile;
    const texts = profileTexts(profile, lang) ?? {};
    const short = this.limit > 0 && !this._all && this._text === '';
    const found = short
      ? firstDepartments(departments, this.limit)
      : findDepartments(profile, this._text, texts);
    return html`<acct-text-field
        part="search"
        label=${t.directorySearch}
        placeholder=${format(t.directoryExample, { place: firstPlace(profile, texts) })}
        unmarked
        .value=${this._text || undefined}
        @acct-input=${this.#onInput}
      ></acct-text-field>
      <p class="count" role="status">
        ${
          short
            ? nothing
            : found.length > 0
              ? format(t.directoryCount, { n: found.length })
              : format(t.directoryNone, { text: this._text })
        }
      </p>
      <ul part="list" aria-label=${t.directory}>
        ${found.map(({ name, phones }) => row(texts[name] ?? name, phones))}
      </ul>
      ${
        short
          ? html`<button class="button text small" type="button" @click=${this.#onAll}>
              ${format(t.directoryAll, { n: departments.length })}
            </button>`
          : html`<p class="count">${localized(profile.officeHours, lang)}</p>`
      }`;
  }

  readonly #onInput = (event: Event): void => {
    this._text = ((event.target as HTMLElement & { value: string | undefined }).value ?? '').trim();
  };

  readonly #onAll = (): void => {
    this._all = true;
  };
}

const row = (name: string, phones: readonly string[]): TemplateResult =>
  html`<li>
    <span>${name}</span>
    <span class="phones">${phones.map((phone) => html`<a href="tel:${phone}">${phone}</a>`)}</span>
  </li>`;
