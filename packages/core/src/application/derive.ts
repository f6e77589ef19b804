import type { Field, Fields } from '../fields/field.ts';
import { isMet } from '../fields/need.ts';
import type { ApplicationData, Json, SectionValue } from '../fields/json.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import { currentRegion } from '../profile/regions.ts';
import type { IdentityResult } from '../identity/index.ts';
import { readIdNumber, readUnitCode } from './check-value.ts';
import { sameJson } from './same-json.ts';
import { fieldAt, isRow, valueAt } from './paths.ts';
import { factsOf, shownData } from './shown.ts';

/**
 * The data with former region codes replaced by their successors, valid numbers in their machine form, and every
 * derived field computed, in the declared order, once. A value typed into a field that is derived now is replaced; a
 * field that is not derived now keeps what was typed. The input is not changed.
 */
export function derive(form: FormDefinition, data: ApplicationData, context: FormContext): ApplicationData {
  let result = canonicalData(form, data, context);
  let facts = factsOf(form, result, context);
  let shown: ApplicationData | undefined;
  for (const { at, from } of form.derive) {
    const [section = '', name = ''] = at.split('.');
    if (!isMet(fieldAt(form, at)?.derived, facts)) continue;
    shown ??= shownData(form, result, facts);
    const next = withValue(result, section, name, from(shown, context));
    if (next === result) continue;
    result = next;
    facts = factsOf(form, result, context);
    shown = undefined;
  }
  return result;
}

function withValue(
  data: ApplicationData,
  section: string,
  name: string,
  value: Json | undefined,
): ApplicationData {
  const before = data[section] ?? {};
  if (before[name] === value) return data;
  const { [name]: _, ...rest } = before;
  return { ...data, [section]: value === undefined ? rest : { ...rest, [name]: value } };
}

function canonicalData(form: FormDefinition, data: ApplicationData, context: FormContext): ApplicationData {
  let result = data;
  for (const { key, fields } of form.sections) {
    const before = data[key];
    const after = before === undefined ? undefined : canonicalValues(form, fields, before, context);
    if (after !== undefined && after !== before) result = { ...result, [key]: after };
  }
  return result;
}

/** The same object where nothing changes. */
function canonicalValues<T extends SectionValue>(
  form: FormDefinition,
  fields: Fields,
  value: T,
  context: FormContext,
): T {
  let result = value;
  for (const [name, field] of Object.entries(fields)) {
    const before = value[name];
    const after = before === undefined ? before : canonicalValue(form, field, before, value, context);
    if (after !== before) result = { ...result, [name]: after };
  }
  return result;
}

function canonicalValue(
  form: FormDefinition,
  field: Field,
  value: Json,
  siblings: SectionValue,
  context: FormContext,
): Json {
  const { fields } = field;
  if (fields !== undefined && Array.isArray(value)) {
    const rows = value.map((row) => (isRow(row) ? canonicalValues(form, fields, row, context) : row));
    return rows.some((row, i) => row !== value[i]) ? rows : value;
  }
  if (typeof value !== 'string') return value;
  if (field.kind === 'region') return currentRegion(context.profile.regions, value);
  if (field.kind === 'identityNumber')
    return machineForm(readIdNumber(form, field, value, siblings, context), value);
  return field.kind === 'unitCode' ? machineForm(readUnitCode(field, value), value) : value;
}

const machineForm = (result: IdentityResult, value: string) => (result.valid ? result.value : value);

/**
 * The data after a change without what was computed before it and is not computed any more, so that the sex of a
 * resident ID does not stay for a passport. A value that the change itself brought stays.
 */
export function clearUnderived(
  form: FormDefinition,
  before: ApplicationData,
  after: ApplicationData,
  context: FormContext,
): ApplicationData {
  const then = factsOf(form, before, context);
  const now = factsOf(form, after, context);
  let result = after;
  for (const { at } of form.derive) {
    const derived = fieldAt(form, at)?.derived;
    const [section = '', name = ''] = at.split('.');
    const stale =
      isMet(derived, then) && !isMet(derived, now) && sameJson(valueAt(before, at), valueAt(after, at));
    if (stale) result = withValue(result, section, name, undefined);
  }
  return result;
}

/** A new draft: the declared starting values, then the derivations. */
export function startingData(form: FormDefinition, context: FormContext): ApplicationData {
  const data: ApplicationData = {};
  for (const { key, fields } of form.sections) {
    data[key] = {};
    for (const [name, field] of Object.entries(fields)) {
      if (field.initial !== undefined && field.retired === undefined) data[key][name] = field.initial;
    }
  }
  return derive(form, data, context);
}
