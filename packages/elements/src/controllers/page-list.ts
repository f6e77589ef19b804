import type { Page } from '@acct-forms/adapter';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Reads the page that begins at a cursor; the first has none. */
export type ReadPage<T> = (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>;

/**
 * A list that a backend gives page by page. Going back uses the cursors of the pages before, so no page is counted from
 * the start. Nothing polls; `load` reads again.
 */
export class PageList<T> implements ReactiveController {
  status: 'waiting' | 'loading' | 'ready' | 'failed' = 'waiting';
  error: unknown;
  items: readonly T[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #read: ReadPage<T>;
  /** The cursor of each page up to this one. */
  #cursors: readonly (string | undefined)[] = [undefined];
  #next: string | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost, read: ReadPage<T>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.status = 'waiting';
  }

  /** Ends what is under way and leaves the host. */
  leave(): void {
    this.#running?.abort();
    this.#host.removeController(this);
  }

  /** The number of the page shown, from 1. */
  get page(): number {
    return this.#cursors.length;
  }

  /** The cursors of the pages up to this one; the first has none. */
  get cursors(): readonly (string | undefined)[] {
    return this.#cursors;
  }

  /** Goes back to where a list was; the next reading begins there. */
  restore(cursors: readonly (string | undefined)[]): void {
    if (cursors.length > 0) this.#cursors = cursors;
  }

  get hasNext(): boolean {
    return this.#next !== undefined;
  }

  /** Reads from the start, as after another filter. */
  first(): Promise<void> {
    this.#cursors = [undefined];
    return this.load();
  }

  next(): Promise<void> {
    if (this.#next === undefined) return Promise.resolve();
    this.#cursors = [...this.#cursors, this.#next];
    return this.load();
  }

  previous(): Promise<void> {
    if (this.page === 1) return Promise.resolve();
    this.#cursors = this.#cursors.slice(0, -1);
    return this.load();
  }

  /** Puts what an act answered in the place of what is shown. */
  replace(changed: T, same: (item: T) => boolean): void {
    this.items = this.items.map((item) => (same(item) ? changed : item));
    this.#host.requestUpdate();
  }

  /** Reads this page; an older reading that is still under way is dropped. */
  async load(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    this.status = 'loading';
    this.#host.requestUpdate();
    try {
      const { items, next } = await this.#read(this.#cursors.at(-1), signal);
      if (signal.aborted) return;
      this.items = items;
      this.#next = next;
      this.error = undefined;
      this.status = 'ready';
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.status = 'failed';
    }
    this.#host.requestUpdate();
  }
}
