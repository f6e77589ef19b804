import type { RecordView, Session } from '@acct-forms/adapter';
import type { FormContext, Issue, Json, Material, SectionValue, Speaker, TakenUnit } from '@acct-forms/core';
import { AcctError, factsOf, isAcctError, isAway, valueAt } from '@acct-forms/core';
import type { ReactiveController } from 'lit';
import { DraftController } from './draft.ts';
import { contextOf } from './form-context.ts';
import type { RecordChange } from './record-change.ts';
import type { Elsewhere } from './record-elsewhere.ts';
import type { Remarks } from './record-remarks.ts';
import type { Restored } from './record-restored.ts';
import { SaveQueue } from './record-saves.ts';
import { RecordSpeaker } from './record-speaker.ts';
import { fieldPath, isEditable, RecordState } from './record-state.ts';
import { openRecords, type OpenRecord } from './open-records.ts';
import { Services, type ServicesHost } from './services.ts';
import { Uploads, type UploadKeeper } from './uploads.ts';
import { watchPage } from './watch-page.ts';

/** `waiting` for backend, profile and drafts; `closed`: submitted elsewhere while something was unsaved here. */
export type RecordStatus = 'waiting' | 'ready' | 'failed' | 'signed-out' | 'closed';

/** An element about a record. */
export interface RecordHost extends ServicesHost {
  /** Draws the save line alone, where it has one. */
  drawSaveLine(): void;
}

/** The record of an element: opened when its services are there, kept on this machine, saved, ended with the session. */
export class RecordController extends RecordState implements ReactiveController, UploadKeeper, OpenRecord {
  readonly services: Services;
  readonly drafts: DraftController;
  readonly saves: SaveQueue;
  status: RecordStatus = 'waiting';
  /** While waiting: the record is there, only what lies on this machine is still being read. */
  early = false;
  errorCode: string | undefined;
  /** Brought when something waited on this machine. */
  restored: Restored | undefined;
  /** Brought when the record was changed or submitted elsewhere; there as long as something is in conflict. */
  elsewhere: Elsewhere | undefined;
  /** Brought with the first remark of a reviewer. */
  remarks: Remarks | undefined;
  /** Brought with a change of the record. */
  change: RecordChange | undefined;
  readonly #host: RecordHost;
  readonly #speaker: RecordSpeaker;
  /** The registered unit that was taken here, as the register told it. */
  taken: TakenUnit | undefined;
  #opening: Promise<void> | undefined;
  #session: Session | null | undefined;
  #listening: AbortController | undefined;
  /** Counts the openings, so that a late answer is not taken for the present person's. */
  #round = 0;

  constructor(host: RecordHost) {
    super();
    this.#host = host;
    this.services = new Services(host, () => void this.open());
    this.#speaker = new RecordSpeaker(host);
    this.drafts = new DraftController(
      (path) => ({ value: valueAt(this.data, path), was: valueAt(this.view?.data ?? {}, path) }),
      () => host.requestUpdate(),
    );
    this.saves = new SaveQueue(this);
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController());
    // Where nothing is kept on the machine, leaving with something unsaved would lose it.
    const loses = () => this.unsaved && this.drafts.keeping !== 'device';
    watchPage({ resume: this.#resume, leave: this.#leave, loses }, signal);
    this.uploads?.watch(this);
    openRecords.add(this);
    void this.open();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.uploads?.keepers.delete(this);
    openRecords.delete(this);
    void this.saves.now();
    this.#leave();
  }

  hostUpdate(): void {
    const { session } = this.services;
    const other = session && this.#session && session.account.id !== this.#session.account.id;
    if (other || (session === null && this.view !== undefined)) this.#end();
    const fresh = session && session !== this.#session;
    // The session that was refused is not tried again.
    if (fresh && this.status === 'signed-out') this.retry();
    // Signed in again: what waited for it goes out.
    else if (fresh && this.saves.state.kind === 'expired') {
      this.#session = session;
      void this.saves.now();
    } else if (this.status === 'waiting') void this.open();
  }

  get unsaved(): boolean {
    return this.dirty.size > 0;
  }

  async flush(): Promise<void> {
    await Promise.all([this.drafts.flush(), this.saves.now()]);
  }

  readonly #resume = (): void => {
    if (this.status === 'failed') return this.retry();
    void this.saves.now();
    if (this.status === 'ready') this.refresh();
  };
  readonly #leave = (): void => void this.drafts.flush();

  /** Words and names for this form in the language of the host. */
  get speaker(): Speaker {
    return this.#speaker.of(this.form!, this.services.profile!, this.data);
  }

  /** What is wrong with a value is said in general until its sentence has come. */
  protected async tell(): Promise<void> {
    if (await this.#speaker.learn()) this.changed();
  }

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
    const { backend, profile } = this.services;
    const form = await profile!.firstForm();
    // Asked for after a wait: its provider may answer later than those of backend and profile.
    const { session } = this.services;
    const person =
      session === undefined && backend!.supports.accounts ? await backend!.accounts.session() : session;
    if (round !== this.#round) return;
    this.#session = person;
    this.form = form;
    // Nobody is signed in, as the page around knows: nothing is asked of the backend.
    if (person === null && backend!.supports.accounts) throw new AcctError('unauthenticated');
    // The network and the store of drafts take their time side by side.
    const opening = backend!.record.open();
    void this.#drawEarly(round, opening);
    await this.drafts.start(person, profile!);
    const { view, restored } = await this.#read(opening);
    // Somebody else signed in meanwhile, or nobody is any more.
    if (round !== this.#round) return;
    const { base = view.data, unsaved = [], conflicts = [] } = restored ?? {};
    const moved = restored?.moved === true || (unsaved.length > 0 && !isEditable(view));
    await this.#bring(view, moved);
    if (round !== this.#round) return;
    const early = [...this.dirty].map((path) => [path, valueAt(this.data, path)] as const);
    this.view = view;
    this.restored = restored;
    this.data = this.overlay(base, [...unsaved, ...early]);
    this.uploads!.watch(this);
    if (moved) this.elsewhere!.merge(this.contextNow(), base, view.data, conflicts);
    if (this.lacksForm(factsOf(form, this.data, this.contextNow()))) {
      this.form = await profile!.form();
      if (round !== this.#round) return;
    }
    if (this.saves.state.kind === 'none') this.saves.begin(view);
    this.early = false;
    this.status = this.dirty.size > 0 && !this.editable ? 'closed' : 'ready';
    this.refresh();
    for (const [path] of early) this.drafts.changed(path);
    await this.drafts.base(view, restored?.stored);
    restored?.resume();
    if (this.dirty.size > 0 && this.conflicts.length === 0) this.saves.soon();
  }

  /**
   * Most records can be drawn as they come, while what lies on this machine is being read; what is typed meanwhile
   * goes on top of that.
   */
  async #drawEarly(round: number, opening: Promise<RecordView>): Promise<void> {
    const view = await opening.catch(() => undefined);
    if (view === undefined || round !== this.#round || this.status !== 'waiting') return;
    this.view = view;
    this.data = view.data;
    if (view.flags.length > 0 || this.lacksForm(factsOf(this.form!, view.data, this.contextNow()))) return;
    this.early = true;
    this.refresh();
  }

  /** Brings the code that only some records need; rejects when it cannot be loaded. */
  async #bring({ flags, before }: RecordView, moved: boolean): Promise<void> {
    if (moved) this.elsewhere ??= new (await import('./record-elsewhere.ts')).Elsewhere(this);
    if (before !== undefined) this.change ??= new (await import('./record-change.ts')).RecordChange(this);
    if (flags.length > 0) this.remarks ??= new (await import('./record-remarks.ts')).Remarks(this);
  }

  /** The record with what lies on this machine; where the backend is out of reach, as it was last seen. */
  async #read(
    opening: Promise<RecordView>,
  ): Promise<{ readonly view: RecordView; readonly restored: Restored | undefined }> {
    try {
      const view = await opening;
      return { view, restored: await this.#restore(view) };
    } catch (error) {
      if (!isAway(error)) throw error;
      const restored = await this.#restore().catch(() => undefined);
      if (restored === undefined) throw error;
      this.saves.state = { kind: 'local' };
      return { view: restored.last, restored };
    }
  }

  async #restore(view?: RecordView): Promise<Restored | undefined> {
    const draft = await this.drafts.load(view);
    if (draft === undefined) return undefined;
    const part = await import('./record-restored.ts');
    return new part.Restored(this, draft, view ?? draft.base);
  }

  /** An answer may come after the person has gone. */
  #isPresent({ applicationId }: RecordView): boolean {
    return this.view?.applicationId === applicationId;
  }

  /**
   * The backend holds something newer: merge field by field. False when a person has to choose; rejects when the
   * code for that cannot be loaded, and nothing is changed then.
   */
  async rebase(newer: RecordView): Promise<boolean> {
    await this.#bring(newer, true);
    if (!this.#isPresent(newer)) return false;
    // What is still to be written was typed on the record as it was.
    void this.drafts.flush();
    const base = this.view!.data;
    this.view = newer;
    if (this.editable) {
      this.elsewhere!.merge(this.contextNow(), base, newer.data);
      void this.drafts.base(newer);
    } else this.status = 'closed';
    this.refresh();
    return this.editable && this.conflicts.length === 0;
  }

  protected marked(path: string): void {
    this.drafts.changed(path);
    if (['none', 'saved', 'refused', 'offered'].includes(this.saves.state.kind)) {
      this.saves.state = { kind: 'saving' };
      this.saveChanged();
    }
    this.saves.soon();
  }

  override settle(chosen: ReadonlyMap<string, Json | undefined>): void {
    super.settle(chosen);
    for (const path of chosen.keys()) this.drafts.changed(fieldPath(path));
    void this.saves.now();
  }

  /** The backend answered with this view; `sent` is what it took for a section. */
  accept(view: RecordView, section = '', sent: SectionValue = {}): void {
    if (!this.#isPresent(view)) return;
    const stored = this.take(view, section, sent);
    for (const path of this.dirty) if (path.startsWith(`${section}.`)) this.drafts.changed(path);
    void this.drafts.base(view, stored);
  }

  /** The uploads of this application, begun here or on another screen. */
  get uploads(): Uploads | undefined {
    return this.view && Uploads.of(this.view.applicationId);
  }

  keepFile(slot: string, file: File, replaces: string | null): Promise<void> {
    return this.drafts.keepFile(slot, file, replaces);
  }

  /** A file was stored (or removed): the view carries it from now on. */
  setMaterial(slot: string, material: Material | undefined): void {
    if (this.view === undefined) return;
    this.putMaterial(slot, material);
    void this.drafts.dropFile(slot);
    void this.drafts.base(this.view);
    void this.remarks?.refresh();
  }

  /** The late part of the form; where it does not come, the next answer and the network's return try again. */
  protected async complete(): Promise<void> {
    const round = this.#round;
    const form = await this.services.profile!.form().catch(() => undefined);
    if (round !== this.#round || this.form?.late === undefined) return;
    this.formFailed = form === undefined;
    if (form === undefined) return this.changed();
    this.form = form;
    this.refresh();
  }

  protected changeIssues(found: readonly Issue[]): readonly Issue[] {
    return this.change?.issues(found) ?? [];
  }

  protected contextNow(): FormContext {
    return contextOf(this.services.profile!, this.#session, this.view, this.taken, this.data);
  }

  changed(): void {
    this.#host.requestUpdate();
  }

  /** Only what the save line says has changed; a conflict draws it within its own screen. */
  saveChanged(): void {
    if (this.conflicts.length > 0) this.changed();
    else this.#host.drawSaveLine();
  }

  get target(): ServicesHost {
    return this.#host;
  }

  #fail(error: unknown): void {
    const code = isAcctError(error) ? error.code : 'unexpected';
    this.early = false;
    this.status = code === 'unauthenticated' ? 'signed-out' : 'failed';
    this.errorCode = code;
    this.#host.requestUpdate();
  }

  /** Signed out: nothing of the person stays in memory; what was typed lies encrypted in the store. */
  #end(): void {
    this.#round++;
    this.early = false;
    this.saves.stop();
    void this.drafts.flush();
    this.uploads?.stop();
    this.forget();
    this.restored = undefined;
    this.saves.state = { kind: 'none' };
    this.status = 'signed-out';
  }
}
