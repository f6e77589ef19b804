import {
  checkIdNumber,
  checkLandline,
  checkMobile,
  checkPostcode,
  checkUnitCode,
  shanghaiDay,
} from '../identity/index.ts';
import type { IdentityError, IdentityResult } from '../identity/index.ts';
import { findCode } from '../codes/code-table.ts';
import type { Field, FieldKind } from '../fields/field.ts';
import type { Json } from '../fields/json.ts';
import type { Facts } from '../fields/need.ts';
import { isMet } from '../fields/need.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import { findRegion } from '../profile/regions.ts';

/** What a check finds: a code and the parameters of its sentence. */
export interface Finding {
  readonly code: string;
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
  result.valid ? result.warnings.map((code) => ({ code })) : found(result.error);

/** Every rule is linear in the length of the text, which is bounded first. */
const personName = /^[\p{Script=Han}\u3007·]+$/u;
const foreignName = /^[\p{Script=Han}\p{Script=Latin}\u3007·.'’\- ]+$/u;
const emailAddress = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}$/i;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Whether text is a day of the calendar written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  if (!isoDate.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function checkText(field: Field, value: string, scope: CheckScope): Finding[] {
  const length = [...value].length;
  if (field.max !== undefined && length > field.max) return found('too-long', { max: field.max });
  if (field.min !== undefined && length < field.min) return found('too-short', { min: field.min });
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(value)) return found('control-characters');
  if (field.charset === 'personName') {
    const allowed = scope.facts['residentId'] ? personName : foreignName;
    if (!allowed.test(value)) return found('name-characters');
  }
  return [];
}

function checkDate(field: Field, value: string, scope: CheckScope): Finding[] {
  if (!isCalendarDate(value) || value < '1900-01-01') return found('not-a-date');
  if (isMet(field.past, scope.facts) && value > shanghaiDay(scope.context.now)) return found('future-date');
  return [];
}

function checkTolerant(field: Field, check: (tolerate: IdentityError[]) => IdentityResult): Finding[] {
  const tolerated = Object.keys(field.severity ?? {}) as IdentityError[];
  return identity(check(tolerated));
}

type Check = (field: Field, value: string, scope: CheckScope) => Finding[];

const checks: { readonly [K in FieldKind]?: Check } = {
  text: checkText,
  date: checkDate,
  choice: (field, value, { form }) => {
    const item = findCode(form.tables[field.table ?? '']!, value);
    return item === undefined || item.retired ? found('unknown-code') : [];
  },
  region: (_, value, { context }) => {
    const region = findRegion(context.profile.regions, value);
    if (region === undefined) return found('unknown-region');
    return region === context.profile.regions.root ? found('region-incomplete') : [];
  },
  identityNumber: (field, value, { context, siblings }) => {
    const type = siblings[field.typeField ?? ''];
    return identity(checkIdNumber(typeof type === 'string' ? type : '111', value, { now: context.now }));
  },
  unitCode: (field, value) => checkTolerant(field, (tolerate) => checkUnitCode(value, { tolerate })),
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
  postcode: (_, value, { context }) => {
    const result = checkPostcode(value);
    if (!result.valid) return found(result.error);
    return new RegExp(context.profile.postcodePattern).test(value) ? [] : found('outside-province');
  },
};

/** What is wrong with an answered value of the right shape, requiredness aside; lists are checked row by row elsewhere. */
export function checkValue(field: Field, value: Json, scope: CheckScope): Finding[] {
  return typeof value === 'string' ? (checks[field.kind]?.(field, value, scope) ?? []) : [];
}

/** The codes that a field may be found wrong with, requiredness included; a test walks them all. */
export function issueCodesOf(field: Field): string[] {
  const codes: { readonly [K in FieldKind]?: readonly string[] } = {
    text: [
      'too-long',
      ...(field.min === undefined ? [] : ['too-short']),
      ...(field.charset === undefined ? [] : ['name-characters']),
    ],
    date: ['not-a-date', ...(field.past === undefined ? [] : ['future-date'])],
    region: ['region-incomplete'],
    identityNumber: ['length', 'charset', 'region', 'date', 'future-date', 'checksum'],
    unitCode: ['length', 'charset', 'dept', 'category', 'region', 'checksum', 'org-checksum', 'reserved'],
    landline: ['charset', 'prefix', 'format', 'length'],
    email: ['format', 'too-long'],
    postcode: ['length', 'charset', 'outside-province'],
    list: [],
  };
  return [...(field.required === undefined ? [] : ['required']), ...(codes[field.kind] ?? [])];
}
