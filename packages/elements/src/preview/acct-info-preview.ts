import type { DepartmentView } from '@acct-forms/adapter';
import type { Issue, Material, Section } from '@acct-forms/core';
import { isAway, localized, pdfType, profileText, slotLabel } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BlobUrls } from '../controllers/blob-urls.ts';
import { LatePart } from '../controllers/late-part.ts';
import { newKey } from '../controllers/new-key.ts';
import { twinsOf } from '../controllers/same-file.ts';
import { RecordElement } from '../controllers/record-element.ts';
import type { ShownRecord } from '../controllers/shown-record.ts';
import type { FieldIssue } from '../controls/field-issue.ts';
import { AcctBeforeSubmitEvent, AcctSubmittedEvent } from '../events.ts';
import * as icons from '../styles/icons.ts';
import { renderFiles, renderHeader } from './files.ts';
import { pageMargins } from './page-margins.ts';
import { renderPrint, renderReceipt } from './receipt-view.ts';
import { renderValues, type ValueScene } from '../controllers/section-values.ts';
import { previewStyles } from './styles.ts';

const { icon } = icons;

/**
 * 预览确认: everything that was filled in, what is missing, the pledge, and the submission. After submission, or with
 * `readonly`, the record as it stands; printable on A4.
 *
 * @summary Look at everything, then submit.
 * @event acct-navigate - When a section, a field or the receipt is wanted
 * @event acct-before-submit - Before the submission; cancel it or hold it
 * @event acct-submitted - When the backend took it
 * @csspart card - The values of a section
 * @csspart pledge - The pledge
 * @csspart heading - The heading
 * @csspart summary - What is missing
 * @csspart save - The save line
 * @csspart bar - The bar with the buttons
 * @csspart comparison - Old beside new, of a change
 * @csspart receipt - The receipt, on paper
 */
export class AcctInfoPreview extends RecordElement {
  static override styles: CSSResultGroup = previewStyles;

  /** Only to look at and print, whatever the state. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** While a change is open: the record in force in place of what the change would make of it; to look at and print. */
  @property({ type: Boolean, reflect: true, attribute: 'in-force' }) inForce = false;

  @state() private _pledged = false;
  @state() private _asked = false;
  @state() private _busy = false;
  @state() private _fault = '';
  /** The bureau to call, since somebody else has this ID number. */
  @state() private _taken: DepartmentView | undefined;
  @state() private _revealed: ReadonlySet<string> = new Set();

  readonly #urls = new BlobUrls(this, () => this.record.services.backend);
  readonly #viewer = new LatePart(
    this,
    async () => new (await import('../controllers/picture-viewer.ts')).PictureViewer(this),
  );
  readonly #pdf = new LatePart(
    this,
    async () => new (await import('../controllers/pdf-card.ts')).PdfCard(this),
  );
  readonly #findings = new LatePart(
    this,
    async () => new (await import('./findings.ts')).Findings(this, this.record),
  );
  #key: { readonly revision: number; readonly key: string } | undefined;

  constructor() {
    super();
    this.addController(pageMargins);
  }

  get #editing(): boolean {
    return this.record.editable && !this.readonly && !this.#old;
  }

  /** The record in force beside a change, where it is wanted. */
  get #old(): ShownRecord | undefined {
    return this.inForce ? this.record.change?.inForce : undefined;
  }

  get #shown(): ShownRecord {
    return this.#old ?? this.record;
  }

  protected override willUpdate(): void {
    const { view, change } = this.record;
    // Both, so that going to and fro loads nothing again.
    const files = [view, change && view?.before].flatMap((side) => Object.values(side?.materials ?? {}));
    this.#urls.keep(files.map(({ id }) => id));
    if (files.some(({ type }) => type === pdfType)) void this.#pdf.get();
  }

  protected override renderRecord(t: FormWords): TemplateResult {
    const { record } = this;
    const editing = this.#editing;
    const old = this.#old;
    return html`<article class="page">
        <header class="top">
          <div>
            <h1 part="heading" tabindex="-1">
              ${editing ? t.previewTitle : (record.change?.heading(old !== undefined) ?? t.recordTitle)}
            </h1>
            ${editing ? html`<p>${t.previewLead}</p>` : record.change?.renderStanding(old !== undefined)}
          </div>
          ${renderPrint(t)}
        </header>
        ${this._taken ? this.#findings.now?.renderTaken(this._taken, this.#edit) : nothing}
        ${record.change?.renderSides(old !== undefined, this.go)}
        ${editing ? this.#renderFindings(t) : record.view!.referenceNumber && !old ? renderReceipt(record, t) : nothing}
        ${old ? nothing : record.change?.renderCard()} ${this.#renderSections()}
        ${renderFiles(this.#shown, t, this.#urls, this.#pdf.now, this.#show, this.#editOf('materials'))}
        ${editing ? this.#renderPledge() : nothing} ${editing ? this.#renderBar() : nothing}
      </article>
      ${this.#viewer.now?.render(t)}`;
  }

  /** All issues, without those of files that are on their way. */
  get #issues(): readonly Issue[] {
    const { form, uploads } = this.record;
    const sending = new Set(uploads!.running.map(({ slot }) => `materials.${slot}`));
    return [...form!.sections.map(({ key }) => key), 'materials', 'nothing-changed']
      .flatMap((key) => this.record.issuesOf(key))
      .filter(({ path }) => !sending.has(path));
  }

  /** Whether there may be something to say before it is submitted. */
  get #tells(): boolean {
    const { view, uploads } = this.record;
    const files = uploads!.failed.length + uploads!.odd.length + twinsOf(this.record).size;
    return this.#issues.length + files + view!.flags.length > 0;
  }

  #renderFindings(t: FormWords): TemplateResult | typeof nothing {
    if (!this.#tells) return nothing;
    return this.#findings.now?.render(t, this.#issues, this.#edit) ?? this.#findings.renderAbsence(t);
  }

  #renderSections(): TemplateResult[] {
    const { form } = this.record;
    const small = form!.sections.map((section) => this.#isSmall(section));
    let open = false;
    return form!.sections.map((section, i) => {
      // Two short sections side by side; one alone takes the whole width.
      const half = small[i] === true && (open || small[i + 1] === true);
      open = half && !open;
      return this.#renderSection(section, half);
    });
  }

  #isSmall({ key, fields }: Section): boolean {
    const names = Object.keys(this.#shown.data[key] ?? {});
    return names.length <= 2 && !names.some((name) => fields[name]?.kind === 'list');
  }

  #renderSection(section: Section, half: boolean): TemplateResult {
    const scene: ValueScene = {
      record: this.#shown,
      t: this.words.t,
      revealed: this._revealed,
      reveal: this.#reveal,
    };
    const slot = Object.values(section.fields).find(({ kind }) => kind === 'material')?.slot;
    const photo = slot === undefined ? undefined : this.#shown.view!.materials[slot];
    const url = photo && this.#urls.of(photo.id);
    const values = renderValues(scene, section);
    return html`<section class="card ${half ? 'half' : ''}" part="card">
      ${renderHeader(this.record, this.words.t, section.key, this.#editOf(section.key))}
      ${
        url
          ? html`<div class="withphoto">
              ${values}<img class="portrait" src=${url} alt=${slotLabel(this.record.speaker, slot!)} />
            </div>`
          : values
      }
    </section>`;
  }

  #renderPledge(): TemplateResult {
    const { t, lang } = this.words;
    const { form, speaker } = this.record;
    const letter = form!.letters['truthPledge'];
    const missing: FieldIssue[] =
      this._asked && !this._pledged ? [{ code: 'required', severity: 'error', text: t.pledgeMissing }] : [];
    return html`<section class="card pledge" part="pledge">
      <h2>${t.pledgeTitle}</h2>
      <acct-checkbox-field
        required
        .label=${letter?.paragraphs.map((each) => profileText(speaker, localized(each, lang))).join('') ?? t.pledgeTitle}
        .value=${this._pledged}
        .issues=${missing}
        @acct-change=${(event: Event) => {
          this._pledged = (event.target as HTMLElement & { value: boolean | undefined }).value === true;
        }}
      ></acct-checkbox-field>
    </section>`;
  }

  /** How many files are on their way. */
  get #running(): number {
    return navigator.onLine ? (this.record.uploads?.running.length ?? 0) : 0;
  }

  protected override renderSaveLine(): TemplateResult {
    const n = this.#running;
    return this._fault
      ? html`<p class="note error" role="alert">${icon(icons.error)}<span>${this._fault}</span></p>`
      : n > 0
        ? html`<p class="note" role="status">
            <span class="spinner"></span><span>${format(this.words.t.uploadsRunning, { n })}</span>
          </p>`
        : super.renderSaveLine();
  }

  #renderBar(): TemplateResult {
    const { t } = this.words;
    return html`<footer class="bar" part="bar">
      <div class="actions">
        <button class="button" type="button" @click=${() => this.go('wizard')}>${t.backToEdit}</button>
        <button
          class="button filled"
          type="button"
          aria-busy=${this._busy}
          aria-disabled=${this._busy}
          @click=${this.#confirm}
        >
          ${this._busy ? html`<span class="spinner"></span>${this.#running > 0 ? t.sending : t.submitting}` : t.confirm}
        </button>
      </div>
    </footer>`;
  }

  /** Where 修改 leads; a change opens some sections only. */
  #editOf(section: string) {
    return this.#editing && this.record.change?.opens(section) !== false ? this.#edit : undefined;
  }

  readonly #edit = (place: string): void => void this.go('wizard', place);

  readonly #show = async (material: Material, label: string): Promise<void> =>
    material.type === pdfType
      ? (await this.#pdf.again())?.download(material.name, () =>
          this.record.services.backend!.materials.read(material.id),
        )
      : (await this.#viewer.again())?.openPicture(material, label, this.#urls.of(material.id)!);

  readonly #reveal = (path: string): void => {
    const next = new Set(this._revealed);
    if (!next.delete(path)) next.add(path);
    this._revealed = next;
  };

  /** Stays enabled whatever is missing, and leads there. */
  readonly #confirm = async (): Promise<void> => {
    if (this._busy) return;
    this._asked = true;
    this._fault = '';
    this._taken = undefined;
    this._busy = true;
    // What was begun before coming here is waited for; nobody has yet seen what failed meanwhile.
    const uploads = this.record.uploads!;
    const known = uploads.failed.length;
    await uploads.settled();
    if (this.#tells) await this.#findings.again();
    this._busy = false;
    await this.updateComplete;
    const stops = '.summary, .notice.flag';
    const news = uploads.failed.length > known ? `${stops}, .notice.warning` : stops;
    const obstacle =
      this.renderRoot.querySelector<HTMLElement>(news) ??
      (this._pledged ? null : this.renderRoot.querySelector<HTMLElement>('acct-checkbox-field'));
    if (obstacle) {
      obstacle.scrollIntoView({ block: 'center' });
      return obstacle.focus();
    }
    this._busy = true;
    try {
      await this.#submit();
    } catch (error) {
      await this.#explain(error);
    } finally {
      this._busy = false;
    }
  };

  async #submit(): Promise<void> {
    const record = this.record;
    if (!(await record.saves.now())) return;
    const before = new AcctBeforeSubmitEvent();
    if (!this.dispatchEvent(before)) return;
    await before.held();
    const { revision } = record.view!;
    // The same key as long as nothing changed: an answer that got lost is given again, nothing is submitted twice.
    if (this.#key?.revision !== revision) this.#key = { revision, key: newKey() };
    const view = await record.services.backend!.record.submit({ revision, key: this.#key.key });
    record.accept(view);
    this.dispatchEvent(new AcctSubmittedEvent(view.referenceNumber ?? ''));
    this.go('receipt');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  async #explain(reason: unknown): Promise<void> {
    if (isAway(reason)) {
      this._fault = this.words.t['submit.offline'];
      return;
    }
    const said = (await (await this.#findings.again())?.take(reason)) ?? this.words.t.loadFailed;
    if (typeof said === 'string') this._fault = said;
    else this._taken = said;
    if (this._fault === '') await this.#focusSummary();
  }

  /** The backend found more than this page did: what it says takes the focus. */
  async #focusSummary(): Promise<void> {
    await this.updateComplete;
    const summary = this.renderRoot.querySelector<HTMLElement>('.summary');
    summary?.scrollIntoView({ block: 'center' });
    summary?.focus();
  }
}
