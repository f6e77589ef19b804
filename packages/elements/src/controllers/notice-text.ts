import { localized, type Localized } from '@acct-forms/core';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** What a paragraph is about, up to its colon; empty where it begins with no such words. */
const leading = /^(.{1,30}?(?:：|:(?= )))?(.*)$/;

/** The text of a notice, brought when it is first wanted; paragraph by paragraph. */
export class NoticeText {
  readonly #host: ReactiveControllerHost;
  #text: Localized | undefined;
  #failed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether it can be read; a dialog that has no text asks for no consent. */
  get here(): boolean {
    return this.#text !== undefined;
  }

  async bring(load: () => Promise<Localized>): Promise<void> {
    try {
      this.#text ??= await load();
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }

  /** `away` is said while it could not be loaded. */
  render(lang: string, away: string): readonly TemplateResult[] {
    if (this.#text)
      return localized(this.#text, lang)
        .split('\n')
        .map((line) => {
          const [, lead = '', rest] = leading.exec(line)!;
          return lead ? html`<p><strong>${lead}</strong>${rest}</p>` : html`<p>${rest}</p>`;
        });
    return this.#failed ? [html`<p role="alert">${away}</p>`] : [];
  }
}
