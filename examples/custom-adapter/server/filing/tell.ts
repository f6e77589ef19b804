import {
  allowedActions,
  blocks,
  factsOf,
  isReadOnly,
  slotsOf,
  validateApplication,
  type ApplicationData,
  type FormContext,
  type FormDefinition,
  type Guard,
  type Issue,
  type Materials,
  type Standing,
} from '@acct-forms/core';
import type { FilingJson, LogJson, PersonJson } from '../../wire.ts';
import { contextOf, officeOf, type Desk } from '../desk.ts';
import { answersOf, filesOf, materialsOf, type FilingRow } from './rows.ts';

/** Where a filing stands in the workflow of @acct-forms: this house has one level and knows two of its states. */
export const standingOf = ({ stage }: Pick<FilingRow, 'stage'>): Standing => ({
  state: stage === 'open' ? 'draft' : 'submitted',
  level: 1,
});

interface Known {
  readonly answers: ApplicationData;
  readonly materials: Materials;
  readonly findings: readonly Issue[];
  readonly context: FormContext;
}

/** Everything that the declarations say of a filing now. */
export function examine(desk: Desk, person: PersonJson, row: FilingRow): Known {
  const context = contextOf(desk, person.phone);
  const [answers, materials] = [answersOf(row), materialsOf(filesOf(desk, row.id))];
  return {
    answers,
    materials,
    context,
    findings: validateApplication(desk.form, { data: answers, materials }, context),
  };
}

/** What the workflow asks before a move of the applicant. A reviewer never holds a case here, so it is unclaimed. */
export function guardsOf({ form }: Desk, known: Known): { readonly [G in Guard]?: boolean } {
  const signed = slotsOf(form, known.answers, known.context).filter(
    ({ slot, required }) => slot.signed && required,
  );
  return {
    own: true,
    complete: !blocks(known.findings),
    pledge: signed.every(({ path }) => known.materials[path] !== undefined),
    flagsAnswered: true,
    unclaimed: true,
  };
}

/** Paths of the answers that nobody types at present. */
export function fixedPaths(form: FormDefinition, answers: ApplicationData, context: FormContext): string[] {
  const facts = factsOf(form, answers, context);
  return form.sections.flatMap(({ key, fields }) =>
    Object.entries(fields).flatMap(([name, field]) => (isReadOnly(field, facts) ? [`${key}.${name}`] : [])),
  );
}

interface LogRow extends Omit<LogJson, 'office'> {
  readonly office: number | null;
}

function logOf(desk: Desk, filing: string): LogJson[] {
  const rows = desk.store.all<LogRow>(
    'SELECT id, at, what, attempt, office FROM log WHERE filing = ? ORDER BY at DESC, rowid DESC',
    filing,
  );
  return rows.map(({ office: no, ...entry }) => {
    const office = officeOf(desk, no);
    return { ...entry, ...(office && { office }) };
  });
}

function receiptOf(desk: Desk, { number, filed_at, office: no }: FilingRow): Pick<FilingJson, 'receipt'> {
  const office = officeOf(desk, no);
  if (number === null || filed_at === null || office === undefined) return {};
  return { receipt: { number, at: filed_at, office } };
}

/** A filing as its person sees it. */
export function tellFiling(desk: Desk, person: PersonJson, row: FilingRow): FilingJson {
  const known = examine(desk, person, row);
  const agreed = desk.store.all<{ notice: string; version: string }>(
    'SELECT notice, version FROM agreement WHERE person = ? ORDER BY at',
    person.id,
  );
  return {
    id: row.id,
    stage: row.stage,
    version: row.version,
    attempt: row.attempt,
    form: { id: desk.profile.id, version: desk.profile.version },
    answers: known.answers,
    files: filesOf(desk, row.id),
    fixed: fixedPaths(desk.form, known.answers, known.context),
    findings: known.findings,
    moves: allowedActions(standingOf(row), { role: 'applicant', guards: guardsOf(desk, known) }),
    log: logOf(desk, row.id),
    agreed: Object.fromEntries(agreed.map(({ notice, version }) => [notice, version])),
    ...(row.saved_at !== null && { savedAt: row.saved_at }),
    ...receiptOf(desk, row),
  };
}
