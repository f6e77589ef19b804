import type { RecordView } from '@acct-forms/adapter';
import type { DraftStore, Entry, Typed } from './draft-store.ts';
import { joinTabs, type TabConflict, type TabValue } from './join-tabs.ts';
import { migrate } from './migrations.ts';

/** A file that was prepared here, and the id of the stored one whose place it was to take. */
export interface KeptFile {
  readonly file: File;
  readonly replaces: string | null;
}

/** What was typed on this machine and not yet stored by the backend. */
export interface Draft {
  /** The record as the backend last gave it. */
  readonly base: RecordView;
  /** Values by `section.field`; undefined was answered before and is empty now. */
  readonly fields: ReadonlyMap<string, Typed>;
  /** Where tabs had left different values for the same; `fields` holds the latest. */
  readonly conflicts: readonly TabConflict[];
  readonly files: ReadonlyMap<string, KeptFile>;
  readonly savedAt: number;
  /** Parts of an unknown schema or key: left as they are. */
  readonly unreadable: number;
}

const decoder = new TextDecoder();

/** The draft of an application, or the newest when none is known; undefined where there is none. */
export async function readDraft(
  store: DraftStore,
  all: readonly Entry[],
  known?: RecordView,
): Promise<Draft | undefined> {
  const application = known?.applicationId ?? newest(all);
  const own = all.filter((entry) => entry.application === application).sort((a, b) => a.savedAt - b.savedAt);
  const found = own.find(({ part }) => part === 'base');
  const base = (found && ((await readPlain(store, found, known)) as RecordView | undefined)) ?? known;
  let unreadable = 0;
  const values: TabValue[] = [];
  const files = new Map<string, KeptFile>();
  for (const entry of own.filter(({ part }) => part !== 'base')) {
    const { part, savedAt } = entry;
    const plain = await readPlain(store, entry, base);
    if (plain === undefined) {
      unreadable++;
      store.leave(entry);
    }
    // Of files for the same slot the latest is sent; the guard of the slot tells when another was stored.
    else if (isFile(part)) files.set(part.slice('materials.'.length), plain as KeptFile);
    else values.push({ path: part, savedAt, ...(plain as Typed) });
  }
  const savedAt = own.filter(({ part }) => part !== 'base').at(-1)?.savedAt ?? 0;
  return base && { base, ...joinTabs(values), files, savedAt, unreadable };
}

const newest = (all: readonly Entry[]): string | undefined =>
  all.filter(({ part }) => part === 'base').sort((a, b) => b.savedAt - a.savedAt)[0]?.application;

const isFile = (part: string): boolean => part.startsWith('materials.');

/** Undefined where the key, the place or the schema is not known here. */
async function readPlain(store: DraftStore, entry: Entry, base: RecordView | undefined): Promise<unknown> {
  const bytes = await store.open(entry).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const { part, schema } = entry;
  const whole = new Uint8Array(bytes);
  const end = isFile(part) ? whole.indexOf(10) : whole.length;
  const current = migrate(JSON.parse(decoder.decode(whole.subarray(0, end))), schema, { part, base });
  if (current === undefined || !isFile(part)) return current?.plain;
  const { name, type, replaces } = current.plain as { name: string; type: string; replaces: string | null };
  return { file: new File([whole.subarray(end + 1)], name, { type }), replaces } satisfies KeptFile;
}
