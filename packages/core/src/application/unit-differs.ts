import type { ApplicationData, SectionValue } from '../fields/json.ts';
import type { TakenUnit } from '../profile/profile.ts';

/** The fields of section employer that a registered unit has too, and fills in where it is taken. */
export const unitFields = [
  'unitCode',
  'unitName',
  'industry',
  'economicType',
  'unitRegion',
  'unitAddress',
  'unitPhone',
  'unitPostcode',
] as const;

/** What the register knows of a unit, from the unit as `units.check` gives it. */
export const takenUnit = (unit: { readonly id: string }): TakenUnit => {
  const values = unit as { readonly id: string; readonly [name: string]: unknown };
  return { id: unit.id, knows: unitFields.filter((name) => (values[name] ?? '') !== '') };
};

/** A check of what an applicant wrote of a unit; `params.registered` is the value in the register, as a field holds it. */
export interface UnitCheck {
  readonly code: 'unit-differs';
  readonly ok: boolean;
  readonly path: string;
  readonly params?: { readonly registered: string };
}

/**
 * Whether what an applicant wrote of the unit is what the register says: one check for each field that differs, or one
 * that passed. What either side leaves empty differs in nothing.
 */
export function unitDiffers(data: ApplicationData, registered: SectionValue): UnitCheck[] {
  const { employer = {} } = data;
  const differing = unitFields.flatMap((name): UnitCheck[] => {
    const [written, value] = [employer[name], registered[name]];
    if (typeof written !== 'string' || typeof value !== 'string' || value === '' || written === value)
      return [];
    return [{ code: 'unit-differs', ok: false, path: `employer.${name}`, params: { registered: value } }];
  });
  return differing.length > 0 ? differing : [{ code: 'unit-differs', ok: true, path: 'employer.unitCode' }];
}
