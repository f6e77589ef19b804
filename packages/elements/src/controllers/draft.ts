import type { RecordView, Session } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { draftKeyFor, type MemoryReason } from '../drafts/draft-key.ts';
import { DraftStore, type Typed } from '../drafts/draft-store.ts';
import type { Draft } from '../drafts/read-draft.ts';
import { holdTab, ownTab } from '../drafts/tab.ts';

/** How long a change may wait before it is written, in milliseconds. */
const delay = 400;

/** Keeps what is typed on this machine, where that is possible; otherwise does nothing and says why. */
export class DraftController {
  /** `device`, or why nothing is kept here; known once it has started. */
  keeping: 'device' | MemoryReason = 'device';
  readonly #read: (path: string) => Typed;
  readonly #failed: () => void;
  readonly #pending = new Set<string>();
  #store: DraftStore | undefined;
  #application = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  /** `read` gives a `section.field` as it is at the moment of writing. */
  constructor(read: (path: string) => Typed, failed: () => void) {
    this.#read = read;
    this.#failed = failed;
  }

  /** Makes ready for an account; nobody signed in means memory only. */
  async start(session: Session | null | undefined, profile: Profile): Promise<void> {
    const key = session ? await draftKeyFor(session) : 'unavailable';
    await holdTab(ownTab);
    this.keeping = typeof key === 'string' ? key : 'device';
    this.#store =
      typeof key === 'string' || !session ? undefined : new DraftStore(key, session.account.id, profile);
  }

  /**
   * What waits here of a record; without one, the newest draft, the record as last seen included. Undefined
   * where nothing does; rejects when the code that reads it cannot be loaded, and everything stays then.
   */
  async load(view?: RecordView): Promise<Draft | undefined> {
    this.#application = view?.applicationId ?? '';
    const all = (await this.#try((store) => store.entries())) ?? [];
    if (all.every(({ part }) => part === 'base' && view !== undefined)) return undefined;
    const { readDraft } = await import('../drafts/read-draft.ts');
    const draft = await this.#try((store) => readDraft(store, all, view));
    this.#application = (view ?? draft?.base)?.applicationId ?? '';
    return draft;
  }

  /** The record as the backend has it; the fields in `stored` are with it now. */
  async base(view: RecordView, stored: readonly string[] = []): Promise<void> {
    this.#application = view.applicationId;
    for (const path of stored) this.#pending.delete(path);
    await this.#try((store) => store.saveBase(view, stored));
  }

  /** A value changed; it is written within a second. */
  changed(path: string): void {
    if (this.#store === undefined) return;
    this.#pending.add(path);
    this.#timer ??= setTimeout(() => void this.flush(), delay);
  }

  /** Writes what waits, as it is now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const values = [...this.#pending].map((path) => [path, this.#read(path)] as const);
    this.#pending.clear();
    await this.#try((store) =>
      Promise.all(values.map(([path, typed]) => store.saveField(this.#application, path, typed))),
    );
  }

  async keepFile(slot: string, file: File, replaces: string | null): Promise<void> {
    await this.#try((store) => store.saveFile(this.#application, slot, file, replaces));
  }

  async dropFile(slot: string): Promise<void> {
    await this.#try((store) => store.dropFile(this.#application, slot));
  }

  /** One after the other, so that a removal never overtakes the writing before it. A full or broken store ends the keeping. */
  #try<T>(act: (store: DraftStore) => Promise<T>): Promise<T | undefined> {
    const store = this.#store;
    if (store === undefined) return Promise.resolve(undefined);
    const done = this.#writing
      .then(() => act(store))
      .catch(() => {
        this.#store = undefined;
        this.keeping = 'unavailable';
        this.#failed();
        return undefined;
      });
    this.#writing = done;
    return done;
  }
}
