import type { FormDefinition, Profile } from '@acct-forms/core';
import { localized, slotLabel, speakerOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { form as zhForm } from '@acct-forms/core/locales/zh-CN/form';
import { guide as zh, type GuideWords } from '@acct-forms/core/locales/zh-CN/guide';
import { LitElement, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PictureViewer } from '../controllers/picture-viewer.ts';
import { profileTexts } from '../controllers/profile-texts.ts';
import { Services } from '../controllers/services.ts';
import { WholeForm } from '../controllers/whole-form.ts';
import { WordsController } from '../controllers/words.ts';
import { AcctNavigateEvent } from '../events.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { icon, printer } from '../styles/icons.ts';
import { notice } from '../styles/notice.ts';
import { sampleKeys, sampleOf } from '../upload/samples.ts';
import { guideStyles } from './styles.ts';

const steps = [1, 2, 3, 4, 5, 6] as const;

/**
 * 操作指南, for anybody: the steps, the letters to print and fill in by hand, and a drawing of each document. Needs no
 * backend.
 *
 * @summary The guide: steps, blank letters, samples.
 * @event acct-navigate - To a blank letter
 * @csspart card - The steps, the letters, the samples
 */
export class AcctGuide extends LitElement {
  static override styles: CSSResultGroup = [base, button, card, notice, guideStyles];

  /** The province's profile; without it the one of the context. */
  @property({ attribute: false }) profile: Profile | undefined;

  /** Where to begin: `letters` or `samples`; `blank` shows all blank letters in its place, `blank.<letter>` one. */
  @property() place = '';

  readonly #words = new WordsController(this, 'guide', zh);
  readonly #fields = new WordsController(this, 'fields', zhFields);
  readonly #formWords = new WordsController(this, 'form', zhForm);
  readonly #services = new Services(this);
  readonly #form = new WholeForm(this, () => this.#services.profile);
  #viewer: PictureViewer | undefined;
  #shown = '';

  /** What is asked for is brought into view once it is there. */
  protected override updated(): void {
    if (!this.#form.now || this.place === this.#shown) return;
    this.#shown = this.place;
    const part = this.place && this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.place)} h2`);
    if (!part) return;
    part.scrollIntoView();
    part.focus();
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const form = this.#form.now;
    const [what, letter = ''] = this.place.split('.');
    if (what === 'blank')
      return html`<acct-letters blank guest .letter=${letter} .profile=${this.profile}></acct-letters>`;
    return html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <section class="card" part="card">
        <h2>${t.steps}</h2>
        <ol class="steps">
          ${steps.map(
            (n) =>
              html`<li>
                <div>
                  <h3>${t[`step${n}`]}</h3>
                  <p>${t[`step${n}Body`]}</p>
                </div>
              </li>`,
          )}
        </ol>
      </section>
      ${
        form && this.#services.profile
          ? this.#renderPapers(form, this.#services.profile, t)
          : this.#form.renderAbsence({ ...t, reload: t.retry })
      }
      ${this.#viewer?.render(this.#formWords.t) ?? nothing}`;
  }

  #renderPapers(form: FormDefinition, profile: Profile, t: Readonly<GuideWords>): TemplateResult {
    const { lang } = this.#words;
    const speaker = speakerOf(form, profile, lang, { ...this.#fields.t, ...profileTexts(profile, lang) });
    const slots = form.slots.filter(({ key }) => sampleKeys.includes(key));
    return html`<section class="card" part="card" id="letters">
        <h2 tabindex="-1">${t.letters}</h2>
        <p class="lead">${t.lettersLead}</p>
        <div class="letters">
          ${Object.entries(form.letters).map(
            ([key, { title }]) =>
              html`<button
                class="button"
                type="button"
                @click=${() => this.dispatchEvent(new AcctNavigateEvent('guide', `blank.${key}`))}
              >
                ${icon(printer)}${format(t.openLetter, { title: localized(title, lang) })}
              </button>`,
          )}
        </div>
      </section>
      <section class="card" part="card" id="samples">
        <h2 tabindex="-1">${t.samples}</h2>
        <p class="lead">${t.samplesLead}</p>
        <ul class="samples">
          ${slots.map(({ key }) => this.#renderSample(key, slotLabel(speaker, key)))}
        </ul>
      </section>`;
  }

  #renderSample(key: string, label: string): TemplateResult {
    const drawing = sampleOf(key, label);
    const { width, height, content } = drawing;
    const open = () => (this.#viewer ??= new PictureViewer(this)).openSample(drawing, label);
    return html`<li>
      <button type="button" @click=${open}>
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${content}</svg>
        ${label}
      </button>
    </li>`;
  }
}
