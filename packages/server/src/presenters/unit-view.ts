import type { Unit, UnitDetail } from '@acct-forms/adapter';
import type { UnitRow } from '../entities/unit.ts';

/** Nobody is shown a unit that is gone, but the one that stays. */
const shown = (state: UnitRow['state']): Unit['state'] => (state === 'merged' ? 'confirmed' : state);

/** What search gives: no way to reach the unit. */
export function unitView({ id, code, name, region, address, state }: UnitRow): Unit {
  return {
    id,
    unitCode: code,
    unitName: name,
    unitRegion: region,
    unitAddress: address,
    state: shown(state),
  };
}

export function unitDetail(unit: UnitRow): UnitDetail {
  const { industry, economicType, phone, postcode } = unit;
  return {
    ...unitView(unit),
    ...(industry ? { industry } : {}),
    ...(economicType ? { economicType } : {}),
    ...(phone ? { unitPhone: phone } : {}),
    ...(postcode ? { unitPostcode: postcode } : {}),
  };
}
