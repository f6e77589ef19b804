import {
  AcctError,
  clearUnderived,
  factsOf,
  isReadOnly,
  takenUnit,
  type SectionValue,
  type TakenUnit,
} from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { unitDetail } from '../../presenters/unit-view.ts';
import type { Loaded } from '../../queries/load-application.ts';
import { registeredUnit } from '../../queries/registered-unit.ts';

/** What the register knows of the unit that was taken; the code of a confirmed one without its id is `unit-exists`. */
async function knownOfUnit(
  em: EntityManager,
  { unitId, unitCode }: SectionValue,
): Promise<{ readonly unit?: TakenUnit; readonly known: SectionValue }> {
  if (unitId === undefined) {
    const unit =
      typeof unitCode === 'string' ? await registeredUnit(em, { code: unitCode.toUpperCase() }) : null;
    if (unit?.state === 'confirmed') throw new AcctError('unit-exists', { unit: unitDetail(unit) });
    return { known: {} };
  }
  const row = typeof unitId === 'string' ? await registeredUnit(em, { id: unitId }) : null;
  if (row?.state !== 'confirmed') throw invalidAt('employer.unitId', 'unknown-unit');
  const { state: _, ...values } = unitDetail(row);
  const unit = takenUnit(values);
  const known = new Map<string, string>(Object.entries(values));
  return {
    unit,
    known: { ...Object.fromEntries(unit.knows.map((name) => [name, known.get(name)!])), unitId: unit.id },
  };
}

/**
 * A section as it is to be stored: what is computed or comes from a register keeps its own value; what the register
 * lacks of a unit is the person's.
 */
export async function keepLocked(
  deps: Deps,
  em: EntityManager,
  { typed, data, context: before }: Loaded,
  section: string,
  sent: SectionValue,
): Promise<SectionValue> {
  const { unit = before.unit, known } =
    section === 'employer' ? await knownOfUnit(em, sent) : { known: {} as SectionValue };
  const value = { ...sent, ...known };
  const context = { ...before, ...(unit && { unit }) };
  const facts = factsOf(deps.form, { ...typed, [section]: value }, context);
  const fields = deps.form.sections.find(({ key }) => key === section)?.fields ?? {};
  for (const [name, field] of Object.entries(fields)) {
    if (!isReadOnly(field, facts) || name in known) continue;
    const own = typed[section]?.[name];
    if (own === undefined) delete value[name];
    else value[name] = own;
  }
  return clearUnderived(deps.form, data, { ...typed, [section]: value }, context)[section] ?? value;
}
