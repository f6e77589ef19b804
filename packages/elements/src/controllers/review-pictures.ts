import type { Review } from '@acct-forms/adapter';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface CasePicture {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly url?: string;
  /** What the backend says that it is. */
  readonly type?: string;
  readonly bytes?: number;
}

/** The files of a case as blob addresses, read when first asked for and given back when the case is left. */
export class ReviewPicturesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #review: () => Review | undefined;
  #caseId: string | undefined;
  #pictures = new Map<string, CasePicture>();
  #running = new AbortController();

  constructor(host: ReactiveControllerHost, review: () => Review | undefined) {
    this.#host = host;
    this.#review = review;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.use(undefined);
  }

  /** Turns to a case; the addresses of the one before end. */
  use(caseId: string | undefined): void {
    if (caseId === this.#caseId) return;
    this.#caseId = caseId;
    this.#running.abort();
    this.#running = new AbortController();
    for (const { url } of this.#pictures.values()) if (url !== undefined) URL.revokeObjectURL(url);
    this.#pictures = new Map();
  }

  picture(materialId: string): CasePicture {
    const found = this.#pictures.get(materialId);
    if (found !== undefined) return found;
    const loading: CasePicture = { state: 'loading' };
    this.#pictures.set(materialId, loading);
    void this.#load(materialId, this.#pictures, this.#running.signal);
    return loading;
  }

  /** Reads a file that failed once more. */
  retry(materialId: string): void {
    this.#pictures.delete(materialId);
    this.#host.requestUpdate();
  }

  async #load(materialId: string, pictures: Map<string, CasePicture>, signal: AbortSignal): Promise<void> {
    const review = this.#review();
    if (review === undefined || this.#caseId === undefined) return;
    try {
      const blob = await review.readMaterial(this.#caseId, materialId, { signal });
      if (signal.aborted) return;
      const { type, size: bytes } = blob;
      pictures.set(materialId, { state: 'ready', url: URL.createObjectURL(blob), type, bytes });
    } catch {
      if (signal.aborted) return;
      pictures.set(materialId, { state: 'failed' });
    }
    this.#host.requestUpdate();
  }
}
