import {
  clearUnderived,
  AcctError,
  derive,
  factsOf,
  isReadOnly,
  takenUnit,
  type ApplicationData,
  type SectionValue,
} from '@acct-forms/core';
import { contextOf, invalid, type Account, type Application, type Store } from './store.ts';
import { confirmedUnit, unitValues } from './units.ts';

/**
 * The data with one section replaced by what was sent, where fields that are computed or come from a register keep
 * their own value; what the register lacks of a unit is the person's. The code of a confirmed unit without its id is
 * `unit-exists`.
 */
export function keepLocked(
  store: Store,
  app: Application,
  account: Account,
  section: string,
  sent: SectionValue,
): ApplicationData {
  const known = section === 'employer' ? knownOfUnit(store, sent) : {};
  const value = { ...sent, ...known };
  const context = contextOf(store, account, { ...app.data, [section]: value });
  const facts = factsOf(store.form, { ...app.data, [section]: value }, context);
  const fields = store.form.sections.find(({ key }) => key === section)?.fields ?? {};
  for (const [name, field] of Object.entries(fields)) {
    if (!isReadOnly(field, facts) || name in known) continue;
    const own = app.data[section]?.[name];
    if (own === undefined) delete value[name];
    else value[name] = own;
  }
  const after = clearUnderived(store.form, app.data, { ...app.data, [section]: value }, context);
  return derive(store.form, after, context);
}

/** What the register knows of the unit that was taken. */
function knownOfUnit(store: Store, { unitId, unitCode }: SectionValue): SectionValue {
  if (unitId === undefined) {
    const unit = confirmedUnit(store, unitCode);
    if (unit !== undefined) throw new AcctError('unit-exists', { unit });
    return {};
  }
  const unit = typeof unitId === 'string' ? store.units.get(unitId) : undefined;
  if (unit?.state !== 'confirmed') throw invalid('employer.unitId', 'unknown-unit');
  const values = unitValues(unit);
  return Object.fromEntries(takenUnit(unit).knows.map((name) => [name, values[name]!]));
}
