import type { BackendAdapter, RecordView, Session } from '@acct-forms/adapter';
import {
  pdfType,
  type FormDefinition,
  type Material,
  type PictureRule,
  type Profile,
} from '@acct-forms/core';
import { form as zh } from '@acct-forms/core/locales/zh-CN/form';
import { ContextConsumer } from '@lit/context';
import { html } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { heicDecoderContext } from '../context/heic-decoder.ts';
import { BlobUrls } from '../controllers/blob-urls.ts';
import { LatePart } from '../controllers/late-part.ts';
import { Services } from '../controllers/services.ts';
import type { UploadOrder } from '../controllers/upload-job.ts';
import { scansNotice, UploadController, type UploadHost } from '../controllers/upload.ts';
import type { UploadKeeper } from '../controllers/uploads.ts';
import { WordsController } from '../controllers/words.ts';
import { FormMember } from '../controls/form-member.ts';
import { AcctMaterialChangedEvent } from '../events.ts';
import type { HeicDecoder } from '../images/index.ts';
import { ConsentDialog } from './consent-dialog.ts';
import { pictureOf } from './crop-frame.ts';
import { Cropper } from './cropper.ts';
import { GivenFiles } from './given-files.ts';
import { keepFocus } from './kept-focus.ts';
import { renderSlot, type UploadScene } from './slot-view.ts';
import { loadTrouble } from '../controllers/load-trouble.ts';
import { uploadStyles } from './styles.ts';

/**
 * One material slot: a picture is chosen, dropped, pasted or taken with the camera, made to fit, checked and stored.
 * A photo is cropped first. What was begun goes on when the element leaves the page.
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
export class AcctUpload extends FormMember implements UploadHost {
  static override styles: CSSResultGroup = uploadStyles;

  /** The backend; else the one of the page around. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; else the one of the page around. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; else what the page around knows. */
  @property({ attribute: false }) session: Session | null | undefined;
  /** The slot: `idFront`, `titleProof.<rowId>`, `otherMaterial.1`. */
  @property({ attribute: 'slot-path' }) slotPath = '';
  /** What the picture must be: a name of the profile's rules, or a rule. */
  @property() rule: string | PictureRule = 'scan';
  /** The key of the sample picture that can be seen; without it none is offered. */
  @property() sample = '';
  /** Nobody asks for the file any more: it can be seen and removed. */
  @property({ type: Boolean, reflect: true }) unneeded = false;
  /** The record as the form around knows it; alone the element opens it itself. */
  @property({ attribute: false }) view: RecordView | undefined;
  /** Remembers files for the form around. */
  @property({ attribute: false }) keeper: UploadKeeper | undefined;
  /** Address of the picture worker, for pages that serve this module from another origin. */
  @property({ attribute: 'worker-url' }) workerUrl: string | undefined;
  /** Brings a decoder for HEIC, asked for where the browser has none; else the one of the page around. */
  @property({ attribute: false }) heicDecoder: (() => Promise<HeicDecoder>) | undefined;

  @state() private _form: FormDefinition | undefined;
  @state() private _disabled = false;
  @state() private _said = '';
  /** The file of which the person is asked whether it is to go. */
  @state() private _removing: string | undefined;

  readonly #services = new Services(this);
  readonly #heicDecoder = new ContextConsumer(this, { context: heicDecoderContext, subscribe: true });
  readonly #words = new WordsController(this, 'form', zh);
  readonly #upload = new UploadController(this);
  readonly #trouble = loadTrouble(this);
  readonly #urls = new BlobUrls(this, () => this.adapter);
  readonly #consent = new ConsentDialog(this);
  readonly #cropper = new Cropper(this, (rect) => this.#upload.job.try(rect));
  readonly #viewer = new LatePart(
    this,
    async () => new (await import('../controllers/picture-viewer.ts')).PictureViewer(this),
  );
  readonly #pdf = new LatePart(
    this,
    async () => new (await import('../controllers/pdf-card.ts')).PdfCard(this),
  );
  readonly #given = new GivenFiles(this, (file) => {
    if (!this.#fixed && !this.unneeded) void this.#upload.job.choose(file);
  });
  #loading = false;

  constructor() {
    super();
    keepFocus(this, ['.crop', '#retry-button', '#input', '#cancel-button', '#remove-button']);
  }

  /** @internal For the upload under way. */
  get adapter(): BackendAdapter | undefined {
    return this.#services.backend;
  }

  /** @internal For the upload under way. */
  get pictureRule(): PictureRule | undefined {
    return typeof this.rule === 'string' ? this._form?.pictureRules[this.rule] : this.rule;
  }

  /** @internal For the upload under way. */
  get application(): string | undefined {
    return this.view?.applicationId;
  }

  /** @internal For the upload under way. */
  get order(): UploadOrder | undefined {
    const { adapter, stored, pictureRule: rule, workerUrl, keeper } = this;
    const heicDecoder = this.heicDecoder ?? this.#heicDecoder.value;
    return adapter && { adapter, stored, rule, workerUrl, heicDecoder, keeper };
  }

  /** The stored file. */
  get stored(): Material | undefined {
    return this.view?.materials[this.slotPath];
  }

  get #isPdf(): boolean {
    return this.stored?.type === pdfType;
  }

  /** The id of the stored file, as it stands in form data. */
  get value(): string | undefined {
    return this.stored?.id;
  }

  formDisabledCallback(disabled: boolean): void {
    this._disabled = disabled;
  }

  /** What is being chosen or sent is given up; the stored file is the backend's and stays. */
  formResetCallback(): void {
    this.#upload.job.cancel();
  }

  /** To what the slot asks for: to use the photo, to try again, to choose a file. */
  override focus(options?: FocusOptions): void {
    const targets = ['#use-button', '#retry-button', '#input'].map((each) =>
      this.renderRoot.querySelector<HTMLElement>(each),
    );
    const target = targets.find(Boolean);
    if (target) target.focus(options);
    else super.focus(options);
  }

  get #fixed(): boolean {
    return this.readonly || this._disabled;
  }

  /** @internal For the upload under way. */
  async consented(): Promise<boolean> {
    if (this.order?.rule === undefined || this.view === undefined) await this.#load();
    await this.updateComplete;
    const { version } = this.#services.profile!.notices.privacy;
    if (this.view?.consents[scansNotice] === version) return true;
    if (!(await this.#consent.ask(this.#services.profile!.notices))) return false;
    const agreed = await this.adapter!.record.consent({ notice: scansNotice, version });
    // The form around gives this element its view again; one that has moved on meanwhile keeps its own.
    if (this.view?.revision === agreed.revision) this.keeper?.accept(agreed);
    this.refresh(agreed);
    return true;
  }

  /** @internal The upload is over. */
  done(material: Material | undefined): void {
    const before = this.stored?.id;
    this._removing = undefined;
    const { t } = this.#words;
    const { prepared } = this.#upload.job;
    if (material && prepared) this.#urls.give(material.id, prepared.blob);
    if (this.view && !this.keeper) {
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

  /** @internal The backend knows the record newer. */
  refresh(view: RecordView): void {
    this.view = view;
  }

  async #load(): Promise<void> {
    if (typeof this.rule === 'string') this._form = await this.#services.profile!.firstForm();
    if (this.view === undefined) this.view = await this.adapter!.record.open();
  }

  protected override willUpdate(): void {
    const { profile } = this.#services;
    const lacks = typeof this.rule === 'string' ? this._form === undefined : this.view === undefined;
    // Where it fails nothing stored can be shown; choosing a file tries the backend again.
    if (lacks && !this.#loading && profile && this.adapter) {
      this.#loading = true;
      void this.#load().catch(() => undefined);
    }
    const { state, busy } = this.#upload.job;
    if (busy) this._said = '';
    if (state.kind === 'cropping') {
      const { width, height } = state.opened;
      this.#cropper.start(pictureOf(width, height, this.pictureRule));
    } else {
      this.#cropper.end();
    }
    this.#urls.keep(this.stored ? [this.stored.id] : []);
    if (this.pictureRule?.pdf ?? this.#isPdf) void this.#pdf.get();
  }

  protected override updated(_changed: PropertyValues): void {
    this.internals.setFormValue(this.value ?? null);
    const missing = this.required && this.stored === undefined && !this.readonly;
    const words = this.#words.t.missingFile.replace('{label}', () => this.label);
    const anchor = this.renderRoot.querySelector<HTMLElement>('#input') ?? undefined;
    this.internals.setValidity(missing ? { valueMissing: true } : {}, missing ? words : '', anchor);
  }

  protected override render(): TemplateResult {
    const { t, lang } = this.#words;
    const scene: UploadScene = {
      t,
      trouble: this.#trouble,
      pdf: this.#pdf.now,
      takesPdf: this.pictureRule?.pdf !== undefined && !this.#fixed && !this.unneeded,
      upload: this.#upload.job,
      cropper: this.#cropper,
      label: this.label,
      hint: this.hint,
      required: this.required,
      readonly: this.#fixed,
      unneeded: this.unneeded,
      removing: this._removing === (this.value ?? '') && this.#upload.job.state.kind === 'idle',
      askRemoval: this.#askRemoval,
      rule: this.pictureRule,
      stored: this.stored,
      url: this.stored && !this.#isPdf ? this.#urls.of(this.stored.id) : undefined,
      issues: this.issues,
      flag: this.flag,
      over: this.#given.over && !this.#fixed && !this.unneeded,
      alone: this.keeper === undefined,
      sample: this.sample && this.#showSample,
      choose: this.#onChoose,
      view: this.#showStored,
    };
    return html`${renderSlot(scene)} ${this.#viewer.now?.render(t)}
      <p class="hidden-text" role="status">${this.#spoken}</p>
      ${this.#consent.render(t, lang)}`;
  }

  /** What is going on, for who cannot see the slot; how far it is can be asked of the progress bar. */
  get #spoken(): string {
    const { t } = this.#words;
    const { kind } = this.#upload.job.state;
    return kind === 'preparing' || kind === 'sending' ? `${this.label}${t[kind]}` : this._said;
  }

  readonly #askRemoval = async (asked: boolean): Promise<void> => {
    this._removing = asked ? this.value : undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(asked ? '#keep-button' : '#remove-button')?.focus();
  };

  readonly #showStored = async (): Promise<void> => {
    const { stored, label } = this;
    if (stored && this.#isPdf) {
      return (await this.#pdf.again())?.download(stored.name, () => this.adapter!.materials.read(stored.id));
    }
    const url = stored && this.#urls.of(stored.id);
    if (!url) return;
    await (await this.#viewer.again())?.openPicture(stored, label, url);
  };

  readonly #showSample = async (): Promise<void> => {
    const { label, sample } = this;
    const [part, viewer] = await Promise.all([import('./samples.ts'), this.#viewer.again()]);
    await viewer?.openSample(part.sampleOf(sample, label), label);
  };

  readonly #onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after a failure.
    if (file) void this.#upload.job.choose(file).finally(() => (input.value = ''));
  };
}
