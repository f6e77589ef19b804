import {
  factsOf,
  fieldAt,
  isShown,
  sameJson,
  slotAt,
  slotsOf,
  valueAt,
  type FormDefinition,
} from '@acct-forms/core';
import type { Loaded, Round } from '../queries/load-application.ts';

/** Whether a remark may stand at this path: a section, a field, a row of a list, a slot. */
export function isFlagPath(form: FormDefinition, path: string): boolean {
  if (form.sections.some(({ key }) => key === path)) return true;
  if (path.startsWith('materials.')) return slotAt(form, path.slice('materials.'.length)) !== undefined;
  return path.split('.').length <= 4 && fieldAt(form, path) !== undefined;
}

function thingAt({ data, materials }: Round, path: string) {
  if (path.startsWith('materials.')) return materials[path.slice('materials.'.length)]?.sha256;
  return path.includes('.') ? valueAt(data, path) : data[path];
}

function isAsked(form: FormDefinition, { data, context }: Loaded, path: string): boolean {
  if (path.startsWith('materials.')) {
    return slotsOf(form, data, context).some((slot) => `materials.${slot.path}` === path);
  }
  const field = fieldAt(form, path.split('.').slice(0, 2).join('.'));
  return field === undefined || isShown(field, factsOf(form, data, context), 'preview');
}

/** Whether what a flag points at has changed since the round, or is no longer asked. */
export function isAnswered(form: FormDefinition, now: Loaded, before: Round, path: string): boolean {
  // A picture in a section has no value: its field stands for the slot.
  const slot = fieldAt(form, path)?.slot;
  const at = slot === undefined ? path : `materials.${slot}`;
  return !sameJson(thingAt(now, at), thingAt(before, at)) || !isAsked(form, now, path);
}
