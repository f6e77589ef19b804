import type { Field } from '../fields/field.ts';
import type { Issue } from '../fields/issue.ts';
import type { Json, SectionValue } from '../fields/json.ts';
import type { FormDefinition } from '../profile/profile.ts';
import { cleanText } from './clean-text.ts';
import { fieldAt, isRow } from './paths.ts';
import { confirmedKey } from './shown.ts';

/** The most characters that any text of a draft may have, whatever its own limit; longer input is refused, not cut. */
export const longestText = 2000;
const mostRows = 50;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wellFormed = (text: string) => !text.includes('\u0000') && !/[\uD800-\uDFFF]/u.test(text);

function shapeOfValue(field: Field, value: unknown, path: string): Issue[] {
  const wrong = (code: string): Issue[] => [{ path, code, severity: 'error' }];
  switch (field.kind) {
    case 'material':
      return wrong('unknown-field');
    case 'yesNo':
      return typeof value === 'boolean' ? [] : wrong('wrong-type');
    case 'number':
      return Number.isSafeInteger(value) ? [] : wrong('wrong-type');
    case 'list':
      if (!Array.isArray(value) || value.length > mostRows) return wrong('wrong-type');
      return shapeOfRows(field, value, path);
    default:
      if (typeof value !== 'string' || value === '') return wrong('wrong-type');
      return value.length > longestText || !wellFormed(value) ? wrong('not-text') : [];
  }
}

function shapeOfRows(field: Field, rows: unknown[], path: string): Issue[] {
  const ids = new Set<string>();
  return rows.flatMap((row, i): Issue[] => {
    const at = `${path}.${i}`;
    if (
      !isObject(row) ||
      typeof row['id'] !== 'string' ||
      !/^[\w-]{1,64}$/.test(row['id']) ||
      ids.has(row['id'])
    ) {
      return [{ path: at, code: 'wrong-row', severity: 'error' }];
    }
    ids.add(row['id']);
    return shapeOfFields(field.fields ?? {}, row, `${path}.${row['id']}`, ['id']);
  });
}

function shapeOfFields(
  fields: Readonly<Record<string, Field>>,
  value: Record<string, unknown>,
  path: string,
  extra: readonly string[],
): Issue[] {
  return Object.keys(value).flatMap((name) => {
    if (extra.includes(name)) return [];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return [{ path: `${path}.${name}`, code: 'unknown-field', severity: 'error' }];
    return shapeOfValue(field, value[name], `${path}.${name}`);
  });
}

function shapeOfConfirmed(value: unknown, path: string): Issue[] {
  const fits =
    value === undefined ||
    (isObject(value) &&
      Object.keys(value).length <= mostRows &&
      Object.entries(value).every(
        ([name, item]) =>
          /^[\w.-]{1,200}$/.test(name) &&
          typeof item === 'string' &&
          item.length <= longestText &&
          wellFormed(item),
      ));
  return fits ? [] : [{ path: `${path}.${confirmedKey}`, code: 'wrong-type', severity: 'error' }];
}

/**
 * What keeps a value from being stored as a section's draft: unknown keys, wrong types, texts beyond any limit.
 * Whether it is complete and right is another question, see `validateSection`.
 */
export function shapeIssues(form: FormDefinition, key: string, value: unknown): Issue[] {
  const section = form.sections.find((item) => item.key === key);
  if (section === undefined) return [{ path: key, code: 'unknown-section', severity: 'error' }];
  if (!isObject(value)) return [{ path: key, code: 'wrong-type', severity: 'error' }];
  return [
    ...shapeOfFields(section.fields, value, key, [confirmedKey]),
    ...shapeOfConfirmed(value[confirmedKey], key),
  ];
}

/**
 * A section value as it is stored: texts cleaned as their kind of field asks, empty texts and lists left out. What a
 * confirmation confirms is cleaned like the value itself.
 */
export function normalizeSection(form: FormDefinition, key: string, value: SectionValue): SectionValue {
  const cleanItem = (item: Json, path: string): Json => {
    if (typeof item === 'string') return cleanText(fieldAt(form, path), item);
    if (Array.isArray(item)) {
      return item.map((row) => (isRow(row) ? cleanAll(row, `${path}.${row.id}`) : row));
    }
    return typeof item === 'object' && item !== null ? cleanAll(item, path) : item;
  };
  const cleanAll = (values: SectionValue, path: string): SectionValue =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, item]) => {
        const cleaned = cleanItem(item, name === confirmedKey ? path : `${path}.${name}`);
        return cleaned === '' || (Array.isArray(cleaned) && cleaned.length === 0) ? [] : [[name, cleaned]];
      }),
    );
  return cleanAll(value, key);
}
