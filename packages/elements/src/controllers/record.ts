import type { RecordView, Session } from '@acct-forms/adapter';
import type {
  ApplicationData,
  Facts,
  FormContext,
  FormDefinition,
  Issue,
  Json,
  Material,
  Speaker,
} from '@acct-forms/core';
import {
  derive,
  editableStates,
  factsOf,
  fieldAt,
  isAcctError,
  confirmedKey,
  isReadOnly,
  sameJson,
  speakerOf,
  validateMaterials,
  validateSection,
  valueAt,
} from '@acct-forms/core';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import type { ReactiveController } from 'lit';
import type { Draft } from '../drafts/draft-store.ts';
import { mergeSection, settle, type Conflict } from '../drafts/merge.ts';
import { DraftController } from './draft.ts';
import { SaveQueue } from './record-saves.ts';
import { Services, type ServicesHost } from './services.ts';
import { WordsController } from './words.ts';

/** `waiting` for backend and profile; `closed`: submitted elsewhere while something was unsaved here. */
export type RecordStatus = 'waiting' | 'ready' | 'failed' | 'signed-out' | 'closed';

const none: readonly Issue[] = [];

/**
 * The person's record as a form sees it: the backend's view, what was typed on top of it, and what follows from both.
 * A keystroke (`type`) changes data only; a committed value (`set`) derives, validates and updates the host.
 */
export class RecordController implements ReactiveController {
  readonly services: Services;
  readonly drafts: DraftController;
  readonly saves: SaveQueue;
  status: RecordStatus = 'waiting';
  errorCode: string | undefined;
  form: FormDefinition | undefined;
  view: RecordView | undefined;
  data: ApplicationData = {};
  facts: Facts = {};
  /** What was restored from this machine, for the notice. */
  restored: Draft | undefined;
  /** What both sides changed; nothing is sent until it is settled. */
  conflicts: readonly Conflict[] = [];
  readonly #host: ServicesHost;
  readonly #words;
  readonly #dirty = new Set<string>();
  readonly #files = new Map<string, File>();
  #context: FormContext | undefined;
  #issues = new Map<string, readonly Issue[]>();
  #refused: readonly Issue[] = none;
  #opening: Promise<void> | undefined;
  #session: Session | null | undefined;
  #speaker: Speaker | undefined;

  constructor(host: ServicesHost) {
    this.#host = host;
    this.services = new Services(host, () => void this.open());
    this.#words = new WordsController(host, 'fields', zhFields);
    this.drafts = new DraftController(
      (path) => this.value(path),
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

  readonly #resume = (): void => void (this.status === 'failed' ? this.retry() : this.saves.now());
  readonly #leave = (): void => void this.drafts.flush();
  /** Where nothing is kept on the machine, leaving with something unsaved would lose it. */
  readonly #warn = (event: Event): void => {
    if (this.#dirty.size > 0 && this.drafts.keeping !== 'device') event.preventDefault();
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

  get context(): FormContext {
    return this.#context!;
  }

  get editable(): boolean {
    return this.view !== undefined && editableStates.includes(this.view.state);
  }

  get dirty(): ReadonlySet<string> {
    return this.#dirty;
  }

  /** Opens the record once backend and profile are known. */
  open(): Promise<void> {
    const { backend, profile } = this.services;
    if (!backend || !profile) return Promise.resolve();
    return (this.#opening ??= this.#open().catch((error: unknown) => this.#fail(error)));
  }

  retry(): void {
    this.#opening = undefined;
    this.status = 'waiting';
    void this.open();
    this.#host.requestUpdate();
  }

  async #open(): Promise<void> {
    const { backend, profile, session } = this.services;
    this.form = await profile!.form();
    this.#session =
      session === undefined && backend!.supports.accounts ? await backend!.accounts.session() : session;
    await this.drafts.start(this.#session, profile!);
    let view: RecordView;
    let draft: Draft | undefined;
    try {
      view = await backend!.record.open();
      draft = await this.drafts.load(view.applicationId);
    } catch (error) {
      draft = isAcctError(error) && error.code === 'offline' ? await this.drafts.load() : undefined;
      if (draft === undefined) throw error;
      view = draft.base;
      this.saves.state = { kind: 'local' };
    }
    this.view = view;
    this.data = view.data;
    if (draft !== undefined) this.#restore(draft, view);
    if (view.savedAt !== undefined && this.saves.state.kind === 'none') {
      this.saves.state = { kind: 'saved', at: new Date(view.savedAt) };
    }
    this.status = this.#dirty.size > 0 && !this.editable ? 'closed' : 'ready';
    this.#refresh();
    await this.drafts.base(view);
    if (this.#dirty.size > 0 && this.conflicts.length === 0) this.saves.soon();
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
    let typed = draft.base.data;
    for (const [path, value] of known) {
      const [section = ''] = path.split('.');
      typed = { ...typed, [section]: settle(typed[section] ?? {}, path, value) };
      this.#dirty.add(path);
    }
    this.#merge(draft.base.data, typed, view.data);
    for (const [slot, file] of draft.files) this.#files.set(slot, file);
    if (known.length > 0 || draft.files.size > 0 || draft.unreadable > 0) this.restored = draft;
  }

  #merge(base: ApplicationData, mine: ApplicationData, theirs: ApplicationData): void {
    const merged: ApplicationData = {};
    const conflicts: Conflict[] = [];
    for (const section of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const result = mergeSection(section, base[section] ?? {}, mine[section] ?? {}, theirs[section] ?? {});
      merged[section] = result.value;
      conflicts.push(...result.conflicts);
    }
    this.data = merged;
    const context = (this.#context = this.#contextNow());
    const facts = factsOf(this.form!, derive(this.form!, merged, context), context);
    // What is derived or taken over is computed anew on both sides; nobody has to choose there.
    this.conflicts = conflicts.filter(({ path }) => {
      const field = fieldAt(this.form!, path);
      return field === undefined || !isReadOnly(field, facts);
    });
  }

  /** The backend holds something newer: merge field by field. False when a person has to choose. */
  rebase(newer: RecordView): boolean {
    const base = this.view!.data;
    this.view = newer;
    if (!this.editable) {
      this.status = 'closed';
      this.#refresh();
      return false;
    }
    this.#merge(base, this.data, newer.data);
    this.#refresh();
    void this.drafts.base(newer);
    return this.conflicts.length === 0;
  }

  /** Ends a conflict with the chosen side of every path. */
  settle(choices: ReadonlyMap<string, 'mine' | 'theirs'>): void {
    for (const { path, mine, theirs } of this.conflicts) {
      const [section = '', name = ''] = path.split('.');
      const chosen = choices.get(path) === 'theirs' ? theirs : mine;
      this.data = { ...this.data, [section]: settle(this.data[section] ?? {}, path, chosen) };
      this.#mark(`${section}.${name}`);
    }
    this.conflicts = [];
    this.#refresh();
    this.saves.now();
  }

  /** The value of `section.field`. */
  value(path: string): Json | undefined {
    const [section = '', name = ''] = path.split('.');
    return this.data[section]?.[name];
  }

  /** A keystroke: kept, but nothing is derived or drawn. */
  type(path: string, value: Json | undefined): void {
    if (sameJson(this.value(path), value)) return;
    const [section = ''] = path.split('.');
    this.data = { ...this.data, [section]: settle(this.data[section] ?? {}, path, value) };
    this.#mark(path);
  }

  /** Committed values by `section.field`: derives, validates, draws, and saves soon. */
  set(values: Readonly<Record<string, Json | undefined>>): void {
    const paths = Object.keys(values);
    for (const path of paths) this.type(path, values[path]);
    this.#refused = this.#refused.filter(({ path }) => !paths.some((each) => path.startsWith(each)));
    this.#refresh();
  }

  #mark(path: string): void {
    this.#dirty.add(path);
    this.drafts.changed(path);
    if (this.saves.state.kind === 'saved' || this.saves.state.kind === 'none') {
      this.saves.state = { kind: 'saving' };
      this.#host.requestUpdate();
    }
    this.saves.soon();
  }

  /** The backend took `sent`: what was not changed since is no longer unsaved. */
  accept(view: RecordView, section?: string, sent: { readonly [name: string]: Json } = {}): void {
    const stored = [...this.#dirty].filter((path) => {
      const [key, name = ''] = path.split('.');
      return key === section && sameJson(this.value(path), sent[name]);
    });
    for (const path of stored) this.#dirty.delete(path);
    const data: ApplicationData = { ...view.data };
    for (const path of this.#dirty) {
      const [key = ''] = path.split('.');
      data[key] = settle(data[key] ?? {}, path, this.value(path));
    }
    this.data = data;
    this.view = view;
    this.#refresh();
    void this.drafts.stored(stored).then(() => this.drafts.base(view));
  }

  /** Issues that the backend found. */
  refuse(issues: readonly Issue[]): void {
    this.#refused = issues;
    this.#refresh();
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
    const { [slot]: _, ...others } = this.view!.materials;
    this.view = {
      ...this.view!,
      materials: material === undefined ? others : { ...others, [slot]: material },
    };
    this.#refused = this.#refused.filter(({ path }) => path !== `materials.${slot}`);
    this.#refresh();
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

  #contextNow(): FormContext {
    const mobile = this.#session?.account.mobile;
    const holder = this.view?.holder;
    return {
      now: new Date(),
      profile: this.services.profile!,
      ...(mobile === undefined ? {} : { account: { mobile } }),
      ...(holder === undefined ? {} : { holder }),
    };
  }

  #refresh(): void {
    const form = this.form!;
    const context = (this.#context = this.#contextNow());
    this.data = derive(form, this.data, context);
    this.facts = factsOf(form, this.data, context);
    const materials = validateMaterials(form, this.data, this.view!.materials, context);
    const inSection = new Map<string, string>(
      form.sections.flatMap(({ key, fields }) =>
        Object.values(fields).flatMap(({ slot }) =>
          slot === undefined ? [] : [[`materials.${slot}`, key] as const],
        ),
      ),
    );
    const at = (key: string) => (issue: Issue) =>
      (inSection.get(issue.path) ?? issue.path.split('.')[0]) === key;
    const found = new Map<string, readonly Issue[]>();
    for (const { key } of form.sections) {
      found.set(key, [
        ...materials.filter(at(key)),
        ...validateSection(form, key, this.data, context),
        ...this.#refused.filter(at(key)),
      ]);
    }
    found.set('materials', [...materials, ...this.#refused].filter(at('materials')));
    this.#issues = found;
    this.#host.requestUpdate();
  }

  /** Every issue of a section, or of `materials`; the photo counts where its field stands. */
  issuesOf(section: string): readonly Issue[] {
    return this.#issues.get(section) ?? none;
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
    this.saves.stop();
    this.#dirty.clear();
    this.data = {};
    this.view = undefined;
    this.restored = undefined;
    this.conflicts = [];
    this.#refused = none;
    this.#files.clear();
    this.saves.state = { kind: 'none' };
    this.status = 'signed-out';
  }
}
