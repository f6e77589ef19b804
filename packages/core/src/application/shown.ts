import type { Field, Surface } from '../fields/field.ts';
import type { ApplicationData, Json, SectionValue } from '../fields/json.ts';
import type { Facts } from '../fields/need.ts';
import { isMet } from '../fields/need.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import { factsOf } from './derive.ts';

/** Whether a field is shown on a surface for these facts. */
export function isShown(field: Field, facts: Facts, surface: Surface = 'form'): boolean {
  if (field.retired) return surface !== 'form';
  if (field.on !== undefined && !field.on.includes(surface)) return false;
  if (surface === 'form' && field.quiet && isMet(field.derived, facts)) return false;
  return isMet(field.when, facts, true);
}

/** Whether the value comes from elsewhere, so that the person cannot type it now. */
export function isReadOnly(field: Field, facts: Facts): boolean {
  return isMet(field.derived, facts) || isMet(field.locked, facts);
}

/** The key under which the confirmations of a section stand: `field` or `list.row.field` → the value confirmed. */
export const confirmedKey = '$confirmed';

/**
 * What is submitted: hidden and retired fields left out, derived fields expected in place already, references and
 * confirmations kept.
 */
export function snapshotOf(
  form: FormDefinition,
  data: ApplicationData,
  context: FormContext,
): ApplicationData {
  const facts = factsOf(form, data, context);
  const snapshot: ApplicationData = {};
  for (const { key, fields } of form.sections) {
    const value: SectionValue = {};
    for (const [name, field] of Object.entries(fields)) {
      const own: Json | undefined = data[key]?.[name];
      if (own !== undefined && !field.retired && isMet(field.when, facts, true)) value[name] = own;
    }
    const confirmed = data[key]?.[confirmedKey];
    if (confirmed !== undefined) value[confirmedKey] = confirmed;
    snapshot[key] = value;
  }
  return snapshot;
}
