import type { RecordView, Session } from '@acct-forms/adapter';
import type { FormContext, Json, Material, SectionValue, Speaker } from '@acct-forms/core';
import { confirmedKey, fieldAt, isAcctError, sameJson, speakerOf, valueAt } from '@acct-forms/core';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import type { ReactiveController } from 'lit';
import type { Draft } from '../drafts/draft-store.ts';
import { DraftController } from './draft.ts';
import { awayCodes, SaveQueue } from './record-saves.ts';
import { RecordState } from './record-state.ts';
import { Services, type ServicesHost } from './services.ts';
import { WordsController } from './words.ts';

/** `waiting` for backend and profile; `closed`: submitted elsewhere while something was unsaved here. */
export type RecordStatus = 'waiting' | 'ready' | 'failed' | 'signed-out' | 'closed';

/** The record of an element: opened when its services are there, kept on this machine, saved, ended with the session. */
export class RecordController extends RecordState implements ReactiveController {
  readonly services: Services;
  readonly drafts: DraftController;
  readonly saves: SaveQueue;
  status: RecordStatus = 'waiting';
  errorCode: string | undefined;
  /** What was restored from this machine, for the notice. */
  restored: Draft | undefined;
  readonly #host: ServicesHost;
  readonly #words;
  readonly #files = new Map<string, File>();
  #opening: Promise<void> | undefined;
  #session: Session | null | undefined;
  #speaker: Speaker | undefined;
  #choosing = false;
  /** Counts the openings, so that a late answer is not taken for the present person's. */
  #round = 0;

  constructor(host: ServicesHost) {
    super();
    this.#host = host;
    this.services = new Services(host, () => void this.open());
    this.#words = new WordsController(host, 'fields', zhFields);
    this.drafts = new DraftController(
      (path) => valueAt(this.data, path),
      () => host.requestUpdate(),
    );
    this.saves = new SaveQueue(this);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#resume);
    addEventListener('pagehide', this.#leave);
    addEventListener('beforeunload', this.#warn);
    document.addEventListener('visibilitychange', this.#leave);
    void this.open();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#resume);
    removeEventListener('pagehide', this.#leave);
    removeEventListener('beforeunload', this.#warn);
    document.removeEventListener('visibilitychange', this.#leave);
    void this.saves.now();
    this.#leave();
  }

  hostUpdate(): void {
    const { session } = this.services;
    const other = session && this.#session && session.account.id !== this.#session.account.id;
    if (other || (session === null && this.status === 'ready')) this.#end();
    // The session that was refused is not tried again.
    if (session && session !== this.#session && this.status === 'signed-out') this.retry();
    // Signed in again: what waited for it goes out.
    else if (session && session !== this.#session && this.saves.state.kind === 'expired') {
      this.#session = session;
      void this.saves.now();
    } else if (this.status === 'waiting') void this.open();
  }

  /** The choice in a conflict takes the place of what had the focus. */
  hostUpdated(): void {
    const choosing = this.status === 'ready' && this.conflicts.length > 0;
    if (choosing && !this.#choosing) this.#host.shadowRoot!.querySelector('h1')?.focus();
    this.#choosing = choosing;
  }

  readonly #resume = (): void => void (this.status === 'failed' ? this.retry() : this.saves.now());
  readonly #leave = (): void => void this.drafts.flush();
  /** Where nothing is kept on the machine, leaving with something unsaved would lose it. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.dirty.size === 0 || this.drafts.keeping === 'device') return;
    event.preventDefault();
    // Chrome before 119 asks only for this.
    event.returnValue = '';
  };

  /** Words and names for this form in the language of the host. */
  get speaker(): Speaker {
    const { lang, t } = this.#words;
    const { profile } = this.services;
    if (this.#speaker?.lang !== lang || this.#speaker.profile !== profile || this.#table !== t) {
      this.#table = t;
      this.#speaker = speakerOf(this.form!, profile!, lang, t);
    }
    return this.#speaker;
  }
  #table: unknown;

  /** Opens the record once backend and profile are known. */
  open(): Promise<void> {
    const { backend, profile } = this.services;
    if (!backend || !profile) return Promise.resolve();
    return (this.#opening ??= this.#open());
  }

  retry(): void {
    this.#opening = undefined;
    this.status = 'waiting';
    void this.open();
    this.#host.requestUpdate();
  }

  async #open(): Promise<void> {
    const round = ++this.#round;
    try {
      await this.#enter(round);
    } catch (error) {
      if (round === this.#round) this.#fail(error);
    }
  }

  async #enter(round: number): Promise<void> {
    const { backend, profile, session } = this.services;
    const form = await profile!.form();
    const person =
      session === undefined && backend!.supports.accounts ? await backend!.accounts.session() : session;
    if (round !== this.#round) return;
    this.#session = person;
    await this.drafts.start(person, profile!);
    const { view, draft } = await this.#read();
    // Somebody else signed in meanwhile, or nobody is any more.
    if (round !== this.#round) return;
    this.form = form;
    this.view = view;
    this.data = view.data;
    if (draft !== undefined) this.#restore(draft, view);
    if (view.savedAt !== undefined && this.saves.state.kind === 'none') {
      this.saves.state = { kind: 'saved', at: new Date(view.savedAt) };
    }
    this.status = this.dirty.size > 0 && !this.editable ? 'closed' : 'ready';
    this.refresh();
    await this.drafts.base(view);
    if (this.dirty.size > 0 && this.conflicts.length === 0) this.saves.soon();
  }

  /** The record with what lies on this machine; where the backend is out of reach, as it was last seen. */
  async #read(): Promise<{ readonly view: RecordView; readonly draft: Draft | undefined }> {
    try {
      const view = await this.services.backend!.record.open();
      return { view, draft: await this.drafts.load(view.applicationId) };
    } catch (error) {
      const away = isAcctError(error) && awayCodes.includes(error.code);
      const draft = away ? await this.drafts.load() : undefined;
      if (draft === undefined) throw error;
      this.saves.state = { kind: 'local' };
      return { view: draft.base, draft };
    }
  }

  /** Puts what was typed here over what the backend has; a field that this profile no longer knows stays in the store. */
  #restore(draft: Draft, view: RecordView): void {
    const known: [string, Json | undefined][] = [];
    const stored: string[] = [];
    for (const [path, value] of draft.fields) {
      if (sameJson(value, valueAt(view.data, path))) stored.push(path);
      else if (path.endsWith(confirmedKey) || fieldAt(this.form!, path)) known.push([path, value]);
    }
    void this.drafts.stored(stored);
    this.overlay(draft.base.data, known);
    for (const [slot, file] of draft.files) this.#files.set(slot, file);
    if (known.length > 0 || draft.files.size > 0 || draft.unreadable > 0) this.restored = draft;
  }

  /** An answer may come after the person has gone. */
  #isPresent({ applicationId }: RecordView): boolean {
    return this.view?.applicationId === applicationId;
  }

  /** The backend holds something newer: merge field by field. False when a person has to choose. */
  rebase(newer: RecordView): boolean {
    if (!this.#isPresent(newer)) return false;
    this.move(newer);
    if (this.editable) void this.drafts.base(newer);
    else this.status = 'closed';
    return this.editable && this.conflicts.length === 0;
  }

  protected marked(path: string): void {
    this.drafts.changed(path);
    if (this.saves.state.kind === 'saved' || this.saves.state.kind === 'none') {
      this.saves.state = { kind: 'saving' };
      this.changed();
    }
    this.saves.soon();
  }

  override settle(choices: ReadonlyMap<string, 'mine' | 'theirs'>): void {
    super.settle(choices);
    void this.saves.now();
  }

  /** The backend answered with this view; `sent` is what it took for a section. */
  accept(view: RecordView, section = '', sent: SectionValue = {}): void {
    if (!this.#isPresent(view)) return;
    const stored = this.take(view, section, sent);
    void this.drafts.stored(stored).then(() => this.drafts.base(view));
  }

  /** Answers a remark with words. False when the backend did not take it. */
  async answerFlag(id: string, reply: string): Promise<boolean> {
    await this.saves.now();
    try {
      const { revision } = this.view!;
      this.accept(await this.services.backend!.record.answerFlag(id, { reply, revision }));
      return true;
    } catch (error) {
      this.saves.failed(error);
      return false;
    }
  }

  /** A file that was chosen on this machine and not stored yet. */
  readonly waitingFile = (slot: string): File | undefined => this.#files.get(slot);

  async keepFile(slot: string, file: File): Promise<void> {
    this.#files.set(slot, file);
    await this.drafts.keepFile(slot, file);
  }

  /** A file was stored (or removed): the view carries it from now on. */
  setMaterial(slot: string, material: Material | undefined): void {
    if (this.view === undefined) return;
    this.putMaterial(slot, material);
    this.#files.delete(slot);
    void this.drafts.dropFile(slot);
    void this.drafts.base(this.view);
    void this.#fetch();
  }

  /** A stored file may answer a remark; the backend says so. */
  async #fetch(): Promise<void> {
    if (this.view!.flags.length === 0) return;
    const view = await this.services.backend!.record.open().catch(() => undefined);
    if (view !== undefined && view.revision === this.view?.revision) this.accept(view);
  }

  protected contextNow(): FormContext {
    const mobile = this.#session?.account.mobile;
    const holder = this.view?.holder;
    return {
      now: new Date(),
      profile: this.services.profile!,
      ...(mobile === undefined ? {} : { account: { mobile } }),
      ...(holder === undefined ? {} : { holder }),
    };
  }

  changed(): void {
    this.#host.requestUpdate();
  }

  get target(): EventTarget {
    return this.#host;
  }

  #fail(error: unknown): void {
    const code = isAcctError(error) ? error.code : 'unexpected';
    this.status = code === 'unauthenticated' ? 'signed-out' : 'failed';
    this.errorCode = code;
    this.#host.requestUpdate();
  }

  /** Signed out: nothing of the person stays in memory; what was typed lies encrypted in the store. */
  #end(): void {
    this.#round++;
    this.saves.stop();
    void this.drafts.flush();
    this.forget();
    this.restored = undefined;
    this.#files.clear();
    this.saves.state = { kind: 'none' };
    this.status = 'signed-out';
  }
}
