import type { Fields } from '../fields/field.ts';
import { isMet } from '../fields/need.ts';
import type { ApplicationData, Json, SectionValue } from '../fields/json.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import type { RegionTree } from '../profile/regions.ts';
import { currentRegion } from '../profile/regions.ts';
import { fieldAt, isRow } from './paths.ts';
import { factsOf, shownData } from './shown.ts';

/**
 * The data with former region codes replaced by their successors and every derived field computed, in the declared
 * order, once. A value typed into a field that is derived now is replaced; a field that is not derived now keeps
 * what was typed. The input is not changed.
 */
export function derive(form: FormDefinition, data: ApplicationData, context: FormContext): ApplicationData {
  let result = withCurrentRegions(form, data, context.profile.regions);
  for (const { at, from } of form.derive) {
    const [section = '', name = ''] = at.split('.');
    const facts = factsOf(form, result, context);
    if (!isMet(fieldAt(form, at)?.derived, facts)) continue;
    result = withValue(result, section, name, from(shownData(form, result, facts), context));
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

function withCurrentRegions(
  form: FormDefinition,
  data: ApplicationData,
  regions: RegionTree,
): ApplicationData {
  let result = data;
  for (const { key, fields } of form.sections) {
    const before = data[key];
    const after = before === undefined ? undefined : currentValues(fields, before, regions);
    if (after !== undefined && after !== before) result = { ...result, [key]: after };
  }
  return result;
}

function currentValues<T extends SectionValue>(fields: Fields, value: T, regions: RegionTree): T {
  let result = value;
  for (const [name, { kind, fields: inner }] of Object.entries(fields)) {
    const before = value[name];
    let after = before;
    if (kind === 'region' && typeof before === 'string') after = currentRegion(regions, before);
    if (inner !== undefined && Array.isArray(before)) {
      const rows = before.map((row) => (isRow(row) ? currentValues(inner, row, regions) : row));
      if (rows.some((row, i) => row !== before[i])) after = rows;
    }
    if (after !== before) result = { ...result, [name]: after };
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
