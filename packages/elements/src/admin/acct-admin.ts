import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { admin as zh } from '@acct-forms/core/locales/zh-CN/admin';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LatePart } from '../controllers/late-part.ts';
import { OpenedElement } from '../controllers/opened-element.ts';
import { WordsController } from '../controllers/words.ts';
import { badge } from '../styles/badge.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { dialog } from '../styles/dialog.ts';
import { field } from '../styles/field.ts';
import { check, error as errorIcon, icon, info } from '../styles/icon-signs.ts';
import { keyValue } from '../styles/key-value.ts';
import { listing } from '../styles/listing.ts';
import { notice } from '../styles/notice.ts';
import { table } from '../styles/table.ts';
import { adminStyles } from './acct-admin.styles.ts';
import { Desk, type Section, type Surroundings } from './desk.ts';
import { registerStyles } from './registers.styles.ts';
import { bring, sectionNames, sectionsOf, type SectionName } from './sections.ts';

/**
 * The province's and the supervisors' own tools: staff, units, former holders, programmes, credit entries, the
 * archive, what was not delivered, requests for erasure. Each section comes when it is opened.
 *
 * @summary Administration, section by section.
 * @event acct-navigate - To another section (`to` is `admin`, `place` its name and what it is about), or to a case
 * @csspart section - The link to a section
 * @csspart new - The button that adds something
 * @csspart table - The table of a section
 * @csspart row - A row of it
 * @csspart dialog - The dialog of a form or question
 */
export class AcctAdmin extends OpenedElement {
  static override styles: CSSResultGroup = [
    base,
    badge,
    button,
    card,
    dialog,
    field,
    keyValue,
    notice,
    table,
    listing,
    adminStyles,
    registerStyles,
  ];

  /** The section, and after a `/` what it is about: `staff`, `credit/<personId>`. Without it the first that is allowed. */
  @property() section = '';

  /** Where the page around does not know who is signed in. */
  @state() private _asked: Session | null | undefined;
  @state() private _failed = false;

  readonly #words = new WordsController(this, 'admin', zh);
  readonly #parts = Object.fromEntries(
    sectionNames.map((name) => [name, new LatePart(this, bring[name])]),
  ) as Readonly<Record<SectionName, LatePart<{ readonly open: (desk: Desk) => Section }>>>;
  #desk: Desk | undefined;
  #open: Section | undefined;
  /** What stands in `section` for the one that is open. */
  #opened: string | undefined;
  /** Whose sections may be opened: `open` comes first. */
  #served: BackendAdapter | undefined;
  /** Whether a link in the element led to the section. */
  #led = false;
  /** The section whose link was brought into view. */
  #shown: SectionName | undefined;

  get #session(): Session | null | undefined {
    const { session } = this.services;
    return session === undefined ? this._asked : session;
  }

  get #allowed(): readonly SectionName[] {
    const session = this.#session;
    return session ? sectionsOf(session) : [];
  }

  /** The section shown, if it is one that may be used. */
  get #name(): SectionName | undefined {
    const wanted = this.section.split('/')[0] || this.#allowed[0];
    return this.#allowed.find((name) => name === wanted);
  }

  /** Reads the section again. */
  async open(): Promise<void> {
    const { backend, session } = this.services;
    this._failed = false;
    this.#shut();
    this.#served = backend;
    if (backend && session === undefined) {
      try {
        this._asked = await backend.accounts.session();
      } catch {
        this._failed = true;
      }
    }
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shut();
  }

  #shut(): void {
    this.#desk?.leave();
    this.#desk = this.#open = this.#opened = undefined;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const name = this.#name;
    const around = this.#around;
    const key = name && `${name}/${this.section}`;
    if (this.#opened !== undefined && key !== this.#opened) this.#shut();
    const part = name && this.#parts[name].now;
    if (!part || !around || this.#open || around.backend !== this.#served || !this.isConnected) return;
    const place = this.section.split('/').slice(1).join('/');
    this.#desk = new Desk(this, place, () => this.#around ?? around, {
      go: this.#goTo,
      toCase: (id) => void this.go('case', id),
    });
    this.#open = part.open(this.#desk);
    this.#opened = key;
    void this.#open.open();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#open) return;
    this.#showLink();
    if (!this.#led) return;
    this.#led = false;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  /** Brings the link of the open section into view, once; the page stays where it is. */
  #showLink(): void {
    if (this.#shown === this.#name) return;
    this.#shown = this.#name;
    const nav = this.renderRoot.querySelector('nav');
    const link = nav?.querySelector('[aria-current]');
    if (!nav || !link) return;
    const [row, own] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
    if (own.left < row.left) nav.scrollLeft -= row.left - own.left;
    else if (own.right > row.right) nav.scrollLeft += own.right - row.right;
  }

  get #around(): Surroundings | undefined {
    const { backend, profile } = this.services;
    const session = this.#session;
    if (!backend?.administration || !profile || !session) return undefined;
    const { t, lang } = this.#words;
    return { t, lang, backend, administration: backend.administration, profile, session };
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const { backend } = this.services as { readonly backend: BackendAdapter | undefined };
    if (backend && !backend.administration) return this.#alone(t.unsupported);
    if (this._failed) return this.renderFailure(t, 'error.offline');
    const session = this.#session;
    if (session === null) return this.renderFailure(t, 'signedOut');
    if (session === undefined) return html`<p role="status">${t.loading}</p>`;
    const name = this.#name;
    if (this.#allowed.length === 0) return this.#alone(t.noRight);
    return html`${this.#links(name)}
      <div class="top">
        <h1 tabindex="-1">${name === undefined ? t.title : t[`section.${name}`]}</h1>
        <div class="actions">${this.#open?.actions() ?? nothing}</div>
      </div>
      ${name === undefined ? html`<p class="lead">${t.noSection}</p>` : this.#body(name)}`;
  }

  #alone(words: string): TemplateResult {
    const { t } = this.#words;
    return html`<div class="top"><h1 tabindex="-1">${t.title}</h1></div>
      <div class="notice">
        ${icon(info)}
        <div>${words}</div>
      </div>`;
  }

  #links(current: SectionName | undefined): TemplateResult {
    const { t } = this.#words;
    return html`<nav aria-label=${t.title}>
      ${this.#allowed.map(
        (name) =>
          html`<button
            type="button"
            part="section"
            aria-current=${name === current ? 'page' : nothing}
            @click=${() => this.#goTo(name)}
          >
            ${t[`section.${name}`]}
          </button>`,
      )}
    </nav>`;
  }

  #body(name: SectionName): TemplateResult {
    const { t } = this.#words;
    const [desk, open] = [this.#desk, this.#open];
    if (!desk || !open) return html`<div class="blank">${this.#parts[name].renderAbsence(t)}</div>`;
    return html`<div class="told" role="status">
        ${
          desk.told === ''
            ? nothing
            : html`<div class="notice success">
                ${icon(check)}
                <div>${desk.told}</div>
              </div>`
        }
      </div>
      <div class="told" role="alert">
        ${
          desk.failure === ''
            ? nothing
            : html`<div class="notice error">
                ${icon(errorIcon)}
                <div>${desk.failure}</div>
              </div>`
        }
      </div>
      <section class="card" aria-label=${t[`section.${name}`]}>${open.render()}</section>
      ${desk.dialogs.render()}`;
  }

  readonly #goTo = (place: string): void => {
    this.#led = true;
    if (this.go('admin', place)) this.section = place;
  };
}
