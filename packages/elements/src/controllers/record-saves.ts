import type { RecordView } from '@acct-forms/adapter';
import type { Issue } from '@acct-forms/core';
import { AcctError, editableStates, isAcctError, isAway, normalizeSection } from '@acct-forms/core';
import { AcctSavedEvent } from '../events.ts';
import type { RecordController } from './record.ts';
import type { SaveState } from './save-line.ts';

/** How long after a committed value it is sent, and after a failure it is tried again; milliseconds. */
const pause = 1500;
const again = 10_000;

/** Sends what is unsaved to the backend, one section after the other. */
export class SaveQueue {
  state: SaveState = { kind: 'none' };
  /** The registered unit that the backend named instead of the typed one. */
  offered: unknown;
  readonly #record: RecordController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> = Promise.resolve(true);

  constructor(record: RecordController) {
    this.#record = record;
  }

  /** The record was opened: what the backend has of it is saved, what lay here is not yet. */
  begin({ savedAt }: RecordView): void {
    if (this.#record.conflicts.length > 0) this.state = { kind: 'refused' };
    else if (this.#record.dirty.size > 0) this.state = { kind: 'saving' };
    else if (savedAt !== undefined) this.state = { kind: 'saved', at: new Date(savedAt) };
  }

  /** Everything unsaved, after a pause without further changes. */
  soon(after = pause): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), after);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Everything unsaved, now. False when something could not be stored; `state` says why. */
  now(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#all());
    return this.#running;
  }

  async #all(): Promise<boolean> {
    const record = this.#record;
    if (record.status !== 'ready' || record.conflicts.length > 0) return false;
    if (!record.editable) return true;
    for (const { key } of record.form!.sections) {
      const unsaved = [...record.dirty].some((path) => path.startsWith(`${key}.`));
      if (unsaved && !(await this.#send(key))) return false;
    }
    return true;
  }

  async #send(section: string): Promise<boolean> {
    if (this.state.kind !== 'saving') this.#show({ kind: 'saving' });
    try {
      return await this.#store(section);
    } catch (error) {
      this.failed(error, section);
      return false;
    }
  }

  /** Merges and sends again while the revision is stale, until a person has to choose. */
  async #store(section: string): Promise<boolean> {
    const record = this.#record;
    for (;;) {
      const value = normalizeSection(record.form!, section, record.data[section] ?? {});
      const { revision } = record.view!;
      try {
        const view = await record.services.backend!.record.saveSection(section, value, { revision });
        record.accept(view, section, value);
        record.target.dispatchEvent(new AcctSavedEvent(section, view.revision));
        const at = new Date(view.savedAt ?? Date.now());
        this.#show(record.dirty.size > 0 ? { kind: 'saving' } : { kind: 'saved', at });
        return true;
      } catch (error) {
        const newer = await this.#newer(error, revision);
        if (newer === undefined) throw error;
        if (await record.rebase(newer)) continue;
        this.#show({ kind: 'refused' });
        return false;
      }
    }
  }

  /** The view that a write was refused for: a later one, or one that can no longer be changed. */
  async #newer(reason: unknown, revision: number): Promise<RecordView | undefined> {
    if (!isAcctError(reason)) return undefined;
    const { code, detail } = reason;
    if (code === 'not-allowed' && detail.failed === 'state') {
      const view = await this.#record.services.backend!.record.open().catch(() => undefined);
      return view !== undefined && editableStates.includes(view.state) ? undefined : view;
    }
    const view = code === 'stale-revision' ? (detail.current as RecordView | undefined) : undefined;
    return view?.revision === revision ? undefined : view;
  }

  /** Says what became of a call that failed, and tries again where that can help. */
  failed(error: unknown, section = ''): void {
    const { code, detail } = isAcctError(error) ? error : new AcctError('unexpected');
    if (code === 'invalid') {
      this.#record.refuse(detail.issues ?? []);
      this.#show({ kind: 'refused' });
    } else if (code === 'unit-exists') {
      this.offered = detail.unit;
      this.#record.refuse(unitIssue(this.#record, section));
      this.#show({ kind: 'offered' });
    } else if (code === 'unauthenticated') {
      this.#show({ kind: 'expired' });
    } else {
      this.#show({ kind: isAway(error) ? 'local' : 'failed' });
      this.soon(detail.retryAfter === undefined ? again : detail.retryAfter * 1000);
    }
  }

  #show(state: SaveState): void {
    this.state = state;
    this.#record.saveChanged();
  }
}

function unitIssue(record: RecordController, section: string): Issue[] {
  const fields = record.form!.sections.find(({ key }) => key === section)?.fields ?? {};
  const name = Object.keys(fields).find((each) => fields[each]!.kind === 'unitCode');
  return name === undefined ? [] : [{ path: `${section}.${name}`, code: 'unit-exists', severity: 'error' }];
}
