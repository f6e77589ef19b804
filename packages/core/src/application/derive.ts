import type { Facts } from '../fields/need.ts';
import { isMet } from '../fields/need.ts';
import type { ApplicationData } from '../fields/json.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import { fieldAt } from './paths.ts';

/** The truth of every fact for these values. */
export function factsOf(form: FormDefinition, data: ApplicationData, context: FormContext): Facts {
  const facts: Record<string, boolean> = {};
  for (const [name, holds] of Object.entries(form.facts)) facts[name] = holds(data, context);
  return facts;
}

/**
 * The data with every derived field computed, in the declared order, once. A value typed into a field that is
 * derived now is replaced; a field that is not derived now keeps what was typed. The input is not changed.
 */
export function derive(form: FormDefinition, data: ApplicationData, context: FormContext): ApplicationData {
  let result = data;
  for (const { at, from } of form.derive) {
    const [section = '', name = ''] = at.split('.');
    if (!isMet(fieldAt(form, at)?.derived, factsOf(form, result, context))) continue;
    const value = from(result, context);
    const before = result[section] ?? {};
    if (before[name] === value) continue;
    const { [name]: _, ...rest } = before;
    result = { ...result, [section]: value === undefined ? rest : { ...rest, [name]: value } };
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
