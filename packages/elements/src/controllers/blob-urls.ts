import type { BackendAdapter } from '@acct-forms/adapter';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Addresses of stored pictures, read when first asked for and revoked when they are no longer shown. */
export class BlobUrls implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #backend: () => BackendAdapter | undefined;
  readonly #urls = new Map<string, string | undefined>();

  constructor(host: ReactiveControllerHost, backend: () => BackendAdapter | undefined) {
    this.#host = host;
    this.#backend = backend;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.keep([]);
  }

  /** The address of a material; undefined while it is read, or when it cannot be. */
  of(id: string): string | undefined {
    if (!this.#urls.has(id)) {
      this.#urls.set(id, undefined);
      void this.#read(id);
    }
    return this.#urls.get(id);
  }

  async #read(id: string): Promise<void> {
    const blob = await this.#backend()
      ?.materials.read(id)
      .catch(() => undefined);
    if (blob !== undefined && this.#urls.has(id)) this.give(id, blob);
  }

  /** A picture that is at hand already. */
  give(id: string, blob: Blob): void {
    this.#revoke(id);
    this.#urls.set(id, URL.createObjectURL(blob));
    this.#host.requestUpdate();
  }

  /** Only these are shown from now on. */
  keep(ids: readonly string[]): void {
    for (const id of this.#urls.keys()) {
      if (ids.includes(id)) continue;
      this.#revoke(id);
      this.#urls.delete(id);
    }
  }

  #revoke(id: string): void {
    const url = this.#urls.get(id);
    if (url !== undefined) URL.revokeObjectURL(url);
  }
}
