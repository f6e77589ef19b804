import type { CaseView } from '@acct-forms/adapter';
import {
  displayValue,
  factsOf,
  fieldAt,
  isShown,
  labelOf,
  mask,
  placeOf,
  rowsOf,
  slotsOf,
  valueAt,
  type Change,
  type Facts,
  type FormContext,
  type Json,
  type Material,
  type Speaker,
} from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';

/** One thing that a reviewer compares: a field, a field of a row, or a material. */
export interface CaseRow {
  readonly path: string;
  readonly label: string;
  /** The label with the row that it is in, where others of the same label stand. */
  readonly place: string;
  /** Heading of the row of a list, on its first field. */
  readonly heading?: string;
  readonly text: string;
  /** Masked until it is revealed. */
  readonly hidden: boolean;
  readonly material?: Material;
  readonly change?: Change;
}

export interface CaseGroup {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly CaseRow[];
}

/** What a change held before or after, in words; rows of lists as their labels and values. */
export function changeText(speaker: Speaker, path: string, value: Json | undefined): string {
  const hides = hiddenBy(speaker, path);
  if (hides !== undefined && typeof value === 'string') return mask(hides, value);
  if (typeof value !== 'object' || value === null) return displayValue(speaker, path, value);
  return (Array.isArray(value) ? rowsOf(value) : rowsOf([value]))
    .map((row) => {
      const base = path.split('.').slice(0, 2).join('.');
      return Object.entries(fieldAt(speaker.form, base)?.fields ?? {})
        .map(([name]) => [name, displayValue(speaker, `${base}.${row.id}.${name}`, row[name])] as const)
        .filter(([, text]) => text !== '')
        .map(([name, text]) => `${labelOf(speaker, `${base}.${row.id}.${name}`)} ${text}`)
        .join(' · ');
    })
    .join('\n');
}

function hiddenBy({ form }: Speaker, path: string): 'idNumber' | 'phone' | undefined {
  const kind = fieldAt(form, path)?.mask;
  return kind === 'name' ? undefined : kind;
}

/** The facts of a case's answers, for labels and conditions. */
export const factsOfCase = (speaker: Speaker, view: CaseView, context: FormContext): Facts =>
  factsOf(speaker.form, view.data, context);

/** Everything of a case that can be ticked or flagged, section by section, the materials last. */
export function groupsOf(
  speaker: Speaker,
  view: CaseView,
  context: FormContext,
  changes: readonly Change[],
): CaseGroup[] {
  const { form } = speaker;
  const facts = factsOfCase(speaker, view, context);
  const changeAt = (path: string) => changes.find((change) => change.path === path);
  const row = (path: string, heading?: string): CaseRow => {
    const change = changeAt(path);
    const hides = hiddenBy(speaker, path);
    const value = valueAt(view.data, path);
    return {
      path,
      label: labelOf(speaker, path, facts),
      place: placeOf(speaker, path, facts),
      text:
        hides !== undefined && typeof value === 'string'
          ? mask(hides, value)
          : displayValue(speaker, path, value),
      hidden: hides !== undefined && value !== undefined,
      ...(heading === undefined ? {} : { heading }),
      ...(change === undefined ? {} : { change }),
    };
  };
  const sections = form.sections.map(({ key, fields }): CaseGroup => ({
    key,
    label: labelOf(speaker, key),
    rows: Object.entries(fields).flatMap(([name, field]): CaseRow[] => {
      const path = `${key}.${name}`;
      if (field.kind === 'material' || field.kind === 'reference' || !isShown(field, facts, 'preview'))
        return [];
      if (field.kind !== 'list') return [row(path)];
      return rowsOf(valueAt(view.data, path)).flatMap(({ id }, at) =>
        Object.entries(field.fields ?? {})
          .filter(([, inner]) => isShown(inner, facts, 'preview'))
          .map(([inner], first) =>
            row(`${path}.${id}.${inner}`, first === 0 ? `${labelOf(speaker, path)} ${at + 1}` : undefined),
          ),
      );
    }),
  }));
  const slots = slotsOf(form, view.data, context)
    .filter((slot) => slot.required || view.materials[slot.path] !== undefined)
    .map(({ path }): CaseRow => {
      const material = view.materials[path];
      const change = changeAt(`materials.${path}`);
      return {
        path: `materials.${path}`,
        label: labelOf(speaker, `materials.${path}`),
        place: labelOf(speaker, `materials.${path}`),
        text: material?.name ?? '',
        hidden: false,
        ...(material === undefined ? {} : { material }),
        ...(change === undefined ? {} : { change }),
      };
    });
  return [...sections.filter(({ rows }) => rows.length > 0), { key: 'materials', label: '', rows: slots }];
}

/** A size in bytes as whole kilobytes. */
export const kilobytes = (bytes: number, words: string): string =>
  format(words, { n: Math.ceil(bytes / 1024) });
