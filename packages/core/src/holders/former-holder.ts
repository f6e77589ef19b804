import { findCode } from '../codes/code-table.ts';
import type { Field } from '../fields/field.ts';
import { isCalendarDate } from '../identity/calendar.ts';
import { checkIdNumber } from '../identity/id-number.ts';
import { checkMobile } from '../identity/phone.ts';
import type { FormDefinition } from '../profile/profile.ts';
import { findRegion, type RegionTree } from '../profile/regions.ts';
import { cleanText } from '../application/clean-text.ts';
import { fieldAt } from '../application/paths.ts';

/** What the register of former certificates has of a holder, and the field of the form that takes it over. */
const paths = {
  certNo: undefined,
  name: 'basic.name',
  idType: 'basic.idType',
  idNumber: 'basic.idNumber',
  sex: 'basic.sex',
  birthDate: 'basic.birthDate',
  mobile: 'basic.mobile',
  fullTimeEducation: 'education.fullTimeEducation',
  unitCode: 'employer.unitCode',
  unitName: 'employer.unitName',
  regionCode: 'employer.unitRegion',
  issuedDate: 'basic.birthDate',
} as const;

export type HolderColumn = keyof typeof paths;
export const holderColumns = Object.keys(paths) as readonly HolderColumn[];

/** Columns that must be there and filled. */
export const holderIdentity = ['certNo', 'name', 'idType', 'idNumber'] as const;
type Identity = (typeof holderIdentity)[number];

export type HolderValues = { readonly [C in Identity]: string } & {
  readonly [C in Exclude<HolderColumn, Identity>]?: string;
};

export interface HolderFault {
  readonly column: HolderColumn;
  readonly code: 'required' | 'too-long' | 'id-number' | 'unknown-code' | 'not-a-date' | 'mobile';
}

const longest = 200;

/** A certificate number as it is kept and compared: half-width, without blanks, in capitals. */
export const cleanCertNo = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase();

export interface HolderRules {
  readonly form: FormDefinition;
  readonly regions: RegionTree;
  readonly now: Date;
}

function faultOf(
  { form, regions, now }: HolderRules,
  field: Field | undefined,
  value: string,
  idType: string,
): HolderFault['code'] | undefined {
  if (value.length > longest) return 'too-long';
  switch (field?.kind) {
    case 'identityNumber':
      return checkIdNumber(idType, value, { now }).valid ? undefined : 'id-number';
    case 'choice': {
      const table = form.tables[field.table ?? ''];
      return table === undefined || findCode(table, value) ? undefined : 'unknown-code';
    }
    case 'region':
      return findRegion(regions, value) === undefined ? 'unknown-code' : undefined;
    case 'date':
      return isCalendarDate(value) ? undefined : 'not-a-date';
    case 'mobile':
      return checkMobile(value).valid ? undefined : 'mobile';
    default:
      return undefined;
  }
}

/** The fields by column, looked up once for a file. */
export const holderFields = (form: FormDefinition): readonly (readonly [HolderColumn, Field | undefined])[] =>
  holderColumns.map((column) => {
    const path = paths[column];
    return [column, path && fieldAt(form, path)];
  });

/** One entry of a register as it is kept, by the declarations of the form, or everything that is wrong with it. */
export function readHolderCells(
  rules: HolderRules,
  fields: ReturnType<typeof holderFields>,
  cells: { readonly [C in HolderColumn]?: string },
): { readonly values: HolderValues } | { readonly faults: readonly HolderFault[] } {
  const faults: HolderFault[] = [];
  const values: { [C in HolderColumn]?: string } = {};
  for (const [column, field] of fields) {
    const text = cells[column] ?? '';
    const value = column === 'certNo' ? cleanCertNo(text) : cleanText(field, text);
    if (value === '') continue;
    const code = faultOf(rules, field, value, values.idType ?? '');
    if (code === undefined) values[column] = value;
    else faults.push({ column, code });
  }
  for (const column of holderIdentity)
    if (values[column] === undefined && !faults.some((fault) => fault.column === column))
      faults.push({ column, code: 'required' });
  return faults.length > 0 ? { faults } : { values: values as HolderValues };
}
