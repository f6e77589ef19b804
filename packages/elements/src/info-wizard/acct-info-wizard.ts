import type { UnitDetail } from '@acct-forms/adapter';
import type { Json } from '@acct-forms/core';
import { labelOf, localized, sectionOf, takenUnit } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LatePart } from '../controllers/late-part.ts';
import { RecordElement } from '../controllers/record-element.ts';
import { confirmation, unitValues } from './answers.ts';
import { IssueView } from './issue-view.ts';
import { materialsNote, renderMaterials } from './materials.ts';
import { renderNotices } from './notices.ts';
import { renderFields, type Scene } from './section-fields.ts';
import { blocking, stepKeys, stepsOf, type Step } from './steps.ts';
import { renderStepper } from './stepper.ts';
import { wizardStyles } from './styles.ts';

/** A control as the wizard meets it. */
type Control = HTMLElement & { readonly value: Json | undefined; readonly confirmed: boolean };

/** Two templates in turns, so that no control of one section is taken for the next one's. */
const fresh = [(cards: unknown) => html`${cards}`, (cards: unknown) => html` ${cards}`];

/**
 * 信息登记: the sections of the form, one at a time, freely reached, saved as they are filled in.
 *
 * @summary The form in its sections.
 * @event acct-navigate - When another section, the preview or the home page is wanted
 * @event acct-saved - When the backend has stored a section
 * @event acct-material-changed - When a file was stored or removed
 * @csspart stepper - The list of sections
 * @csspart step - One of them
 * @csspart progress - How many materials there are
 * @csspart heading - The heading of the section
 * @csspart summary - What is wrong in it, after 下一步
 * @csspart card - A group of fields
 * @csspart bar - The bar with the save line and the buttons
 * @csspart save - The save line
 * @csspart change - What can be changed, while a change is under way
 * @csspart proofs - The changed values that need a new proof
 * @csspart flag - A reviewer's remark on a whole section
 */
export class AcctInfoWizard extends RecordElement {
  static override styles: CSSResultGroup = wizardStyles;

  /** The section shown, or the path of a field to go to. */
  @property({ reflect: true }) section = '';

  @state() private _listOpen = false;
  @state() private _summary = false;

  readonly #issues = new IssueView(this.record);
  readonly #extras = new LatePart(this, async () => new (await import('./extras.ts')).Extras(this.record));
  #focus: string | undefined;
  /** Counts the sections shown. */
  #visit = 0;

  /** Filling in can begin before what lies on this machine has been read. */
  protected override get drawable(): boolean {
    return super.drawable || this.record.early;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.drawable) return;
    const steps = stepKeys(this.record);
    if (this.section.includes('.')) {
      this.#focus = this.section;
      // Who is led to a place is told there what is wrong.
      this.#issues.touched.add(this.section);
      this.section = sectionOf(this.record.form!, this.section);
    }
    if (!steps.includes(this.section)) this.section = steps[0] ?? '';
    if (changed.has('section')) {
      this._summary = false;
      this._listOpen = false;
      if (changed.get('section') !== this.section) this.#visit++;
      // Also when the address leads there.
      if (changed.get('section')) this.#focus ??= this.section;
    }
  }

  protected override updated(): void {
    super.updated();
    if (this.#focus === undefined || !this.drawable) return;
    const path = this.#focus;
    this.#focus = undefined;
    void this.#focusPath(path);
  }

  get #steps(): Step[] {
    const { record } = this;
    return stepsOf(record, this.words.t, this.#issues.met, (key) => labelOf(record.speaker, key));
  }

  protected override renderRecord(t: FormWords): TemplateResult {
    const { record } = this;
    const steps = this.#steps;
    const words = record.change ? { ...t, wizardTitle: record.change.title } : t;
    return html`<div class="layout">
      ${renderStepper(steps, this.section, words, this._listOpen, this.#go, this.#toggleList)}
      <div
        class="main"
        @acct-input=${this.#onInput}
        @acct-change=${this.#onChange}
        @acct-confirm-change=${this.#onConfirm}
        @acct-unit-chosen=${this.#onUnit}
        @acct-material-changed=${this.#onMaterial}
      >
        ${renderNotices(record, t, this.#extras, () => this.go('home'))} ${record.change?.renderNotice()}
        ${this.#renderSection(steps)} ${record.editable ? this.#renderBar(steps) : nothing}
      </div>
    </div>`;
  }

  #renderSection(steps: readonly Step[]): TemplateResult {
    const record = this.record;
    const { t } = this.words;
    const section = record.form!.sections.find(({ key }) => key === this.section);
    const scene: Scene = { record, issues: this.#issues, t };
    const heading = steps.find(({ key }) => key === this.section)?.label;
    const found = blocking(record.issuesOf(this.section)).filter(this.#issues.met);
    return html`
      <header class="lead">
        <h1 part="heading" tabindex="-1">${heading}</h1>
        ${record.editable ? html`<p>${section ? this.#legend() : materialsNote(record, t)}</p>` : nothing}
      </header>
      ${this._summary ? this.#extras.now?.renderSummary(found, (path) => this.#focusPath(path)) : nothing}
      ${record.remarks?.renderSection(this.section, t)}
      ${fresh[this.#visit % 2]!(section ? renderFields(scene, section) : renderMaterials(scene, this.#extras, this.#go))}
    `;
  }

  /** What the star means, and what the guide asks to bear in mind in this section. */
  #legend(): TemplateResult {
    const { t, lang } = this.words;
    const words: Readonly<Record<string, string>> = t;
    const province = localized(this.record.services.profile!.names.province, lang);
    const note = format(words[`note.${this.section}`] ?? '', { province });
    return html`${t.legendStart} <span class="required">*</span> ${t.requiredLegend}${t.sentenceGap}${note}`;
  }

  #renderBar(steps: readonly Step[]): TemplateResult {
    const { t } = this.words;
    const at = steps.findIndex(({ key }) => key === this.section);
    const last = at === steps.length - 1;
    return html`<footer class="bar" part="bar">
      <div class="actions">
        ${
          at > 0
            ? html`<button class="button" type="button" @click=${() => this.#go(steps[at - 1]!.key)}>
                ${t.back}
              </button>`
            : html`<button class="button" type="button" @click=${this.#preview}>${t.preview}</button>`
        }
        <button class="button filled" type="button" @click=${last ? this.#preview : this.#next}>
          ${last ? t.previewConfirm : t.next}
        </button>
      </div>
    </footer>`;
  }

  readonly #toggleList = (): void => {
    this._listOpen = !this._listOpen;
  };

  /** Another section: what is here is saved on the way. */
  readonly #go = (key: string): void => {
    void this.record.saves.now();
    if (!this.go('wizard', key)) return;
    this.section = key;
  };

  readonly #preview = async (): Promise<void> => {
    this.#issues.ask(this.section);
    this.requestUpdate();
    await this.record.saves.now();
    this.go('preview');
  };

  /** Saves whatever is there; moves on when nothing blocks. */
  readonly #next = async (): Promise<void> => {
    const { section } = this;
    this.#issues.ask(section);
    const saved = this.record.saves.now();
    // A new proof is given further on, and a file on its way is waited for before the submission.
    const stops = blocking(this.record.issuesOf(section)).filter(
      (issue) => issue.code !== 'proof-kept' && !this.#issues.isComing(issue),
    );
    if (stops.length > 0) return this.#showSummary();
    const refused = !(await saved) && this.record.saves.state.kind === 'refused';
    if (refused) return this.#showSummary();
    const steps = stepKeys(this.record);
    if (this.section === section) this.#go(steps[steps.indexOf(section) + 1] ?? section);
  };

  async #showSummary(): Promise<void> {
    this._summary = true;
    this.requestUpdate();
    await this.#extras.again();
    await this.updateComplete;
    const summary = this.renderRoot.querySelector<HTMLElement>('.summary');
    if (summary) return summary.focus();
    // Without it the first place says what is wrong.
    const [first] = blocking(this.record.issuesOf(this.section));
    if (first) await this.#focusPath(first.path);
  }

  /** A field, a row's field, or the heading for a section. */
  async #focusPath(path: string): Promise<void> {
    await this.updateComplete;
    const find = (root: ParentNode, at: string) =>
      root.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    const list = find(this.renderRoot, path.split('.').slice(0, 2).join('.'));
    const target =
      find(this.renderRoot, path) ??
      (list?.shadowRoot && find(list.shadowRoot, path)) ??
      list ??
      this.renderRoot.querySelector<HTMLElement>('h1');
    target?.focus();
    target?.scrollIntoView({ block: target.tagName === 'H1' ? 'nearest' : 'center' });
  }

  /** The control of an event, also of one in a row. */
  #controlOf(event: Event): { readonly control: Control; readonly path: string } | undefined {
    const control = event.composedPath()[0] as Control;
    const path = control.dataset?.['path'];
    return path === undefined ? undefined : { control, path };
  }

  readonly #onInput = (event: Event): void => {
    const at = this.#controlOf(event);
    if (at === undefined) return;
    this.#issues.typing = at.path;
    this.record.type(at.path, at.control.value);
    // A resident ID is complete with its 18th character: sex and birth date follow at once.
    if (at.path === 'basic.idNumber' && String(at.control.value).length === 18) this.#commit(at);
  };

  readonly #onChange = (event: Event): void => {
    const at = this.#controlOf(event);
    if (at !== undefined) this.#commit(at);
  };

  #commit({ control, path }: { control: Control; path: string }): void {
    this.#issues.typing = undefined;
    this.#issues.touched.add(path);
    this.record.set({ [path]: control.value });
  }

  readonly #onConfirm = (event: Event): void => {
    const at = this.#controlOf(event);
    if (at) this.record.set(confirmation(this.record.data, at.path, at.control.confirmed));
  };

  readonly #onUnit = (event: Event): void => {
    const control = this.#controlOf(event)?.control as { readonly chosen?: UnitDetail } | undefined;
    const section = this.record.form!.sections.find(({ key }) => key === this.section);
    if (!control || !section) return;
    const { chosen } = control;
    this.record.taken = chosen && takenUnit(chosen);
    this.record.set(unitValues(section, chosen));
  };

  /** The slot of a removed file that nobody asks for goes, and the focus must not go with it. */
  readonly #onMaterial = async (event: Event): Promise<void> => {
    const slot = event.target as HTMLElement;
    const had = slot.matches(':focus-within');
    this.requestUpdate();
    await this.updateComplete;
    if (had && !slot.isConnected) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  };
}
