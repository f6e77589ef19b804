import type { Json, SectionValue } from '@acct-forms/core';
import type { Typed } from './draft-store.ts';
import { mergeSection, type Conflict } from './merge.ts';

/** A value that one tab had left at `section.field`. */
export interface TabValue extends Typed {
  readonly path: string;
  readonly savedAt: number;
}

/** `theirs` is what another tab of this browser had left, at `savedAt`. */
export interface TabConflict extends Conflict {
  readonly savedAt: number;
}

interface Joined {
  readonly fields: ReadonlyMap<string, Typed>;
  readonly conflicts: readonly TabConflict[];
}

/** What several tabs had left, the earliest first: merged where that is possible, else the latest stands. */
export function joinTabs(values: readonly TabValue[]): Joined {
  const fields = new Map<string, Typed>();
  const conflicts: TabConflict[] = [];
  for (const { path, value, was, savedAt } of [...values].reverse()) {
    const later = fields.get(path);
    if (later === undefined) {
      fields.set(path, { value, was });
      continue;
    }
    const [section = '', name = ''] = path.split('.');
    const of = (item: Json | undefined): SectionValue => (item === undefined ? {} : { [name]: item });
    const merged = mergeSection(section, of(was), of(later.value), of(value));
    fields.set(path, { value: merged.value[name], was: later.was });
    conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, savedAt })));
  }
  return { fields, conflicts };
}
