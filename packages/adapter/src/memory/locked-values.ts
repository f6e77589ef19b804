import {
  clearUnderived,
  AcctError,
  derive,
  factsOf,
  isReadOnly,
  type ApplicationData,
  type SectionValue,
} from '@acct-forms/core';
import { contextOf, invalid, type Account, type Application, type Store } from './store.ts';
import { confirmedUnit, unitValues } from './units.ts';

/**
 * The data with one section replaced by what was sent, where fields that are computed or come from a register keep
 * their own value. The code of a confirmed unit without its id is `unit-exists`.
 */
export function keepLocked(
  store: Store,
  app: Application,
  account: Account,
  section: string,
  sent: SectionValue,
): ApplicationData {
  const context = contextOf(store, account);
  const value = section === 'employer' ? withUnit(store, sent) : { ...sent };
  const facts = factsOf(store.form, { ...app.data, [section]: value }, context);
  const fields = store.form.sections.find(({ key }) => key === section)?.fields ?? {};
  for (const [name, field] of Object.entries(fields)) {
    const fromUnit = section === 'employer' && facts['unitTaken'] && name in unitFields;
    if (!isReadOnly(field, facts) || fromUnit) continue;
    const own = app.data[section]?.[name];
    if (own === undefined) delete value[name];
    else value[name] = own;
  }
  const after = clearUnderived(store.form, app.data, { ...app.data, [section]: value }, context);
  return derive(store.form, after, context);
}

const unitFields = {
  unitCode: 0,
  unitName: 0,
  industry: 0,
  economicType: 0,
  unitRegion: 0,
  unitAddress: 0,
  unitPhone: 0,
  unitPostcode: 0,
};

function withUnit(store: Store, sent: SectionValue): SectionValue {
  const { unitId, unitCode } = sent;
  if (unitId === undefined) {
    const unit = confirmedUnit(store, unitCode);
    if (unit !== undefined) throw new AcctError('unit-exists', { unit });
    return { ...sent };
  }
  const unit = typeof unitId === 'string' ? store.units.get(unitId) : undefined;
  if (unit?.state !== 'confirmed') throw invalid('employer.unitId', 'unknown-unit');
  const rest = Object.fromEntries(Object.entries(sent).filter(([name]) => !(name in unitFields)));
  return { ...rest, ...unitValues(unit) };
}
