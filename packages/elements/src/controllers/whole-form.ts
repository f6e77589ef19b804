import type { FormDefinition, Profile } from '@acct-forms/core';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { error, icon } from '../styles/icons.ts';
import { ProfilePart } from './profile-part.ts';

/** The form of a profile with what comes late of it, for an element that shows all of it. */
export class WholeForm {
  readonly #form;

  /** `profile` answers the profile that the element has at the moment. */
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, profile: () => Profile | undefined) {
    this.#form = new ProfilePart(host, profile, (given) => given.form());
  }

  /** The form, once it is there; asks for it. */
  get now(): FormDefinition | undefined {
    void this.#form.part?.get();
    return this.#form.now;
  }

  /** In place of the form: that it comes, or that it did not, with another try. Needs the styles of notices and buttons. */
  renderAbsence(t: Readonly<Pick<FormWords, 'loading' | 'loadFailed' | 'reload'>>): TemplateResult {
    const { part } = this.#form;
    if (!part?.failed) return html`<p role="status"><span class="spinner"></span> ${t.loading}</p>`;
    return html`<div class="notice error" role="alert">
      ${icon(error)}
      <div>
        <strong>${t.loadFailed}</strong>
        <button class="button small" type="button" @click=${part.again}>${t.reload}</button>
      </div>
    </div>`;
  }
}
