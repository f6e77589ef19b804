import {
  clearUnderived,
  derive,
  editableStates,
  factsOf,
  isReadOnly,
  normalizeSection,
  shapeIssues,
  type ApplicationData,
  type SectionValue,
} from '@acct-forms/core';
import type { FilingJson, PersonJson } from '../../wire.ts';
import { contextOf, type Desk } from '../desk.ts';
import { Trouble } from '../trouble.ts';
import { existing } from './open.ts';
import { answersOf, type FilingRow } from './rows.ts';
import { standingOf, tellFiling } from './tell.ts';

/** Refuses a write of values or files while the filing is out of the person's hands. */
export function refuseUnlessOpen(row: FilingRow): void {
  if (!editableStates.includes(standingOf(row).state)) throw new Trouble('not-now', { because: 'state' });
}

/** Refuses a write that was made on another version, and tells the filing as it is. */
export function refuseStale(desk: Desk, person: PersonJson, row: FilingRow, on: number): void {
  if (row.version !== on) throw new Trouble('stale', { now: tellFiling(desk, person, row) });
}

/** The typed value with what nobody may type as it was. */
function withFixed(desk: Desk, before: ApplicationData, part: string, typed: SectionValue, phone: string) {
  const facts = factsOf(desk.form, before, contextOf(desk, phone));
  const fields = desk.form.sections.find(({ key }) => key === part)?.fields ?? {};
  const value = { ...typed };
  for (const [name, field] of Object.entries(fields)) {
    const known = before[part]?.[name];
    if (!isReadOnly(field, facts)) continue;
    delete value[name];
    if (known !== undefined) value[name] = known;
  }
  return value;
}

/** Stores one part whole. Its shape decides whether it is taken; what is wrong or missing is told in the findings. */
export function saveAnswers(
  desk: Desk,
  person: PersonJson,
  part: string,
  value: unknown,
  on: number,
): FilingJson {
  const { store, form } = desk;
  if (!form.sections.some(({ key }) => key === part)) {
    throw new Trouble('faulty', { findings: [{ path: part, code: 'unknown-field', severity: 'error' }] });
  }
  const findings = shapeIssues(form, part, value);
  if (findings.length > 0) throw new Trouble('faulty', { findings });
  return store.transaction(() => {
    const row = existing(desk, person);
    refuseUnlessOpen(row);
    refuseStale(desk, person, row, on);
    const [before, context] = [answersOf(row), contextOf(desk, person.phone)];
    const typed = withFixed(
      desk,
      before,
      part,
      normalizeSection(form, part, value as SectionValue),
      person.phone,
    );
    const derived = derive(form, { ...before, [part]: typed }, context);
    const answers = clearUnderived(form, before, derived, context);
    store.run(
      'UPDATE filing SET answers = ?, version = version + 1, saved_at = ? WHERE id = ?',
      JSON.stringify(answers),
      desk.now(),
      row.id,
    );
    return tellFiling(desk, person, existing(desk, person));
  });
}
