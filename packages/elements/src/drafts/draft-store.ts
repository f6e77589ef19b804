import type { RecordView } from '@acct-forms/adapter';
import type { Json } from '@acct-forms/core';
import { delMany, entries, promisifyRequest } from 'idb-keyval';
import { seal, toBytes, unseal, type Place, type Sealed } from './cipher.ts';
import { database, draftPrefix, entryPrefix, keyName } from './database.ts';
import { currentSchema } from './schema.ts';
import { heldTabs, holdTab, ownTab } from './tab.ts';

/** What lies in the database for one part of a draft. Everything personal is inside `sealed`. */
export interface Entry {
  readonly schema: number;
  readonly profileVersion: string;
  readonly application: string;
  readonly part: string;
  /** The tab that wrote it; absent for `base`, and before schema 2. */
  readonly tab?: string;
  readonly savedAt: number;
  readonly sealed: Sealed;
}

/** What a value is, and what the backend had in its place when it was typed. */
export interface Typed {
  readonly value: Json | undefined;
  readonly was: Json | undefined;
}

const filePart = (slot: string): string => `materials.${slot}`;
const day = 86_400_000;

/** The drafts of one account in one profile, encrypted part by part, the unsaved values of each tab by themselves. */
export class DraftStore {
  readonly #key: CryptoKey;
  readonly #account: string;
  readonly #profile: { readonly id: string; readonly version: string; readonly draftDays: number };
  readonly #tab: string;
  /** Names of what nobody here can read. */
  readonly #left = new Set<string>();

  constructor(
    key: CryptoKey,
    account: string,
    profile: { readonly id: string; readonly version: string; readonly draftDays: number },
    tab = ownTab,
  ) {
    this.#key = key;
    this.#account = account;
    this.#profile = profile;
    this.#tab = tab;
  }

  get #prefix(): string {
    return `${entryPrefix(this.#account)}${encodeURIComponent(this.#profile.id)}/`;
  }

  #place(application: string, part: string): Place {
    return { account: this.#account, profile: this.#profile.id, application, part };
  }

  #name(application: string, part: string, tab = ''): string {
    const place = [encodeURIComponent(application), ...(tab === '' ? [] : [tab]), part];
    return `${this.#prefix}${place.join('/')}`;
  }

  /** The names of a part in the places that ended tabs had left to this document. */
  #others(application: string, part: string): string[] {
    return [...heldTabs]
      .filter((tab) => tab !== this.#tab && tab !== ownTab)
      .map((tab) => this.#name(application, part, tab))
      .filter((name) => !this.#left.has(name));
  }

  /** An entry that cannot be read here stays, whatever becomes of its part. */
  leave({ application, part, tab }: Entry): void {
    this.#left.add(this.#name(application, part, tab));
  }

  /** The names of fields in the own place and in those that ended tabs had left to this document. */
  #fields(application: string, paths: Iterable<string>): string[] {
    return [...paths].flatMap((path) => [
      this.#name(application, path, this.#tab),
      ...this.#others(application, path),
    ]);
  }

  /** Writes a part and drops what has no use after that. */
  async #write(
    application: string,
    part: string,
    bytes: BufferSource,
    { tab, useless }: { readonly tab?: string; readonly useless: readonly string[] },
  ): Promise<void> {
    const entry: Entry = {
      schema: currentSchema,
      profileVersion: this.#profile.version,
      application,
      part,
      ...(tab === undefined ? {} : { tab }),
      savedAt: Date.now(),
      sealed: await seal(this.#key, this.#place(application, part), bytes),
    };
    await database()('readwrite', async (all) => {
      // Signed out, here or in another tab: what is still on its way must not come after that.
      if ((await promisifyRequest(all.get(keyName(this.#account)))) === undefined)
        throw new Error('no draft key');
      all.put(entry, this.#name(application, part, tab));
      for (const name of useless) all.delete(name);
      return promisifyRequest(all.transaction);
    });
  }

  /** Remembers what the backend last gave; the fields that it has stored by now need not lie here any more. */
  saveBase(view: RecordView, stored: Iterable<string> = []): Promise<void> {
    const { applicationId } = view;
    const useless = this.#fields(applicationId, stored);
    return this.#write(applicationId, 'base', toBytes(view), { useless });
  }

  /** `path` is `section.field`. */
  saveField(application: string, path: string, typed: Typed): Promise<void> {
    return this.#writeOwn(application, path, toBytes(typed));
  }

  /** `replaces` is the id of the stored file whose place it takes. */
  async saveFile(application: string, slot: string, file: File, replaces: string | null): Promise<void> {
    const head = { name: file.name, type: file.type, replaces };
    const bytes = new Blob([new TextEncoder().encode(`${JSON.stringify(head)}\n`), file]);
    await this.#writeOwn(application, filePart(slot), await bytes.arrayBuffer());
  }

  /** Takes the place of what ended tabs had left of this part. */
  #writeOwn(application: string, part: string, bytes: BufferSource): Promise<void> {
    const tab = this.#tab;
    return this.#write(application, part, bytes, { tab, useless: this.#others(application, part) });
  }

  dropFields(application: string, paths: Iterable<string>): Promise<void> {
    return delMany(this.#fields(application, paths), database());
  }

  dropFile(application: string, slot: string): Promise<void> {
    return this.dropFields(application, [filePart(slot)]);
  }

  /**
   * What lies here, sealed, without that of other tabs that still live. What has expired goes, whoever's it was;
   * a record goes after the last value on it.
   */
  async entries(): Promise<Entry[]> {
    const oldest = Date.now() - this.#profile.draftDays * day;
    const all = (await entries<string, Entry>(database())).filter(([name]) => name.startsWith(draftPrefix));
    const living = new Set(
      all.flatMap(([, { application, savedAt }]) => (savedAt < oldest ? [] : [application])),
    );
    const isExpired = ({ part, application, savedAt }: Entry) =>
      savedAt < oldest && !(part === 'base' && living.has(application));
    const expired = all.filter(([, entry]) => isExpired(entry)).map(([name]) => name);
    await delMany(expired, database());
    const own: Entry[] = [];
    for (const [name, entry] of all) {
      if (isExpired(entry) || !name.startsWith(this.#prefix)) continue;
      const { part, tab = '' } = entry;
      if (part === 'base' || tab === this.#tab || (await holdTab(tab))) own.push(entry);
    }
    return own;
  }

  /** The plain bytes; rejects when the key or the place is another. */
  open({ application, part, sealed }: Entry): Promise<ArrayBuffer> {
    return unseal(this.#key, this.#place(application, part), sealed);
  }
}
