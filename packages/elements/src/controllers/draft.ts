import type { RecordView, Session } from '@acct-forms/adapter';
import type { Json, Profile } from '@acct-forms/core';
import { draftKeyFor, type MemoryReason } from '../drafts/draft-key.ts';
import { DraftStore, type Draft, type DraftFile } from '../drafts/draft-store.ts';

/** How long a change may wait before it is written, in milliseconds. */
const delay = 400;

/** Keeps what is typed on this machine, where that is possible; otherwise does nothing and says why. */
export class DraftController {
  /** `device`, or why nothing is kept here. */
  keeping: 'device' | MemoryReason = 'unavailable';
  readonly #read: (path: string) => Json | undefined;
  readonly #failed: () => void;
  readonly #pending = new Set<string>();
  #store: DraftStore | undefined;
  #application = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  /** `read` gives the value of a `section.field` at the moment of writing. */
  constructor(read: (path: string) => Json | undefined, failed: () => void) {
    this.#read = read;
    this.#failed = failed;
  }

  /** Makes ready for an account; nobody signed in means memory only. */
  async start(session: Session | null | undefined, profile: Profile): Promise<void> {
    const key = session ? await draftKeyFor(session) : 'unavailable';
    this.keeping = typeof key === 'string' ? key : 'device';
    this.#store =
      typeof key === 'string' || !session ? undefined : new DraftStore(key, session.account.id, profile);
  }

  /** What lies here for an application, or the newest where none is named. */
  async load(application?: string): Promise<Draft | undefined> {
    const draft = await this.#try((store) => store.load(application));
    this.#application = application ?? draft?.application ?? '';
    return draft;
  }

  async base(view: RecordView): Promise<void> {
    this.#application = view.applicationId;
    await this.#try((store) => store.saveBase(view));
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
      Promise.all(values.map(([path, value]) => store.saveField(this.#application, path, value))),
    );
  }

  /** These are with the backend now. */
  async stored(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#pending.delete(path);
    if (paths.length > 0) await this.#try((store) => store.dropFields(this.#application, paths));
  }

  async keepFile(slot: string, file: DraftFile): Promise<void> {
    await this.#try((store) => store.saveFile(this.#application, slot, file));
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
