import { checkResidentId, isAcctError } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { claim as zh } from '@acct-forms/core/locales/zh-CN/claim';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { WordsController } from '../../controllers/words.ts';
import { addStyles } from '../../styles/add-styles.ts';
import { field } from '../../styles/field.ts';
import { error, icon } from '../../styles/icons.ts';
import type { Page } from '../progress/progress.ts';

const names = ['certNo', 'idNumber', 'name'] as const;
type Name = (typeof names)[number];

/** The claim of a former 会计从业资格证书 after registration: three fields, and what came of them. */
export class Claim {
  readonly #host: LitElement;
  readonly #page: Page;
  readonly #words;
  #typed: Readonly<Record<Name, string>> = { certNo: '', idNumber: '', name: '' };
  #wrong: { readonly [N in Name]?: string } = {};
  #noMatch = false;
  #busy = false;

  constructor(host: LitElement, page: Page) {
    this.#host = host;
    this.#page = page;
    this.#words = new WordsController(host, 'claim', zh);
    addStyles(host.renderRoot as ShadowRoot, field);
  }

  render(): TemplateResult {
    const { t } = this.#words;
    return html`<form novalidate @submit=${this.#send}>
      ${
        this.#noMatch
          ? html`<div class="notice error" id="no-match" tabindex="-1" role="alert">
              ${icon(error)}
              <div><strong>${t.noMatch}</strong>${t.noMatchBody}</div>
            </div>`
          : nothing
      }
      ${names.map((name) => this.#renderField(name))}
      <div class="actions">
        <button class="button" aria-busy=${this.#busy}>${this.#busy ? t.sending : t.send}</button>
      </div>
    </form>`;
  }

  #renderField(name: Name): TemplateResult {
    const wrong = this.#wrong[name];
    return html`<div class="claimed" data-tone=${wrong ? 'error' : nothing}>
      <label class="label" for="claim-${name}">${this.#words.t[name]}</label>
      <input
        class="input"
        id="claim-${name}"
        name=${name}
        autocomplete=${name === 'name' ? 'name' : 'off'}
        .value=${this.#typed[name]}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby="claim-${name}-note"
      />
      <p class="note error" id="claim-${name}-note">
        ${wrong ? html`${icon(error)}<span>${wrong}</span>` : nothing}
      </p>
    </div>`;
  }

  #faultOf(name: Name): string | undefined {
    const { t } = this.#words;
    const value = this.#typed[name];
    if (value === '') return format(t.fill, { label: t[name] });
    const isWrong = name === 'idNumber' && !checkResidentId(value, { now: new Date() }).valid;
    return isWrong ? t.idNumberWrong : undefined;
  }

  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: Name) => String(data.get(name)).trim();
    this.#typed = { certNo: text('certNo'), idNumber: text('idNumber'), name: text('name') };
    const faults = names.map((name) => [name, this.#faultOf(name)] as const).filter(([, fault]) => fault);
    this.#wrong = Object.fromEntries(faults);
    this.#noMatch = false;
    const [first] = faults;
    if (first) return this.focus(first[0]);
    this.#busy = true;
    this.#host.requestUpdate();
    await this.#page.attempt(async () => {
      try {
        this.#page.show(await this.#page.services.backend!.record.claimFormerCertificate(this.#typed));
      } catch (reason) {
        if (!isAcctError(reason) || reason.code !== 'not-found') throw reason;
        this.#noMatch = true;
      }
    });
    this.#busy = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#no-match, #prefilled')?.focus();
  };

  async focus(name: Name = 'certNo'): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`#claim-${name}`)?.focus();
  }
}
