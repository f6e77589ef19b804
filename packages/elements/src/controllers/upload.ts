import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import type { Material, PictureRule } from '@acct-forms/core';
import { AcctError, isAcctError } from '@acct-forms/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openPicture, PictureError, preparePicture } from '../images/index.ts';
import type { CropRect, OpenedPicture, PictureCheck, PreparedPicture } from '../images/index.ts';

/** The notice that is agreed to before the first scan or photo. */
export const scansNotice = 'scans';

/** Why a file is not stored: a code of the words `picture.*` or `upload.*`, with parameters. */
export interface UploadFault {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The same file may succeed later. */
  readonly again: boolean;
}

export type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'cropping'; readonly opened: OpenedPicture; readonly preview: string }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'sending'; readonly sent: number }
  | { readonly kind: 'failed'; readonly fault: UploadFault };

/** What an upload needs of the element around it. */
export interface UploadHost extends ReactiveControllerHost {
  readonly slotPath: string;
  readonly pictureRule: PictureRule | undefined;
  readonly stored: Material | undefined;
  readonly workerUrl: string | undefined;
  readonly adapter: BackendAdapter | undefined;
  /** Agreement to the notice for scans, asked of the person when it is missing; false: not now. */
  consented(): Promise<boolean>;
  /** The prepared file waits on this machine until it is stored. */
  keep(file: File): Promise<void>;
  /** The backend holds something newer. */
  refresh(view: RecordView): void;
  /** The slot holds this now. */
  done(material: Material | undefined): void;
}

/** The way of one file into one slot: choose, crop, prepare, send. The old file stays until the new one is stored. */
export class UploadController implements ReactiveController {
  state: UploadState = { kind: 'idle' };
  /** The picture as it was prepared, for its sizes and checks. */
  prepared: PreparedPicture | undefined;
  /** What is on its way, or came from this machine. */
  file: File | undefined;
  readonly #host: UploadHost;
  #abort: AbortController | undefined;
  #ready: File | undefined;

  constructor(host: UploadHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#resume);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#resume);
    this.#abort?.abort();
    this.#drop();
  }

  readonly #resume = (): void => {
    if (this.state.kind === 'failed' && this.state.fault.code === 'upload.offline') void this.retry();
  };

  /** Takes a file. A photo is shown for cropping first; a scan goes on at once. */
  async choose(file: File): Promise<void> {
    const rule = this.#host.pictureRule;
    if (rule === undefined || !(await this.#host.consented())) return;
    this.#begin();
    this.file = file;
    this.#ready = undefined;
    if (rule.kind === 'scan') return this.#prepare(undefined);
    await this.#guard(async (signal) => {
      this.#show({ kind: 'preparing' });
      const opened = await openPicture(file, this.#options(signal));
      this.#show({ kind: 'cropping', opened, preview: URL.createObjectURL(opened.preview) });
    });
  }

  /** Uses the chosen part of the photo. */
  crop(rect: CropRect): Promise<void> {
    return this.#prepare(rect);
  }

  /** A prepared file that waited on this machine. */
  async resume(file: File): Promise<void> {
    if (this.#ready === file || this.state.kind !== 'idle') return;
    this.#begin();
    this.file = this.#ready = file;
    await this.#guard((signal) => this.#send(file, signal));
  }

  async #prepare(rect: CropRect | undefined): Promise<void> {
    const file = this.file!;
    const rule = this.#host.pictureRule!;
    await this.#guard(async (signal) => {
      this.#show({ kind: 'preparing' });
      const prepared = await preparePicture(file, rule, { ...this.#options(signal), crop: rect });
      this.prepared = prepared;
      const blocked = prepared.checks.find(({ severity }) => severity === 'error');
      if (blocked) return this.#fail({ code: 'picture.blocked', params: {}, again: false });
      const ready = new File([prepared.blob], jpegName(file.name), { type: prepared.blob.type });
      this.#ready = ready;
      await this.#host.keep(ready);
      await this.#send(ready, signal);
    });
  }

  async #send(file: File, signal: AbortSignal): Promise<void> {
    this.#show({ kind: 'sending', sent: 0 });
    const material = await this.#host.adapter!.materials.put(this.#host.slotPath, file, {
      replaces: this.#host.stored?.id ?? null,
      signal,
      onProgress: (sent, total) => {
        if (!signal.aborted) this.#show({ kind: 'sending', sent: total === 0 ? 0 : sent / total });
      },
    });
    signal.throwIfAborted();
    this.#ready = undefined;
    this.#show({ kind: 'idle' });
    this.#host.done(material);
  }

  /** Sends again what failed on the way; what could not be read is prepared anew. */
  async retry(): Promise<void> {
    const ready = this.#ready;
    this.#begin();
    if (ready !== undefined) await this.#guard((signal) => this.#send(ready, signal));
    else if (this.file !== undefined) await this.choose(this.file);
  }

  /** Stops; what was stored before stays. */
  cancel(): void {
    this.#begin();
    this.file = this.#ready = this.prepared = undefined;
    this.#show({ kind: 'idle' });
    this.#host.done(this.#host.stored);
  }

  async remove(): Promise<void> {
    const { stored } = this.#host;
    if (stored === undefined) return;
    this.#begin();
    await this.#guard(async () => {
      await this.#host.adapter!.materials.remove(stored.id);
      this.file = this.prepared = undefined;
      this.#show({ kind: 'idle' });
      this.#host.done(undefined);
    });
  }

  #options(signal: AbortSignal) {
    return { signal, workerUrl: this.#host.workerUrl };
  }

  #begin(): void {
    this.#abort?.abort();
    this.#abort = new AbortController();
  }

  async #guard(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#abort ?? (this.#abort = new AbortController());
    try {
      await act(signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(this.#faultOf(error));
    }
  }

  #faultOf(error: unknown): UploadFault {
    const limit = (this.#host.pictureRule?.maxBytes ?? 0) / 1024;
    const common = { name: this.file?.name ?? '', limit };
    if (error instanceof PictureError) {
      const code = error.code === 'not-a-picture' && error.params['type'] === 'pdf' ? 'pdf' : error.code;
      const params = { ...common, ...error.params, limit };
      return { code: `picture.${code}`, params, again: false };
    }
    const { code, detail } = isAcctError(error) ? error : new AcctError('unexpected');
    if (code === 'stale-revision' && detail.current) this.#host.refresh(detail.current as RecordView);
    const away = code === 'timeout' || code === 'unavailable' ? 'offline' : code;
    const params = { ...common, n: detail.retryAfter ?? 60 };
    return { code: `upload.${away}`, params, again: away !== 'file-type' && away !== 'infected' };
  }

  #fail(fault: UploadFault): void {
    this.#show({ kind: 'failed', fault });
  }

  #show(state: UploadState): void {
    if (state.kind !== 'cropping') this.#drop();
    this.state = state;
    this.#host.requestUpdate();
  }

  #drop(): void {
    if (this.state.kind === 'cropping') URL.revokeObjectURL(this.state.preview);
  }

  /** What is odd about the picture, while it is the one that was just prepared. */
  get checks(): readonly PictureCheck[] {
    return this.prepared?.checks ?? [];
  }
}

/** What is stored is a JPEG, whatever the person chose. */
const jpegName = (name: string): string => `${name.replace(/\.[^.]*$/, '') || 'file'}.jpg`;
