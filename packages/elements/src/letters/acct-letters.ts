import type { FormDefinition, Letter } from '@acct-forms/core';
import { localized } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { letters as zh, type LettersWords } from '@acct-forms/core/locales/zh-CN/letters';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { RecordElement } from '../controllers/record-element.ts';
import { WholeForm } from '../controllers/whole-form.ts';
import { WordsController } from '../controllers/words.ts';
import { chevronLeft, icon, info, printer } from '../styles/icons.ts';
import { blanksOf, letterValues, partsOf, type LetterValues } from './letter-parts.ts';
import { lettersStyles, pageSheet } from './styles.ts';

/**
 * 单位从事会计工作证明 and 材料真实性承诺书 on paper: filled from the record, or blank, each on an A4 page of its own
 * with room for signature and seal. While it stands in the page, the page prints without margins of the browser.
 *
 * @summary The letters to print, sign and seal.
 * @event acct-navigate - Back to the materials, or to the guide
 * @csspart paper - A letter as it will be printed
 * @csspart print - The buttons that print
 */
export class AcctLetters extends RecordElement {
  static override styles: CSSResultGroup = lettersStyles;

  /** Which letter, by its key in the profile; all of them without it. */
  @property() letter = '';
  /**
   * What a route asks for: the key of a letter shows that one blank, with `.filled` behind it with the person's own data.
   * It sets `letter` and `blank`.
   */
  @property() place = '';
  /** Leaves every place to be filled in by hand. */
  @property({ type: Boolean }) blank = false;

  /** For anybody, without a record: the way back leads to the guide. */
  @property({ type: Boolean }) guest = false;

  /** The one that is being printed; all of them when it is empty. */
  @state() private _printing = '';

  readonly #letters = new WordsController(this, 'letters', zh);
  /** The first part of the form has only the pledge. */
  readonly #form = new WholeForm(this, () => this.record.services.profile);

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageSheet()];
    addEventListener('afterprint', this.#printed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== pageSheet());
    removeEventListener('afterprint', this.#printed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') && this.place) {
      const [letter = '', look] = this.place.split('.');
      this.letter = letter;
      this.blank = look !== 'filled';
    }
  }

  protected override render(): TemplateResult {
    const { status, services } = this.record;
    // Blank letters need nobody's record.
    const waits = status === 'waiting' && !this.blank && services.backend !== undefined;
    const form = this.#form.now;
    return form && !waits
      ? this.#renderLetters(form, this.#letters.t)
      : this.#form.renderAbsence(this.words.t);
  }

  protected override renderRecord(): TemplateResult {
    return this.render();
  }

  #renderLetters(form: FormDefinition, t: Readonly<LettersWords>): TemplateResult {
    const known = this.record.status === 'ready';
    const values: LetterValues =
      known && !this.blank ? letterValues(this.record.data, this.record.facts, this.record.context.now) : {};
    const one = form.letters[this.letter];
    const shown = one ? ([[this.letter, one]] as const) : Object.entries(form.letters);
    return html`<div class="screen">
        <button class="button text small back" type="button" @click=${this.#back}>
          ${icon(chevronLeft)}${this.guest ? t.toGuide : t.back}
        </button>
        <h1>${t.title}</h1>
        <p class="lead">${t.lead}</p>
        <div class="choices">
          ${
            known
              ? html`<acct-radio-field
                  name="blank"
                  label=${t.content}
                  hint=${this.blank ? t.blankHint : ''}
                  unmarked
                  .options=${[
                    { value: false, label: t.filled },
                    { value: true, label: t.blank },
                  ]}
                  .value=${this.blank}
                  @acct-change=${this.#onBlank}
                ></acct-radio-field>`
              : nothing
          }
          ${
            one
              ? html`<button class="button text" type="button" @click=${() => (this.letter = '')}>
                  ${t.showAll}
                </button>`
              : html`<button class="button filled" part="print" type="button" @click=${() => this.#print('')}>
                  ${icon(printer)}${t.printAll}
                </button>`
          }
        </div>
        ${this.#renderNotice(
          shown.map(([, letter]) => letter),
          values,
          t,
        )}
      </div>
      <div class="letters ${one ? 'one' : ''}">
        ${shown.map(([key, letter]) => this.#renderLetter(key, letter, values, Boolean(one)))}
      </div>`;
  }

  #renderNotice(
    letters: readonly Letter[],
    values: LetterValues,
    t: Readonly<LettersWords>,
  ): TemplateResult | typeof nothing {
    if (this.blank) return nothing;
    const known = this.record.status === 'ready';
    const missing = blanksOf(letters, values).map((part) => t[`part.${part}`]);
    if (known && missing.length === 0) return nothing;
    return html`<p class="notice" role="status">
      ${icon(info)}<span
        >${known ? format(t.missing, { names: missing.join(t.listSeparator) }) : t.unknown}</span
      >
    </p>`;
  }

  /** The paper speaks Chinese whatever the page speaks: the bureau reads it. */
  #renderLetter(key: string, letter: Letter, values: LetterValues, main: boolean): TemplateResult {
    const { t, lang } = this.#letters;
    const line = (text: Letter['title']) => this.#renderLine(localized(text, 'zh-CN'), values);
    const left = this._printing !== '' && this._printing !== key;
    return html`<section class="letter ${left ? 'left' : ''}">
      <button
        class="button ${main ? 'filled' : ''}"
        part="print"
        type="button"
        @click=${() => this.#print(key)}
      >
        ${icon(printer)}${format(t.printOne, { title: localized(letter.title, lang) })}
      </button>
      <article class="paper" part="paper" lang="zh-CN">
        <h2>${localized(letter.title, 'zh-CN')}</h2>
        ${letter.paragraphs.map((text) => html`<p>${line(text)}</p>`)}
        <div class="signature">${letter.signature.map((text) => html`<p>${line(text)}</p>`)}</div>
      </article>
    </section>`;
  }

  #renderLine(text: string, values: LetterValues): readonly (string | TemplateResult)[] {
    return partsOf(text, values).map((part) =>
      typeof part === 'string'
        ? part
        : part.value === undefined
          ? html`<span class="blank ${part.key}"><span class="hidden-text">（${zh.toFill}）</span></span>`
          : html`<span class="filled-in ${part.key}">${part.value}</span>`,
    );
  }

  async #print(key: string): Promise<void> {
    this._printing = key;
    await this.updateComplete;
    print();
  }

  readonly #back = (): void => void (this.guest ? this.go('guide') : this.go('wizard', 'materials'));

  readonly #printed = (): void => {
    this._printing = '';
  };

  readonly #onBlank = (event: Event): void => {
    this.blank = (event.target as HTMLElement & { value?: boolean }).value === true;
  };
}
