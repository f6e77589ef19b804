import { slotLabel } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { RecordWords } from '@acct-forms/core/locales/zh-CN/record';
import type { RecordController } from './record.ts';

/** The slots that hold the file of another one too, each with one of those; in a change only what it opens. */
export function twinsOf({ view, change }: RecordController): ReadonlyMap<string, string> {
  const files = Object.entries(view!.materials);
  return new Map(
    files.flatMap(([slot, file]) => {
      if (change && !change.opensSlot(slot.split('.')[0]!)) return [];
      const twin = files.find(
        ([other, { uploadSha256 }]) => other !== slot && uploadSha256 === file.uploadSha256,
      );
      return twin === undefined ? [] : [[slot, twin[0]] as const];
    }),
  );
}

/** That a slot holds the same file as `twin`. */
export const sameFile = ({ speaker }: RecordController, t: RecordWords, twin: string): string =>
  format(t.sameFile, { label: slotLabel(speaker, twin) });
