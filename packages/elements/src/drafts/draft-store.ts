import type { RecordView } from '@acct-forms/adapter';
import type { Json } from '@acct-forms/core';
import { delMany, entries, get, set } from 'idb-keyval';
import { fromBytes, seal, toBytes, unseal, type Place, type Sealed } from './cipher.ts';
import { database, entryPrefix, keyName } from './database.ts';
import { currentSchema, migrate } from './migrations.ts';

/** What lies in the database for one part of a draft. Everything personal is inside `sealed`. */
export interface Entry {
  readonly schema: number;
  readonly profileVersion: string;
  readonly application: string;
  readonly part: string;
  readonly savedAt: number;
  readonly sealed: Sealed;
}

export type DraftFile = File;

/** What was typed on this machine and not yet stored by the backend. */
export interface Draft {
  readonly application: string;
  /** The record as the backend last gave it. */
  readonly base: RecordView;
  /** Values by `section.field`; undefined was answered before and is empty now. */
  readonly fields: ReadonlyMap<string, Json | undefined>;
  readonly files: ReadonlyMap<string, DraftFile>;
  readonly savedAt: number;
  /** Parts of an unknown schema or key: left as they are. */
  readonly unreadable: number;
}

const filePart = (slot: string): string => `materials.${slot}`;
const day = 86_400_000;

/** The drafts of one account in one profile, encrypted part by part. */
export class DraftStore {
  readonly #key: CryptoKey;
  readonly #account: string;
  readonly #profile: { readonly id: string; readonly version: string; readonly draftDays: number };

  constructor(
    key: CryptoKey,
    account: string,
    profile: { readonly id: string; readonly version: string; readonly draftDays: number },
  ) {
    this.#key = key;
    this.#account = account;
    this.#profile = profile;
  }

  get #prefix(): string {
    return `${entryPrefix(this.#account)}${encodeURIComponent(this.#profile.id)}/`;
  }

  #place(application: string, part: string): Place {
    return { account: this.#account, profile: this.#profile.id, application, part };
  }

  #name(application: string, part: string): string {
    return `${this.#prefix}${encodeURIComponent(application)}/${part}`;
  }

  async #write(application: string, part: string, bytes: BufferSource): Promise<void> {
    // Signed out, here or in another tab: what is still on its way must not come after that.
    if ((await get(keyName(this.#account), database())) === undefined) throw new Error('no draft key');
    const entry: Entry = {
      schema: currentSchema,
      profileVersion: this.#profile.version,
      application,
      part,
      savedAt: Date.now(),
      sealed: await seal(this.#key, this.#place(application, part), bytes),
    };
    await set(this.#name(application, part), entry, database());
  }

  /** Remembers what the backend last gave; drafts are changes to it. */
  saveBase(view: RecordView): Promise<void> {
    return this.#write(view.applicationId, 'base', toBytes(view));
  }

  /** `path` is `section.field`. */
  saveField(application: string, path: string, value: Json | undefined): Promise<void> {
    return this.#write(application, path, toBytes(value === undefined ? {} : { value }));
  }

  async saveFile(application: string, slot: string, file: DraftFile): Promise<void> {
    const head = new TextEncoder().encode(`${JSON.stringify({ name: file.name, type: file.type })}\n`);
    await this.#write(application, filePart(slot), await new Blob([head, file]).arrayBuffer());
  }

  dropFields(application: string, paths: Iterable<string>): Promise<void> {
    return delMany(
      [...paths].map((path) => this.#name(application, path)),
      database(),
    );
  }

  dropFile(application: string, slot: string): Promise<void> {
    return this.dropFields(application, [filePart(slot)]);
  }

  /** The draft of an application, or the newest when none is named; what has expired goes. */
  async load(application?: string): Promise<Draft | undefined> {
    const oldest = Date.now() - this.#profile.draftDays * day;
    const all = (await entries<string, Entry>(database())).filter(([name]) => name.startsWith(this.#prefix));
    const expired = all.filter(([, entry]) => entry.savedAt < oldest);
    if (expired.length > 0) {
      await delMany(
        expired.map(([name]) => name),
        database(),
      );
    }
    const fresh = all.map(([, entry]) => entry).filter((entry) => entry.savedAt >= oldest);
    const wanted =
      application ??
      fresh.filter(({ part }) => part === 'base').sort((a, b) => b.savedAt - a.savedAt)[0]?.application;
    return wanted === undefined ? undefined : this.#open(wanted, fresh);
  }

  async #open(application: string, all: readonly Entry[]): Promise<Draft | undefined> {
    let base: RecordView | undefined;
    let unreadable = 0;
    let savedAt = 0;
    const fields = new Map<string, Json | undefined>();
    const files = new Map<string, DraftFile>();
    for (const entry of all.filter((each) => each.application === application)) {
      const { part } = entry;
      const bytes = await unseal(this.#key, this.#place(application, part), entry.sealed).catch(
        () => undefined,
      );
      if (bytes === undefined) {
        unreadable++;
      } else if (part.startsWith('materials.')) {
        files.set(part.slice('materials.'.length), readFile(bytes));
      } else {
        const current = migrate(fromBytes(bytes), entry.schema);
        if (current === undefined) unreadable++;
        else if (part === 'base') base = current.plain as RecordView;
        else fields.set(part, (current.plain as { value?: Json }).value);
      }
      if (part !== 'base') savedAt = Math.max(savedAt, entry.savedAt);
    }
    return base && { application, base, fields, files, savedAt, unreadable };
  }
}

function readFile(bytes: ArrayBuffer): DraftFile {
  const all = new Uint8Array(bytes);
  const end = all.indexOf(10);
  const { name, type } = JSON.parse(new TextDecoder().decode(all.subarray(0, end))) as {
    name: string;
    type: string;
  };
  return new File([all.subarray(end + 1)], name, { type });
}
