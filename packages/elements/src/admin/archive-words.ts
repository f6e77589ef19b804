import type { ArchiveEntry } from '@acct-forms/adapter';
import { labelOf, slotLabel, type Json } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { Desk } from './desk.ts';
import type { FormWords } from './form-words.ts';

type Told = Readonly<Record<string, Json>>;

function readTold(detail: string): Told | undefined {
  try {
    const told: unknown = JSON.parse(detail);
    return typeof told === 'object' && told !== null ? (told as Told) : undefined;
  } catch {
    return undefined;
  }
}

/** What was exported: format, rows and range. */
function exported(desk: Desk, form: FormWords, told: Told): string {
  const { t, bureaus } = desk;
  const { format: kind, lines, states, bureau, overdue, search, unmasked, mine } = told;
  const { submittedFrom, submittedTo } = told;
  const list = Array.isArray(states) ? states.map((state) => form.t[`state.${String(state)}`] ?? state) : [];
  return [
    format(t['export.rows'], { format: String(kind).toUpperCase(), n: String(lines) }),
    ...(list.length === 0 ? [] : [list.join(t['export.comma'])]),
    ...(typeof bureau === 'number' ? [bureaus.find(({ no }) => no === bureau)?.name ?? String(bureau)] : []),
    ...(told['kind'] === 'initial' || told['kind'] === 'change' ? [t[`export.${told['kind']}`]] : []),
    ...(submittedFrom === undefined && submittedTo === undefined
      ? []
      : [format(t['export.period'], { from: String(submittedFrom ?? ''), to: String(submittedTo ?? '') })]),
    ...(overdue === true ? [t['export.overdue']] : []),
    ...(mine === true ? [t['export.mine']] : []),
    ...(search === true ? [t['export.search']] : []),
    ...(unmasked === true ? [t['export.unmasked']] : []),
  ].join(t['export.comma']);
}

const asTold = (value: Json | undefined): Told =>
  typeof value === 'object' && value !== null ? (value as Told) : {};

/** Whose account was changed, and of each part what it was and is. */
function changedStaff({ t, bureaus }: Desk, { username, before, after }: Told): string {
  const words = (name: string, value: Json | undefined) => {
    if (name === 'role') return t[`role.${String(value)}` as 'role.reviewer'];
    if (name !== 'bureau') return String(value);
    return bureaus.find(({ no }) => no === value)?.name ?? t['staff.province'];
  };
  const parts = Object.entries(asTold(after)).map(([name, now]) =>
    format(t['access.changed'], {
      what: t[`staff.${name}` as 'staff.name'],
      before: words(name, asTold(before)[name]),
      after: words(name, now),
    }),
  );
  return format(t['access.changedOf'], { username: String(username), parts: parts.join(t['export.comma']) });
}

/** What of a case was seen, or what was exported or changed, in words; '' where the kind says it all. */
export function seenText(desk: Desk, form: FormWords, { kind, detail }: ArchiveEntry): string {
  const { speaker } = form;
  if (detail === undefined || speaker === undefined) return '';
  if (kind === 'reveal') return labelOf(speaker, detail);
  if (kind === 'readMaterial') return slotLabel(speaker, detail);
  if (kind === 'exportAnchor') return format(desk.t['archive.sealNo'], { n: detail });
  const told = kind === 'export' || kind === 'updateStaff' ? readTold(detail) : undefined;
  if (told === undefined) return '';
  return kind === 'export' ? exported(desk, form, told) : changedStaff(desk, told);
}
