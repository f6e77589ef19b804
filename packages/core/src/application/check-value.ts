import {
  checkLandline,
  checkMobile,
  checkPostcode,
  checkUnitCode,
  isCalendarDate,
  shanghaiDay,
} from '../identity/index.ts';
import { checkCitizenNumber } from '../identity/citizen-number.ts';
import { pass, type IdentityError, type IdentityResult } from '../identity/result.ts';
import { findCode } from '../codes/code-table.ts';
import type { Field, FieldKind, Severity } from '../fields/field.ts';
import type { Json } from '../fields/json.ts';
import type { Facts } from '../fields/need.ts';
import { isMet } from '../fields/need.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import { regionValue } from '../profile/regions.ts';
import { routeToDepartment } from '../profile/routing.ts';

/** What a check finds: a code, how heavy it is unless the field says so, and the parameters of its sentence. */
export interface Finding {
  readonly code: string;
  readonly severity?: Severity;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What checking one value may look at. */
export interface CheckScope {
  readonly form: FormDefinition;
  readonly context: FormContext;
  readonly facts: Facts;
  /** The other values of the same section or row. */
  readonly siblings: { readonly [field: string]: Json };
}

const found = (code: string, params?: Finding['params']): Finding[] => [
  { code, ...(params ? { params } : {}) },
];

const identity = (result: IdentityResult): Finding[] =>
  result.valid ? result.warnings.map((code) => ({ code, severity: 'warning' })) : found(result.error);

/** Every rule is linear in the length of the text, which is bounded first. */
const personName = /^[\p{Script=Han}\u3007]+(?:·[\p{Script=Han}\u3007]+)*$/u;
const foreignName = /^[\p{Script=Han}\p{Script=Latin}\u3007·.'’\- ]+$/u;
const emailAddress = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}$/i;

function checkText(field: Field, value: string, scope: CheckScope): Finding[] {
  const { max = Infinity } = field;
  // A character takes two units at most; what is far too long is not counted.
  const length = value.length > 2 * max ? value.length : [...value].length;
  if (length > max) return found('too-long', { max });
  if (field.min !== undefined && length < field.min) return found('too-short', { min: field.min });
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(value)) return found('control-characters');
  if (field.charset === 'personName') {
    const allowed = scope.facts['residentId'] ? personName : foreignName;
    if (!allowed.test(value)) return found('name-characters');
  }
  return [];
}

/** 2012-07, 2012.7, 2012年7月, 201207. */
const yearAndMonth = /^(?:19|20)\d\d(?:[年./·-](?:0?[1-9]|1[0-2])月?|0[1-9]|1[0-2])$/;

function checkDate(field: Field, value: string, scope: CheckScope): Finding[] {
  if (yearAndMonth.test(value.normalize('NFKC').replace(/\s+/g, ''))) return found('day-missing');
  if (!isCalendarDate(value) || value < '1900-01-01') return found('not-a-date');
  if (isMet(field.past, scope.facts) && value > shanghaiDay(scope.context.now)) return found('future-date');
  return [];
}

/**
 * Checks an identity number by the document type, and for a passport the country, that stand beside it; a document
 * whose check is in the late part passes as it is until that has come.
 */
export function readIdNumber(
  form: FormDefinition,
  field: Field,
  value: string,
  siblings: CheckScope['siblings'],
  context: FormContext,
): IdentityResult {
  const check = form.checkIdNumber ?? checkCitizenNumber;
  const type = siblings[field.typeField ?? ''];
  const country = siblings[field.countryField ?? ''];
  const result = check(typeof type === 'string' ? type : '111', value, {
    now: context.now,
    ...(typeof country === 'string' ? { country } : {}),
  });
  return result ?? pass(value);
}

/** Checks the code of a unit; what the field does not simply refuse is tolerated. */
export function readUnitCode(field: Field, value: string): IdentityResult {
  return checkUnitCode(value, { tolerate: Object.keys(field.severity ?? {}) as IdentityError[] });
}

type Check = (field: Field, value: string, scope: CheckScope) => Finding[];

const checks: { readonly [K in FieldKind]?: Check } = {
  text: checkText,
  date: checkDate,
  choice: (field, value, { form }) => {
    const table = form.tables[field.table ?? ''];
    const item = table && findCode(table, value);
    // A table of the late part that has not come yet refuses nothing.
    return table && (item === undefined || item.retired) ? found('unknown-code') : [];
  },
  region: (_, value, { context }) => {
    if (value === regionValue(context.profile.regions.root)) return found('region-incomplete');
    const route = routeToDepartment(context.profile, { regionCode: value });
    if (!('error' in route)) return [];
    return found(route.error === 'region-format' ? 'region-unknown' : route.error);
  },
  identityNumber: (field, value, { form, context, siblings }) =>
    identity(readIdNumber(form, field, value, siblings, context)),
  unitCode: (field, value) => identity(readUnitCode(field, value)),
  mobile: (_, value) => identity(checkMobile(value)),
  landline: (_, value) => {
    const asMobile = checkMobile(value);
    return asMobile.valid ? [] : identity(checkLandline(value));
  },
  email: (field, value) =>
    value.length > (field.max ?? 100)
      ? found('too-long', { max: field.max ?? 100 })
      : emailAddress.test(value)
        ? []
        : found('format'),
  postcode: (_, value, { context }) =>
    identity(checkPostcode(value, { prefixes: context.profile.postcodePrefixes })),
};

/** What is wrong with an answered value of the right shape, requiredness aside; lists are checked row by row elsewhere. */
export function checkValue(field: Field, value: Json, scope: CheckScope): Finding[] {
  return typeof value === 'string' ? (checks[field.kind]?.(field, value, scope) ?? []) : [];
}
