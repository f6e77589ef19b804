import type { Field, Fields, Surface } from '../fields/field.ts';
import type { ApplicationData, Json, SectionValue } from '../fields/json.ts';
import type { Facts } from '../fields/need.ts';
import { isMet } from '../fields/need.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import { isRow, own } from './paths.ts';

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

/** A condition that leads back to itself settles or is cut off here. */
const mostRounds = 5;

/**
 * The truth of every fact for these values. A value under an unmet condition counts as unanswered, so that what the
 * person no longer sees decides nothing.
 */
export function factsOf(form: FormDefinition, data: ApplicationData, context: FormContext): Facts {
  let facts = evaluate(form, data, context);
  // Most often nothing is hidden, and these are the facts already.
  if (hidesNothing(form, data, facts)) return facts;
  for (let round = 1; round < mostRounds; round++) {
    const next = evaluate(form, shownData(form, data, facts), context);
    if (Object.keys(next).every((name) => next[name] === facts[name])) return next;
    facts = next;
  }
  return facts;
}

function evaluate(form: FormDefinition, data: ApplicationData, context: FormContext): Facts {
  const facts: Record<string, boolean> = {};
  for (const name of Object.keys(form.facts)) facts[name] = form.facts[name]!(data, context);
  return facts;
}

/** The data without what is hidden or retired, in rows too; confirmations stay where they still confirm. */
export function shownData(form: FormDefinition, data: ApplicationData, facts: Facts): ApplicationData {
  return Object.fromEntries(
    form.sections.map(({ key, fields }) => {
      const value = data[key] ?? {};
      const shown = shownFields(fields, value, facts);
      const confirmed = confirmedOf(value[confirmedKey], shown);
      return [key, confirmed === undefined ? shown : { ...shown, [confirmedKey]: confirmed }];
    }),
  );
}

function shownFields(fields: Fields, value: SectionValue, facts: Facts): SectionValue {
  const shown: SectionValue = {};
  for (const name of Object.keys(fields)) {
    const answer = own(value, name);
    const field = fields[name]!;
    if (answer === undefined || field.retired || !isMet(field.when, facts, true)) continue;
    const { fields: inner } = field;
    shown[name] =
      inner !== undefined && Array.isArray(answer)
        ? answer.filter(isRow).map((row) => ({ id: row.id, ...shownFields(inner, row, facts) }))
        : answer;
  }
  return shown;
}

/** Whether `shownData` would leave every answer in. */
const hidesNothing = (form: FormDefinition, data: ApplicationData, facts: Facts): boolean =>
  Object.entries(data).every(([key, value]) => {
    const section = form.sections.find((each) => each.key === key);
    return section !== undefined && keepsAll(section.fields, value, facts);
  });

const keepsAll = (fields: Fields, value: SectionValue, facts: Facts): boolean =>
  Object.entries(value).every(([name, answer]) => {
    if (answer === undefined || name === confirmedKey || name === 'id') return true;
    const field = own(fields, name);
    if (field === undefined || field.retired || !isMet(field.when, facts, true)) return false;
    const { fields: inner } = field;
    return (
      inner === undefined ||
      !Array.isArray(answer) ||
      answer.every((row) => isRow(row) && keepsAll(inner, row, facts))
    );
  });

/** A confirmation holds the value that it confirms, so one of a hidden value must not stay behind. */
function confirmedOf(confirmed: Json | undefined, shown: SectionValue): SectionValue | undefined {
  if (typeof confirmed !== 'object' || confirmed === null || Array.isArray(confirmed)) return undefined;
  const kept = Object.entries(confirmed).filter(([path, value]) => {
    const [name = '', id, inner = ''] = path.split('.');
    const answer = own(shown, name);
    if (id === undefined) return answer === value;
    const row = Array.isArray(answer) ? answer.filter(isRow).find((item) => item.id === id) : undefined;
    return row !== undefined && own(row, inner) === value;
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** What is submitted: hidden and retired fields left out, derived fields expected in place already. */
export function snapshotOf(
  form: FormDefinition,
  data: ApplicationData,
  context: FormContext,
): ApplicationData {
  return shownData(form, data, factsOf(form, data, context));
}
