import { isAcctError } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { failureText, waitText } from '../controllers/session-failure.ts';
import { check, error as errorIcon, icon } from '../styles/icon-signs.ts';
import { codeWords, type AccountField, type Typed } from './account-fields.ts';
import type { Word, Words } from './words.ts';

type Input = HTMLElement & { name: string; value: string | undefined };

export interface FormDrawing {
  /** What the button says. */
  readonly submit: string;
  readonly kind?: string;
  /** What is said once it is done. */
  readonly done: string;
  /** Content for the slots of a field, by its name. */
  readonly inside?: Readonly<Record<string, unknown>>;
  /** Rows of their own after a field, by its name. */
  readonly after?: Readonly<Record<string, unknown>>;
  /** Between the fields and the button. */
  readonly before?: unknown;
}

/** A few fields and one call: checks what is typed, keeps it when the call is refused, empties it when it is done. */
export class AccountForm {
  typed: Typed = {};
  faults: Readonly<Record<string, Word>> = {};
  failure: unknown;
  busy = false;
  done = false;

  readonly #host: LitElement;
  readonly #id: string;
  readonly #fields: () => readonly AccountField[];
  readonly #send: (typed: Typed) => Promise<void>;
  /** Words for a refusal that differ from the usual ones, by its code or that of an issue. */
  readonly #refusals: Readonly<Record<string, Word>>;

  constructor(
    host: LitElement,
    id: string,
    fields: () => readonly AccountField[],
    send: (typed: Typed) => Promise<void>,
    refusals: Readonly<Record<string, Word>> = {},
  ) {
    this.#host = host;
    this.#id = id;
    this.#fields = fields;
    this.#send = send;
    this.#refusals = refusals;
  }

  /** Whether this field is right as it stands; says so at the field if not. */
  async accepts(name: string): Promise<boolean> {
    this.#recheck([name]);
    if (!this.faults[name]) return true;
    await this.#focus(`[name=${name}]`);
    return false;
  }

  render(t: Words, drawing: FormDrawing): TemplateResult {
    const { submit, kind = '', done, inside = {}, after = {}, before = nothing } = drawing;
    const fields = this.#fields();
    // Where all are required no star needs to say so.
    const mixed = fields.some(({ optional }) => optional);
    return html`<form id=${this.#id} novalidate @submit=${this.#onSubmit}>
      <div role="status">
        ${this.done ? html`<p class="notice success">${icon(check)}<span>${done}</span></p>` : nothing}
      </div>
      ${this.#renderFailure(t)}
      <div class="fields" @acct-input=${this.#onInput} @acct-change=${this.#onChange}>
        ${fields.map((field) => [this.#renderField(t, field, mixed, inside[field.name]), after[field.name]])}
        ${before}
      </div>
      <div class="actions">
        <button class="button ${kind}" part="submit" aria-busy=${this.busy ? 'true' : nothing}>
          ${this.busy ? html`<span class="spinner"></span>${t.saving}` : submit}
        </button>
      </div>
    </form>`;
  }

  #renderField(t: Words, field: AccountField, mixed: boolean, inside: unknown): TemplateResult {
    const { name, label, hint, type = 'text', autocomplete = 'off', keyboard = '', optional } = field;
    const fault = this.faults[name];
    const issues = fault
      ? [{ code: fault, severity: 'error' as const, text: format(t[fault], { label: t[label] }) }]
      : [];
    return html`<acct-text-field
      name=${name}
      type=${type}
      label=${t[label]}
      hint=${hint ? t[hint] : ''}
      autocomplete=${autocomplete}
      inputmode=${keyboard}
      ?required=${!optional}
      ?unmarked=${optional || !mixed}
      .value=${this.typed[name] || undefined}
      .issues=${issues}
      >${inside ?? nothing}</acct-text-field
    >`;
  }

  #renderFailure(t: Words): TemplateResult | typeof nothing {
    const { failure } = this;
    if (failure === undefined) return nothing;
    const locked = isAcctError(failure) && failure.code === 'locked' ? failure.detail.retryAfter : undefined;
    return html`<div class="notice error failure" role="alert" tabindex="-1">
      ${icon(errorIcon)}
      <div>
        <strong>${locked === undefined ? failureText(t, failure) : t.lockedTitle}</strong>
        ${locked === undefined ? nothing : format(t.lockedFor, { time: waitText(t, locked) })}
      </div>
    </div>`;
  }

  #take(event: Event): string | undefined {
    const { name, value } = event.target as Input;
    if (!this.#fields().some((field) => field.name === name)) return undefined;
    this.typed = { ...this.typed, [name]: value ?? '' };
    this.#host.requestUpdate();
    return name;
  }

  /** While an error stands, every keystroke checks again; before that only leaving the field does. */
  readonly #onInput = (event: Event): void => {
    const name = this.#take(event);
    this.done = false;
    if (name !== undefined && this.faults[name]) this.#recheck([name]);
  };

  readonly #onChange = (event: Event): void => {
    const name = this.#take(event);
    if (name === undefined || (this.typed[name] === '' && !this.faults[name])) return;
    this.#recheck(name === 'next' && this.typed['again'] ? [name, 'again'] : [name]);
  };

  /** As it is sent: a password keeps its spaces. */
  #values(): Typed {
    const entries = this.#fields().map(({ name, type }): [string, string] => {
      const value = this.typed[name] ?? '';
      return [name, type === 'password' ? value : value.trim()];
    });
    return Object.fromEntries(entries);
  }

  #recheck(names: readonly string[]): void {
    const values = this.#values();
    const kept = Object.entries(this.faults).filter(([name]) => !names.includes(name));
    const found = this.#fields()
      .filter(({ name }) => names.includes(name))
      .flatMap((field) => {
        const word = field.check(values[field.name] ?? '', values);
        return word === undefined ? [] : [[field.name, word] as const];
      });
    this.faults = Object.fromEntries([...kept, ...found]);
    this.#host.requestUpdate();
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.done = false;
    this.failure = undefined;
    this.#recheck(this.#fields().map(({ name }) => name));
    if (await this.#toFirstFault()) return;
    this.busy = true;
    try {
      await this.#send(this.#values());
      this.typed = {};
      this.done = true;
    } catch (error) {
      this.#refuse(error);
      if (!(await this.#toFirstFault())) await this.#focus('.failure');
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  };

  /** At its field, where the refusal is about one. */
  #refuse(error: unknown): void {
    const fields = this.#fields();
    const codes = isAcctError(error)
      ? ({
          'bad-credentials': [[fields.find(({ type }) => type === 'password')?.name, 'bad-credentials']],
          'phone-taken': [['phone', 'phone-taken']],
          invalid: (error.detail.issues ?? []).map(({ path, code }) => [path, code]),
        }[error.code as string] as [string, string][] | undefined)
      : undefined;
    const known = (codes ?? []).filter(([name]) => fields.some((field) => field.name === name));
    this.faults = Object.fromEntries(
      known.map(([name, code]) => [name, this.#refusals[code] ?? refusalWords[code] ?? 'notAccepted']),
    );
    if (known.length === 0) this.failure = error;
  }

  async #toFirstFault(): Promise<boolean> {
    const first = this.#fields().find(({ name }) => this.faults[name]);
    if (first === undefined) return false;
    await this.#focus(`[name=${first.name}]`);
    return true;
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#id} ${selector}`)?.focus();
  }
}

const refusalWords: Readonly<Record<string, Word>> = {
  ...codeWords,
  'bad-credentials': 'passwordWrong',
  'phone-taken': 'phoneTakenHere',
};
