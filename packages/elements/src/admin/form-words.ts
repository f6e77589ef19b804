import { speakerOf, type FormDefinition, type Speaker } from '@acct-forms/core';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { issues as zhIssues } from '@acct-forms/core/locales/zh-CN/issues';
import { profileTexts } from '../controllers/profile-texts.ts';
import { WordsController } from '../controllers/words.ts';
import type { Desk } from './desk.ts';

/** What the province's form calls its fields and materials, once it has come. */
export class FormWords {
  protected readonly desk: Desk;
  readonly #words;
  #form: FormDefinition | undefined;

  constructor(desk: Desk) {
    this.desk = desk;
    this.#words = new WordsController(desk.host, 'fields', { ...zhFields, ...zhIssues });
    desk.with(this.#words);
  }

  /** Brings the form. */
  async open(): Promise<void> {
    this.#form = await this.desk.around.profile.form();
    this.desk.host.requestUpdate();
  }

  get t(): Readonly<Record<string, string>> {
    return this.#words.t;
  }

  get speaker(): Speaker | undefined {
    const { profile, lang } = this.desk.around;
    return (
      this.#form && speakerOf(this.#form, profile, lang, { ...this.#words.t, ...profileTexts(profile, lang) })
    );
  }
}
