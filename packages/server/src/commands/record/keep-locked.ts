import {
  AcctError,
  clearUnderived,
  factsOf,
  isReadOnly,
  unitFields,
  type SectionValue,
} from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { unitDetail } from '../../presenters/unit-view.ts';
import type { Loaded } from '../../queries/load-application.ts';
import { registeredUnit } from '../../queries/registered-unit.ts';

const fromRegister: ReadonlySet<string> = new Set(unitFields);

/** The employer with a confirmed unit's own values; its code without its id is `unit-exists`. */
async function withUnit(em: EntityManager, sent: SectionValue): Promise<SectionValue> {
  const { unitId, unitCode } = sent;
  if (unitId === undefined) {
    const unit =
      typeof unitCode === 'string' ? await registeredUnit(em, { code: unitCode.toUpperCase() }) : null;
    if (unit?.state === 'confirmed') throw new AcctError('unit-exists', { unit: unitDetail(unit) });
    return sent;
  }
  const unit = typeof unitId === 'string' ? await registeredUnit(em, { id: unitId }) : null;
  if (unit?.state !== 'confirmed') throw invalidAt('employer.unitId', 'unknown-unit');
  const { id, state: _, ...values } = unitDetail(unit);
  return {
    ...Object.fromEntries(Object.entries(sent).filter(([name]) => !fromRegister.has(name))),
    ...values,
    unitId: id,
  };
}

/** A section as it is to be stored: what is computed or comes from a register keeps its own value. */
export async function keepLocked(
  deps: Deps,
  em: EntityManager,
  { typed, data, context }: Loaded,
  section: string,
  sent: SectionValue,
): Promise<SectionValue> {
  const value = section === 'employer' ? { ...(await withUnit(em, sent)) } : { ...sent };
  const facts = factsOf(deps.form, { ...typed, [section]: value }, context);
  const fields = deps.form.sections.find(({ key }) => key === section)?.fields ?? {};
  for (const [name, field] of Object.entries(fields)) {
    const fromUnit = section === 'employer' && facts['unitTaken'] === true && fromRegister.has(name);
    if (!isReadOnly(field, facts) || fromUnit) continue;
    const own = typed[section]?.[name];
    if (own === undefined) delete value[name];
    else value[name] = own;
  }
  return clearUnderived(deps.form, data, { ...typed, [section]: value }, context)[section] ?? value;
}
