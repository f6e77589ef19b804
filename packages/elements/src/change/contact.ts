import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { format } from '@acct-forms/core/locales/format';
import type { ChangeWords } from '@acct-forms/core/locales/zh-CN/change';
import type { FieldIssue } from '../controls/field-issue.ts';

/** What the contact details show and call. */
export interface Contact {
  readonly t: Readonly<ChangeWords>;
  /** As typed; without it what is on record. */
  readonly email: string | undefined;
  readonly issues: readonly FieldIssue[];
  readonly busy: boolean;
  /** Why the address cannot be changed now. */
  readonly reason: string;
  readonly type: (email: string) => void;
  readonly save: () => void;
  /** Where the phone is changed; without it the bureau is called. */
  readonly toAccount: (() => void) | undefined;
  readonly bureau: string | undefined;
  readonly phones: readonly string[];
}

/** The e-mail address, saved here; the phone is changed in the account, or by the bureau. */
export function renderContact({
  t,
  email,
  issues,
  busy,
  reason,
  type,
  save,
  toAccount,
  bureau,
  phones,
}: Contact): TemplateResult {
  const onInput = (event: Event) => type((event.target as HTMLElement & { value?: string }).value ?? '');
  return html`<div class="contact" part="contact">
    ${
      reason
        ? html`<p class="fine">${format(t.emailLater, { reason })}</p>`
        : html`<acct-text-field
            type="email"
            autocomplete="email"
            label=${t.email}
            hint=${t.emailHint}
            .value=${email}
            .issues=${issues}
            @acct-input=${onInput}
            @acct-change=${onInput}
          ></acct-text-field>`
    }
    <div class="actions">
      ${
        reason
          ? nothing
          : html`<button
              class="button filled"
              type="button"
              aria-busy=${busy}
              aria-disabled=${busy}
              @click=${save}
            >
              ${busy ? html`<span class="spinner"></span>${t.saving}` : t.saveEmail}
            </button>`
      }
      ${toAccount ? html`<button class="button" type="button" @click=${toAccount}>${t.toAccount}</button>` : nothing}
    </div>
    ${
      toAccount
        ? nothing
        : html`<p class="fine phones">
            ${format(t.phoneByBureau, { bureau: bureau ?? '' })}
            ${phones.map((phone) => html`<a href="tel:${phone}">${phone}</a> `)}
          </p>`
    }
  </div>`;
}
