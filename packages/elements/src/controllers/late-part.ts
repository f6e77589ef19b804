import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { error, icon } from '../styles/icons.ts';

/** A part of an element that comes when it is first needed. */
export class LatePart<T> {
  /** The part, once it is there. */
  now: T | undefined;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #bring: () => Promise<T>;
  #coming: Promise<T | undefined> | undefined;
  #failed = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, bring: () => Promise<T>) {
    this.#host = host;
    this.#bring = bring;
  }

  /** Whether it did not come. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The part as soon as it is there; undefined when it does not come. */
  get(): Promise<T | undefined> {
    return (this.#coming ??= this.#get());
  }

  async #get(): Promise<T | undefined> {
    try {
      this.now = await this.#bring();
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
    return this.now;
  }

  /** In place of the part: that it comes, or that it did not, with another try. Needs the styles of fields and buttons. */
  renderAbsence(t: Readonly<Pick<FormWords, 'loadFailed' | 'reload'>>): TemplateResult {
    if (!this.#failed) void this.get();
    return this.#failed
      ? html`<p class="note error" role="alert">
          ${icon(error)}<span>${t.loadFailed}</span>
          <button class="link" type="button" @click=${this.again}>${t.reload}</button>
        </p>`
      : html`<span class="spinner"></span>`;
  }

  /** As `get`, with another try where it did not come. */
  readonly again = (): Promise<T | undefined> => {
    if (this.#failed) this.#coming = undefined;
    this.#failed = false;
    this.#host.requestUpdate();
    return this.get();
  };
}
