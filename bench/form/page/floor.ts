import type { Field } from '@acct-forms/core';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { answers, benchForm } from './fields.ts';
import type { Side } from './bench.ts';

/** The same fields as native controls in one element, kept in memory; what they want is checked by the browser. */
class NativeForm extends LitElement {
  at = 0;
  readonly data = structuredClone(answers) as Record<string, Record<string, unknown>>;

  protected override render(): TemplateResult {
    const { key, fields } = benchForm.sections[this.at]!;
    // A control taken over from another section would bring what was typed there back when undoing.
    return html`<h1>${key}</h1>
      ${keyed(
        key,
        Object.entries(fields).map(([name, field]) => this.#control(key, name, field)),
      )}
      <button @click=${() => this.next()}>下一步</button>`;
  }

  next(): void {
    const controls = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input, select')];
    if (!controls.every((control) => control.reportValidity())) return;
    this.at++;
    this.requestUpdate();
  }

  #control(key: string, name: string, { kind, table, required, max }: Field): TemplateResult {
    const value = this.data[key]![name] ?? '';
    const id = `${key}.${name}`;
    const input = (event: Event): void => {
      const control = event.target as HTMLInputElement;
      this.data[key]![name] = control.value;
      control.checkValidity();
      this.requestUpdate();
    };
    const control =
      kind === 'choice' || kind === 'yesNo'
        ? html`<select id=${id} ?required=${required} .value=${String(value)} @input=${input}>
            ${(
              benchForm.tables[table ?? '']?.items ?? [
                { code: 'true', name: '是' },
                { code: 'false', name: '否' },
              ]
            ).map((item) => html`<option value=${item.code}>${item.name}</option>`)}
          </select>`
        : html`<input
            id=${id}
            type=${kind === 'date' ? 'date' : 'text'}
            maxlength=${max ?? 100}
            ?required=${required}
            .value=${String(value)}
            @input=${input}
          />`;
    return html`<label for=${id}>${name}</label>${control}`;
  }
}
customElements.define('native-form', NativeForm);

export function open(): Side {
  const form = document.createElement('native-form') as NativeForm;
  document.body.append(form);
  const root = () => form.shadowRoot;
  return {
    shown: () => root()?.querySelector('h1')?.textContent ?? undefined,
    fields: () => root()?.querySelectorAll('input, select').length ?? 0,
    next: () => root()!.querySelector('button')!.click(),
    focus: () => root()!.querySelector<HTMLElement>('[id$=".address"]')!.focus(),
    settled: () => true,
  };
}
