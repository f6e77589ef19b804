import { isAcctError, type Issue } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { error as errorIcon, icon } from '../styles/icon-signs.ts';
import type { Desk } from './desk.ts';
import { entryField, type EntryField, type Typed } from './entry-field.ts';
import { actFailure, issueText } from './failure.ts';

export interface EntryFormOptions {
  readonly title: () => string;
  /** What is to be known before it is filled in. */
  readonly lead?: () => unknown;
  readonly submit: () => string;
  readonly fields: (typed: Typed) => readonly EntryField[];
  readonly start?: Typed;
  /** Words for an issue where they are not those of the administration. */
  readonly say?: (issue: Issue) => string | undefined;
  /** What was typed stays after `send`, as before a confirmation; `empty` ends it. */
  readonly keeps?: true;
  /** Only what stands in fields shown, without blanks at the ends; an empty one is absent. */
  readonly send: (typed: Typed) => Promise<void>;
}

type Control = HTMLElement & { readonly name: string; readonly value: unknown };

const isChosen = (kind: EntryField['kind']): boolean =>
  kind === 'choice' || kind === 'tiles' || kind === 'region';

/** A form in a dialog, its questions as data. What is typed stays until it was taken, also while the dialog is closed. */
export class EntryForm {
  typed: Typed;
  readonly #desk: Desk;
  readonly #options: EntryFormOptions;
  #faults: Readonly<Record<string, string>> = {};
  #failure = '';
  #busy = false;

  constructor(desk: Desk, options: EntryFormOptions) {
    this.#desk = desk;
    this.#options = options;
    this.typed = options.start ?? {};
  }

  readonly open = (): Promise<void> =>
    this.#desk.dialogs.open(() => ({ title: this.#options.title(), content: this.#render() }));

  empty(): void {
    this.typed = this.#options.start ?? {};
  }

  #render(): TemplateResult {
    const { t } = this.#desk;
    const { lead, submit, fields } = this.#options;
    return html`<form novalidate @submit=${this.#onSubmit}>
      <div class="body">
        ${lead?.() ?? nothing}
        ${
          this.#failure === ''
            ? nothing
            : html`<div class="notice error failure" role="alert" tabindex="-1">
                ${icon(errorIcon)}
                <div>${this.#failure}</div>
              </div>`
        }
        <div
          class="fields two"
          @acct-input=${this.#onTyped}
          @acct-change=${this.#onTyped}
          @input=${this.#onTyped}
        >
          ${fields(this.typed).map((field) => entryField(field, this.typed[field.name], this.#faults[field.name]))}
        </div>
      </div>
      <footer role="none">
        <button class="button" type="button" @click=${this.#desk.dialogs.close}>${t.cancel}</button>
        <button class="button filled" aria-busy=${this.#busy}>
          ${this.#busy ? html`<span class="spinner"></span>${t.working}` : submit()}
        </button>
      </footer>
    </form>`;
  }

  readonly #onTyped = (event: Event): void => {
    const { name, value } = event.target as Control;
    if (!name || event.target === event.currentTarget) return;
    const { [name]: _, ...others } = this.typed;
    this.typed = typeof value === 'string' && value !== '' ? { ...others, [name]: value } : others;
    const { [name]: __, ...faults } = this.#faults;
    this.#faults = faults;
    this.#desk.host.requestUpdate();
  };

  #values(fields: readonly EntryField[]): Typed {
    const filled = fields.flatMap(({ name }): [string, string][] => {
      const value = this.typed[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    });
    return Object.fromEntries(filled);
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    const { t } = this.#desk;
    const fields = this.#options.fields(this.typed);
    const values = this.#values(fields);
    this.#failure = '';
    this.#faults = Object.fromEntries(
      fields
        .filter(({ name, required }) => required && values[name] === undefined)
        .map(({ name, label, kind }) => [
          name,
          format(t[isChosen(kind) ? 'issue.choose' : 'issue.fill'], { label }),
        ]),
    );
    if (await this.#toFirstFault(fields)) return;
    this.#busy = true;
    this.#desk.host.requestUpdate();
    try {
      await this.#options.send(values);
      if (!this.#options.keeps) this.empty();
    } catch (error) {
      this.#refuse(error, fields);
    } finally {
      this.#busy = false;
      this.#desk.host.requestUpdate();
    }
    if (!(await this.#toFirstFault(fields)) && this.#failure !== '') await this.#focus('.failure');
  };

  /** At its fields, as far as the refusal is about some that are shown. */
  #refuse(error: unknown, fields: readonly EntryField[]): void {
    const { t } = this.#desk;
    const known = issuesOf(error).filter(({ path }) => fields.some(({ name }) => name === path));
    this.#faults = Object.fromEntries(
      known.map((issue) => [issue.path, this.#options.say?.(issue) ?? issueText(t, issue.path, issue.code)]),
    );
    if (known.length === 0) this.#failure = actFailure(t, this.#options.submit(), error);
  }

  async #toFirstFault(fields: readonly EntryField[]): Promise<boolean> {
    const first = fields.find(({ name }) => this.#faults[name] !== undefined);
    this.#desk.host.requestUpdate();
    if (first === undefined) return false;
    await this.#focus(`[name="${first.name}"]`);
    return true;
  }

  async #focus(selector: string): Promise<void> {
    await this.#desk.host.updateComplete;
    this.#desk.host.renderRoot.querySelector<HTMLElement>(`#admin-dialog ${selector}`)?.focus();
  }
}

/** What a refusal says of fields, those that have a code of their own among them. */
function issuesOf(error: unknown): readonly Issue[] {
  if (!isAcctError(error)) return [];
  const { code, detail } = error;
  if (code === 'username-taken') return [{ path: 'username', code: 'taken', severity: 'error' }];
  if (code === 'unit-exists') return [{ path: 'unitCode', code: 'exists', severity: 'error' }];
  return detail.issues ?? [];
}
