import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import type { Material, PictureRule } from '@acct-forms/core';
import { isAcctError, pdfType } from '@acct-forms/core';
import { openPicture, PictureError, preparePicture, refuseOther } from '../images/index.ts';
import type { CropRect, HeicDecoder, OpenedPicture, PictureCheck, PreparedPicture } from '../images/index.ts';
import { AcctMaterialChangedEvent } from '../events.ts';
import type { KeptFile } from '../drafts/read-draft.ts';
import { CropTrial } from './crop-trial.ts';
import type { UploadKeeper, Uploads } from './uploads.ts';

export type UploadState =
  | { readonly kind: 'idle' }
  /** `tried` is what the chosen part would become. */
  | {
      readonly kind: 'cropping';
      readonly opened: OpenedPicture;
      readonly preview: string;
      readonly tried?: PreparedPicture;
    }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'sending'; readonly sent: number }
  /** `code` is the error's own, `busy` for a backend that did not manage it now; `again`: the same file may succeed later. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly code: string; readonly again: boolean };

/** What the way of a file needs to know of its slot. */
export interface UploadOrder {
  readonly adapter: BackendAdapter;
  /** The stored file that the new one takes the place of. */
  readonly stored: Material | undefined;
  readonly rule?: PictureRule | undefined;
  readonly workerUrl?: string | undefined;
  readonly heicDecoder?: (() => Promise<HeicDecoder>) | undefined;
  /** Keeps the prepared file on this machine until it is stored. */
  readonly keeper?: UploadKeeper | undefined;
}

/** The element that shows the job now. */
export interface UploadView {
  /** Agreement to the notice for scans, asked of the person when it is missing; false: not now. */
  consented(): Promise<boolean>;
  requestUpdate(): void;
  /** The slot holds this now. */
  done(material: Material | undefined): void;
  /** The backend holds something newer. */
  refresh(view: RecordView): void;
}

/** Milliseconds after which a file is sent again whose connection broke. */
const againAfter = 30_000;

/** The way of one file into one slot: crop, prepare, send. The old file stays until the new one is stored. */
export class UploadJob {
  state: UploadState = { kind: 'idle' };
  /** The picture as it was prepared, for its sizes and checks. */
  prepared: PreparedPicture | undefined;
  /** What is on its way, or came from this machine. */
  file: File | undefined;
  /** What was stored while nobody of the page heard of it. */
  unheard: Material | undefined;
  order: UploadOrder | undefined;
  view: UploadView | undefined;
  /** Settles when nothing is being done. */
  work: Promise<void> = Promise.resolve();
  slot = '';
  /** Those of the application, once it is known. */
  uploads: Uploads | undefined;
  #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ready: File | undefined;
  readonly #trial = new CropTrial();
  /** The stored file that the person saw when they chose another. */
  #replaces: string | null = null;

  get busy(): boolean {
    return this.state.kind === 'preparing' || this.state.kind === 'sending';
  }

  /** What a person should look at again, in the stored picture or in the part that is being chosen. */
  get checks(): readonly PictureCheck[] {
    const { state } = this;
    return (state.kind === 'cropping' ? state.tried : this.prepared)?.checks ?? [];
  }

  /** What the kept file waits for, the network or a backend that is `busy`; undefined when it does not wait. */
  get waitsFor(): 'offline' | 'busy' | undefined {
    const code = this.state.kind === 'failed' ? this.state.code : undefined;
    return code === 'offline' || code === 'busy' ? code : undefined;
  }

  /** Takes a file. A photo is shown for cropping first; a scan goes on at once. */
  choose(file: File): Promise<void> {
    this.stop();
    this.file = file;
    this.#ready = undefined;
    // The element may leave meanwhile.
    const { view } = this;
    return this.#run(async (signal) => {
      // A form that is not here yet comes with the consent.
      if (!this.order!.rule && !(await view!.consented())) return;
      const isPdf = await refuseOther(file, this.order!.rule?.pdf);
      if (!(await view!.consented())) return;
      signal.throwIfAborted();
      this.#replaces = this.order!.stored?.id ?? null;
      this.prepared = undefined;
      if (isPdf) return this.#sendReady(file, pdfType, signal);
      if (this.order!.rule!.kind === 'scan') return this.#prepare(undefined, signal);
      this.#show({ kind: 'preparing' });
      const opened = await openPicture(file, this.#options(signal));
      refuseTooSmall(opened, this.order!.rule!);
      this.#show({ kind: 'cropping', opened, preview: URL.createObjectURL(opened.preview) });
    });
  }

  /** Prepares the chosen part beforehand: its size and what is odd about it are seen before it is used. */
  try(rect: CropRect): void {
    if (this.state.kind !== 'cropping') return;
    const { file } = this;
    const { rule } = this.order!;
    this.#trial.start(
      rect,
      (signal) => preparePicture(file!, rule!, { ...this.#options(signal), crop: rect }),
      (tried) => {
        if (this.state.kind === 'cropping') this.#show({ ...this.state, tried });
      },
    );
  }

  /** Uses the chosen part of the photo. */
  crop(rect: CropRect): Promise<void> {
    return this.#run((signal) => this.#prepare(rect, signal));
  }

  /** Sends a prepared file that waited on this machine, unless something else is going on in the slot. */
  resume({ file, replaces }: KeptFile, order: UploadOrder): void {
    const { state } = this;
    if (state.kind !== 'idle' && !(state.kind === 'failed' && state.again)) return;
    this.order = order;
    this.#replaces = replaces;
    this.file = this.#ready = file;
    void this.retry();
  }

  async #prepare(rect: CropRect | undefined, signal: AbortSignal): Promise<void> {
    const file = this.file!;
    const { rule } = this.order!;
    this.#show({ kind: 'preparing' });
    const tried = rect && this.#trial.of(rect);
    const prepared = await (tried ?? preparePicture(file, rule!, { ...this.#options(signal), crop: rect }));
    signal.throwIfAborted();
    this.prepared = prepared;
    const blocked = prepared.checks.find(({ severity }) => severity === 'error');
    if (blocked) throw new PictureError('blocked', { check: blocked.code, ...blocked.params });
    await this.#sendReady(prepared.blob, prepared.blob.type, signal);
  }

  /** Keeps what nothing more is done to, and sends it. */
  async #sendReady(blob: Blob, type: string, signal: AbortSignal): Promise<void> {
    const ready = new File([blob], this.file!.name, { type });
    this.#ready = ready;
    await this.order!.keeper?.keepFile(this.slot, ready, this.#replaces);
    await this.#send(ready, signal);
  }

  async #send(file: File, signal: AbortSignal): Promise<void> {
    const { adapter } = this.order!;
    this.#show({ kind: 'sending', sent: 0 });
    // With no screen of this application left, somebody else may have signed in meanwhile.
    if (!this.view && this.uploads?.keepers.size === 0) {
      const { applicationId } = await adapter.record.open();
      if (applicationId !== this.uploads.application) return this.uploads.stop();
    }
    signal.throwIfAborted();
    const material = await adapter.materials.put(this.slot, file, {
      replaces: this.#replaces,
      signal,
      onProgress: (sent, total) => {
        if (!signal.aborted) this.#show({ kind: 'sending', sent: total === 0 ? 0 : sent / total });
      },
    });
    signal.throwIfAborted();
    this.#ready = undefined;
    this.#end(material);
  }

  /** Sends again what failed on the way; what could not be read is prepared anew. */
  retry(): Promise<void> {
    const { file } = this;
    const ready = this.#ready;
    if (ready === undefined) return file && this.view ? this.choose(file) : this.work;
    this.stop();
    return this.#run((signal) => this.#send(ready, signal));
  }

  /** Stops; what was stored before stays. */
  cancel(): void {
    this.stop();
    this.file = this.#ready = this.prepared = undefined;
    this.#end(this.order?.stored);
  }

  remove(): Promise<void> {
    this.stop();
    return this.#run(async () => {
      try {
        await this.order!.adapter.materials.remove(this.order!.stored!.id);
      } catch (error) {
        // Removed elsewhere is removed.
        if (!isAcctError(error) || error.code !== 'not-found') {
          return this.#show({ kind: 'failed', error, code: 'not-removed', again: false });
        }
      }
      this.file = this.prepared = undefined;
      this.#end(undefined);
    });
  }

  /** Ends whatever is being done. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#trial.stop();
    this.#abort = new AbortController();
    this.#set({ kind: 'idle' });
  }

  #options(signal: AbortSignal) {
    const { workerUrl, heicDecoder } = this.order!;
    return { signal, workerUrl, heicDecoder };
  }

  #run(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#abort;
    this.work = act(signal).catch((error: unknown) => {
      if (!signal.aborted) this.#fail(error);
    });
    return this.work;
  }

  #fail(error: unknown): void {
    const current = isAcctError(error) ? error.detail.current : undefined;
    if (current !== undefined) {
      const newer = current as RecordView;
      // Sent again only by a person, who sees by then what is stored now.
      this.#replaces = newer.materials[this.slot]?.id ?? null;
      this.#refresh(newer);
    }
    const refused = error instanceof PictureError;
    const own = refused || isAcctError(error) ? error.code : 'unexpected';
    const code = own === 'timeout' || own === 'unavailable' ? 'busy' : own;
    const again = !refused && !['file-type', 'infected', 'invalid'].includes(own);
    this.#show({ kind: 'failed', error, code, again });
    // A connection that breaks alone brings no `online`; without any network trying is in vain.
    const retry = () => navigator.onLine && void this.retry();
    const { retryAfter } = isAcctError(error) ? error.detail : {};
    const pause = retryAfter === undefined ? againAfter : retryAfter * 1000;
    if (this.waitsFor) this.#timer = setTimeout(retry, pause);
  }

  /** Who hears of it: the screens of the application, and the one that kept the file while the element is there. */
  get #keepers(): Set<UploadKeeper> {
    const keepers = new Set(this.uploads?.keepers);
    const own = this.order?.keeper;
    return own && (this.view || keepers.size === 0) ? keepers.add(own) : keepers;
  }

  #refresh(newer: RecordView): void {
    for (const keeper of this.#keepers) keeper.accept(newer);
    this.view?.refresh(newer);
  }

  #end(material: Material | undefined): void {
    this.#show({ kind: 'idle' });
    for (const keeper of this.#keepers) {
      keeper.setMaterial(this.slot, material);
      if (!this.view) keeper.target.dispatchEvent(new AcctMaterialChangedEvent(this.slot));
    }
    if (this.view) this.view.done(material);
    else this.uploads?.end(this, material);
  }

  #show(state: UploadState): void {
    const told = state.kind !== this.state.kind;
    this.#set(state);
    this.view?.requestUpdate();
    if (told) for (const keeper of this.#keepers) keeper.changed();
  }

  #set(state: UploadState): void {
    if (this.state.kind === 'cropping' && state.kind !== 'cropping') URL.revokeObjectURL(this.state.preview);
    this.state = state;
  }
}

/** A picture of which no part can be large enough is refused before anybody crops it. */
function refuseTooSmall({ width, height }: OpenedPicture, rule: PictureRule): void {
  const { blocking = [], minWidth = 0, minHeight = 0, ratio } = rule;
  if (!blocking.includes('size')) return;
  const k = ratio ? ratio.width / ratio.height : width / height;
  const largest = {
    width: Math.min(width, Math.round(height * k)),
    height: Math.min(height, Math.round(width / k)),
  };
  if (largest.width < minWidth || largest.height < minHeight) {
    throw new PictureError('blocked', { check: 'size', width, height, minWidth, minHeight });
  }
}
