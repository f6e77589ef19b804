import type { Field } from '../fields/field.ts';
import type { ApplicationData, Json } from '../fields/json.ts';
import type { FormDefinition } from '../profile/profile.ts';
import { own } from '../profile/regions.ts';

export { own };

/** A row of a repeatable list. */
export type Row = { id: string; [field: string]: Json };

/** Whether a value is an object, as the rows of a list are. */
export function isRow(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of a list value; anything else counts as none. */
export function rowsOf(value: Json | undefined): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

/** `title.titles.<id>.certNo` → `title.titles.*.certNo`; other paths stay. */
export function patternOf(path: string): string {
  const [section, field, row, inner] = path.split('.');
  return row === undefined || section === 'materials'
    ? path
    : [section, field, '*', inner].filter((part) => part !== undefined).join('.');
}

/** The value at a path, rows addressed by id; undefined where nothing is. */
export function valueAt(data: ApplicationData, path: string): Json | undefined {
  const [section = '', field = '', row, inner] = path.split('.');
  const value = own(own(data, section), field);
  if (row === undefined) return value;
  const found = rowsOf(value).find((item) => item.id === row);
  return inner === undefined ? found : own(found, inner);
}

/** The declaration of a path, rows of lists included; undefined for a path that the form does not have. */
export function fieldAt(form: FormDefinition, path: string): Field | undefined {
  const [sectionKey, name = '', row, inner] = path.split('.');
  const field = own(form.sections.find((section) => section.key === sectionKey)?.fields, name);
  return row === undefined || inner === undefined ? field : own(field?.fields, inner);
}
