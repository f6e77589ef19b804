import type { BackendAdapter, RecordView, Session } from '@acct-forms/adapter';
import type { Profile, Section } from '@acct-forms/core';
import { isAcctError, localized, slotLabel } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { form as zh } from '@acct-forms/core/locales/zh-CN/form';
import { LitElement, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BlobUrls } from '../controllers/blob-urls.ts';
import { RecordController } from '../controllers/record.ts';
import { renderConflicts } from '../controllers/record-conflicts.ts';
import { renderStatus } from '../controllers/record-status.ts';
import { renderSaveLine } from '../controllers/save-line.ts';
import { WordsController } from '../controllers/words.ts';
import type { FieldIssue } from '../controls/field-issue.ts';
import { AcctBeforeSubmitEvent, AcctNavigateEvent, AcctSubmittedEvent } from '../events.ts';
import * as icons from '../styles/icons.ts';
import { renderFiles, renderHeader } from './files.ts';
import { renderFindings } from './findings.ts';
import { renderReceipt } from './receipt-view.ts';
import { renderValues, type ValueScene } from './section-values.ts';
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
 * @csspart bar - The bar with the buttons
 */
export class AcctInfoPreview extends LitElement {
  static override styles: CSSResultGroup = previewStyles;

  /** The backend; else the one of the page around. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; else the one of the page around. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; else what the page around knows. */
  @property({ attribute: false }) session: Session | null | undefined;
  /** Only to look at and print, whatever the state. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  @state() private _pledged = false;
  @state() private _asked = false;
  @state() private _busy = false;
  @state() private _fault = '';
  @state() private _revealed: ReadonlySet<string> = new Set();

  readonly #record = new RecordController(this);
  readonly #words = new WordsController(this, 'form', zh);
  readonly #urls = new BlobUrls(this, () => this.#record.services.backend);
  #key: { readonly revision: number; readonly key: string } | undefined;

  get #editing(): boolean {
    return this.#record.editable && !this.readonly;
  }

  protected override willUpdate(): void {
    const { view } = this.#record;
    this.#urls.keep(Object.values(view?.materials ?? {}).map(({ id }) => id));
  }

  protected override render(): TemplateResult {
    const record = this.#record;
    const { t } = this.#words;
    if (record.status !== 'ready') return renderStatus(record, t, (to) => this.#go(to));
    if (record.conflicts.length > 0) return renderConflicts(record, t);
    const editing = this.#editing;
    const edit = editing ? this.#edit : undefined;
    return html`<div class="page">
      <header class="top">
        <div>
          <h1 part="heading" tabindex="-1">${editing ? t.previewTitle : t.recordTitle}</h1>
          ${editing ? html`<p>${t.previewLead}</p>` : nothing}
        </div>
        <button class="button" type="button" @click=${() => print()}>${icon(icons.printer)}${t.print}</button>
      </header>
      ${editing ? renderFindings(record, t, this.#edit) : record.view!.referenceNumber ? renderReceipt(record, t) : nothing}
      ${this.#renderSections()} ${renderFiles(record, t, this.#urls, edit)}
      ${editing ? this.#renderPledge() : nothing} ${editing ? this.#renderBar() : nothing}
    </div>`;
  }

  #renderSections(): TemplateResult[] {
    const { form } = this.#record;
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
    const names = Object.keys(this.#record.data[key] ?? {});
    return names.length <= 2 && !names.some((name) => fields[name]?.kind === 'list');
  }

  #renderSection(section: Section, half: boolean): TemplateResult {
    const scene: ValueScene = {
      record: this.#record,
      t: this.#words.t,
      revealed: this._revealed,
      reveal: this.#reveal,
    };
    const slot = Object.values(section.fields).find(({ kind }) => kind === 'material')?.slot;
    const photo = slot === undefined ? undefined : this.#record.view!.materials[slot];
    const url = photo && this.#urls.of(photo.id);
    const values = renderValues(scene, section);
    return html`<section class="card ${half ? 'half' : ''}" part="card">
      ${renderHeader(this.#record, this.#words.t, section.key, this.#editing ? this.#edit : undefined)}
      ${
        url
          ? html`<div class="withphoto">
              ${values}<img class="portrait" src=${url} alt=${slotLabel(this.#record.speaker, slot!)} />
            </div>`
          : values
      }
    </section>`;
  }

  #renderPledge(): TemplateResult {
    const { t, lang } = this.#words;
    const letter = this.#record.form!.letters['truthPledge'];
    const missing: FieldIssue[] =
      this._asked && !this._pledged ? [{ code: 'required', severity: 'error', text: t.pledgeMissing }] : [];
    return html`<section class="card pledge" part="pledge">
      <h2>${t.pledgeTitle}</h2>
      <acct-checkbox-field
        required
        .label=${letter?.paragraphs.map((each) => localized(each, lang)).join('') ?? t.pledgeTitle}
        .value=${this._pledged}
        .issues=${missing}
        @acct-change=${(event: Event) => {
          this._pledged = (event.target as HTMLElement & { value: boolean | undefined }).value === true;
        }}
      ></acct-checkbox-field>
    </section>`;
  }

  #renderBar(): TemplateResult {
    const { t, lang } = this.#words;
    const { saves, drafts } = this.#record;
    return html`<footer class="bar" part="bar">
      ${
        this._fault
          ? html`<p class="note error" role="alert">${icon(icons.error)}<span>${this._fault}</span></p>`
          : renderSaveLine(saves.state, t, lang, drafts.keeping !== 'device', () => this.#go('login'))
      }
      <div class="actions">
        <button class="button" type="button" @click=${() => this.#go('wizard')}>${t.backToEdit}</button>
        <button
          class="button filled"
          type="button"
          aria-busy=${this._busy}
          aria-disabled=${this._busy}
          @click=${this.#confirm}
        >
          ${this._busy ? html`<span class="spinner"></span>${t.submitting}` : t.confirm}
        </button>
      </div>
    </footer>`;
  }

  readonly #edit = (place: string): void => this.#go('wizard', place);

  readonly #reveal = (path: string): void => {
    const next = new Set(this._revealed);
    if (!next.delete(path)) next.add(path);
    this._revealed = next;
  };

  #go(to: 'wizard' | 'receipt' | 'login' | 'home', place?: string): void {
    this.dispatchEvent(new AcctNavigateEvent(to, place));
  }

  /** Stays enabled whatever is missing, and leads there. */
  readonly #confirm = async (): Promise<void> => {
    if (this._busy) return;
    this._asked = true;
    this._fault = '';
    await this.updateComplete;
    const obstacle =
      this.renderRoot.querySelector<HTMLElement>('.summary') ??
      (this._pledged ? null : this.renderRoot.querySelector<HTMLElement>('acct-checkbox-field'));
    if (obstacle) {
      obstacle.scrollIntoView({ block: 'center' });
      return obstacle.focus();
    }
    this._busy = true;
    try {
      await this.#submit();
    } catch (error) {
      this.#explain(error);
    } finally {
      this._busy = false;
    }
  };

  async #submit(): Promise<void> {
    const record = this.#record;
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
    this.#go('receipt');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #explain(error: unknown): void {
    if (!isAcctError(error)) {
      this._fault = this.#words.t['submit.failed'];
      return;
    }
    const { code, detail } = error;
    const words: Readonly<Record<string, string>> = this.#words.t;
    const { department } = detail;
    if (code === 'invalid') this.#record.refuse(detail.issues ?? []);
    if (code === 'stale-revision' && detail.current) this.#record.rebase(detail.current as RecordView);
    if (code === 'invalid') return void this.#confirmAgain();
    const away = code === 'timeout' || code === 'unavailable' ? 'offline' : code;
    this._fault = format(words[`submit.${away}`] ?? this.#words.t['submit.failed'], {
      bureau: department?.name,
      phone: department?.phones[0],
    });
  }

  /** The backend found more than this page did: its summary takes the focus. */
  async #confirmAgain(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }
}

/** Not `randomUUID`, which pages without TLS do not have. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
