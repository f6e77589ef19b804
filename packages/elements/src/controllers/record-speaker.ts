import {
  speakerOf,
  type ApplicationData,
  type FormDefinition,
  type Profile,
  type Speaker,
} from '@acct-forms/core';
import { fields as zh } from '@acct-forms/core/locales/zh-CN/fields';
import { profileTexts } from './profile-texts.ts';
import type { ServicesHost } from './services.ts';
import { WordsController } from './words.ts';

/** Words and names for a form in the language of the host; the same speaker as long as nothing of it changes. */
export class RecordSpeaker {
  readonly #words;
  #speaker: Speaker | undefined;
  #table: unknown;
  #sentences: Readonly<Record<string, string>> | undefined;

  constructor(host: ServicesHost) {
    this.#words = new WordsController(host, 'fields', zh);
  }

  of(form: FormDefinition, profile: Profile, data: ApplicationData): Speaker {
    const { lang, t } = this.#words;
    if (this.#speaker?.lang !== lang || this.#speaker.form !== form || this.#table !== t) {
      this.#table = t;
      const table = { ...this.#sentences, ...t, ...profileTexts(profile, lang) };
      this.#speaker = speakerOf(form, profile, lang, table);
    }
    if (this.#speaker.data !== data) this.#speaker = { ...this.#speaker, data };
    return this.#speaker;
  }

  /** Brings the sentences of what can be wrong; whether there are new ones. */
  async learn(): Promise<boolean> {
    if (this.#sentences !== undefined) return false;
    this.#sentences = await import('@acct-forms/core/locales/zh-CN/issues').then(
      ({ issues }) => issues,
      () => undefined,
    );
    this.#speaker = undefined;
    return true;
  }
}
