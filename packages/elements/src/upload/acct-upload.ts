import type { BackendAdapter, RecordView, Session } from '@acct-forms/adapter';
import type { FormDefinition, Material, PictureRule, Profile } from '@acct-forms/core';
import { form as zh } from '@acct-forms/core/locales/zh-CN/form';
import { LitElement, html } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BlobUrls } from '../controllers/blob-urls.ts';
import { Services } from '../controllers/services.ts';
import { scansNotice, UploadController, type UploadHost } from '../controllers/upload.ts';
import { WordsController } from '../controllers/words.ts';
import type { FieldFlag, FieldIssue } from '../controls/field-issue.ts';
import { AcctMaterialChangedEvent } from '../events.ts';
import { ConsentDialog } from './consent-dialog.ts';
import { Cropper } from './cropper.ts';
import { renderPhoto, renderScan, type UploadScene } from './slot-view.ts';
import { uploadStyles } from './styles.ts';

/** Who remembers files and views for an upload inside a larger form. */
export interface UploadKeeper {
  readonly waitingFile: (slot: string) => File | undefined;
  keepFile(slot: string, file: File): Promise<void>;
  setMaterial(slot: string, material: Material | undefined): void;
  accept(view: RecordView): void;
}

/**
 * One material slot: a picture is chosen, dropped, pasted or taken with the camera, made to fit, checked and stored.
 * A photo is cropped first.
 *
 * @summary The upload of one scan or photo.
 * @slot help - After the reason, for example the letter to print
 * @slot flag-actions - Under a reviewer's remark
 * @event acct-material-changed - When a file was stored or removed
 * @csspart thumb - The small picture
 * @csspart badge - The state in words
 * @csspart crop - The movable frame over a photo
 * @csspart flag - A reviewer's remark
 */
export class AcctUpload extends LitElement implements UploadHost {
  static readonly formAssociated = true;
  static override styles: CSSResultGroup = uploadStyles;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The backend; else the one of the page around. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; else the one of the page around. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; else what the page around knows. */
  @property({ attribute: false }) session: Session | null | undefined;
  /** The slot: `idFront`, `titleProof.<rowId>`, `otherMaterial.1`. */
  @property({ attribute: 'slot-path' }) slotPath = '';
  /** Name in the form data. */
  @property({ reflect: true }) name = '';
  /** Visible label. */
  @property() label = '';
  /** Why it is asked for, or what it must be. */
  @property() hint = '';
  /** What the picture must be: a name of the profile's rules, or a rule. */
  @property() rule: string | PictureRule = 'scan';
  /** A file is needed. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** The file can be seen, not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The record as the form around knows it; alone the element opens it itself. */
  @property({ attribute: false }) view: RecordView | undefined;
  /** What validation says. */
  @property({ attribute: false }) issues: readonly FieldIssue[] = [];
  /** A reviewer's remark. */
  @property({ attribute: false }) flag: FieldFlag | undefined;
  /** Remembers files for the form around. */
  @property({ attribute: false }) keeper: UploadKeeper | undefined;
  /** Address of the picture worker, for pages that serve this module from another origin. */
  @property({ attribute: 'worker-url' }) workerUrl: string | undefined;

  @state() private _form: FormDefinition | undefined;
  @state() private _over = false;
  @state() private _said = '';

  readonly #internals = this.attachInternals();
  readonly #services = new Services(this);
  readonly #words = new WordsController(this, 'form', zh);
  readonly #upload = new UploadController(this);
  readonly #urls = new BlobUrls(this, () => this.adapter);
  readonly #consent = new ConsentDialog(this);
  readonly #cropper = new Cropper(this);
  #loading = false;

  constructor() {
    super();
    this.addEventListener('paste', (event) => this.#take(event, event.clipboardData));
    this.addEventListener('dragover', (event) => {
      event.preventDefault();
      this._over = !this.readonly;
    });
    this.addEventListener('dragleave', () => (this._over = false));
    this.addEventListener('drop', (event) => {
      this._over = false;
      this.#take(event, event.dataTransfer);
    });
  }

  get adapter(): BackendAdapter | undefined {
    return this.#services.backend;
  }

  get pictureRule(): PictureRule | undefined {
    return typeof this.rule === 'string' ? this._form?.pictureRules[this.rule] : this.rule;
  }

  /** The stored file. */
  get stored(): Material | undefined {
    return this.view?.materials[this.slotPath];
  }

  /** The id of the stored file, as it stands in form data. */
  get value(): string | undefined {
    return this.stored?.id;
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  async consented(): Promise<boolean> {
    const { version } = this.#services.profile!.notices.privacy;
    if (this.view?.consents[scansNotice] === version) return true;
    if (!(await this.#consent.ask())) return false;
    this.refresh(await this.adapter!.record.consent({ notice: scansNotice, version }));
    return true;
  }

  async keep(file: File): Promise<void> {
    await this.keeper?.keepFile(this.slotPath, file);
  }

  done(material: Material | undefined): void {
    const before = this.stored?.id;
    const { t } = this.#words;
    if (material && this.#upload.prepared) this.#urls.give(material.id, this.#upload.prepared.blob);
    if (this.keeper) this.keeper.setMaterial(this.slotPath, material);
    else if (this.view) {
      const { [this.slotPath]: _, ...others } = this.view.materials;
      this.view = {
        ...this.view,
        materials: material === undefined ? others : { ...others, [this.slotPath]: material },
      };
    }
    if (material?.id === before) return;
    this._said = (material ? t.storedStatus : t.removedStatus).replace('{label}', () => this.label);
    this.dispatchEvent(new AcctMaterialChangedEvent(this.slotPath));
  }

  refresh(view: RecordView): void {
    if (this.keeper) this.keeper.accept(view);
    this.view = view;
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      if (typeof this.rule === 'string') this._form = await this.#services.profile!.form();
      if (this.view === undefined) this.view = await this.adapter!.record.open();
    } catch {
      // Nothing stored can be shown now; choosing a file tries the backend again.
    }
  }

  protected override willUpdate(): void {
    const { profile } = this.#services;
    const lacks = typeof this.rule === 'string' ? this._form === undefined : this.view === undefined;
    if (!this.#loading && lacks && profile && this.adapter) void this.#load();
    const { state } = this.#upload;
    const ratio = this.pictureRule?.ratio;
    if (state.kind === 'cropping') {
      const { width, height } = state.opened;
      this.#cropper.start({ width, height, ratio: ratio ? ratio.width / ratio.height : width / height });
    } else {
      this.#cropper.end();
    }
    this.#urls.keep(this.stored ? [this.stored.id] : []);
    const waiting = this.keeper?.waitingFile(this.slotPath);
    if (waiting && this.adapter) void this.#upload.resume(waiting);
  }

  protected override updated(_changed: PropertyValues): void {
    this.#internals.setFormValue(this.value ?? null);
    const missing = this.required && this.stored === undefined && !this.readonly;
    const anchor = this.renderRoot.querySelector<HTMLElement>('#input') ?? undefined;
    this.#internals.setValidity(missing ? { valueMissing: true } : {}, missing ? this.label : '', anchor);
  }

  protected override render(): TemplateResult {
    const { t, lang } = this.#words;
    const { profile } = this.#services;
    const scene: UploadScene = {
      t,
      lang,
      upload: this.#upload,
      cropper: this.#cropper,
      label: this.label,
      hint: this.hint,
      required: this.required,
      readonly: this.readonly,
      rule: this.pictureRule,
      stored: this.stored,
      url: this.stored && this.#urls.of(this.stored.id),
      issues: this.issues,
      flag: this.flag,
      over: this._over,
      choose: this.#onChoose,
      view: () => this.renderRoot.querySelector<HTMLDialogElement>('#view')!.showModal(),
    };
    return html`${this.pictureRule?.kind === 'photo' ? renderPhoto(scene) : renderScan(scene)}
      <p class="hidden-text" role="status">${this._said}</p>
      ${profile ? this.#consent.render(profile, t, lang) : ''}`;
  }

  readonly #onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after a failure.
    if (file) void this.#upload.choose(file).finally(() => (input.value = ''));
  };

  #take(event: Event, data: DataTransfer | null): void {
    const file = data?.files[0];
    if (file === undefined || this.readonly) return;
    event.preventDefault();
    void this.#upload.choose(file);
  }
}
