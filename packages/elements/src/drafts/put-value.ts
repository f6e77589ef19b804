import type { Json, SectionValue } from '@acct-forms/core';
import { rowsOf } from '@acct-forms/core';

/** The section with one value put in, taken out when undefined; `path` is a field, a row's field, or a whole row. */
export function putValue(section: SectionValue, path: string, value: Json | undefined): SectionValue {
  const [, name = '', row, inner] = path.split('.');
  if (row === undefined) return put(section, name, value);
  const rows = rowsOf(section[name]);
  const settled = (old: SectionValue) => (inner === undefined ? value : put(old, inner, value));
  const next = rows.some(({ id }) => id === row)
    ? rows.map((each) => (each.id === row ? settled(each) : each))
    : [...rows, settled({ id: row })];
  return { ...section, [name]: next.filter((each) => each !== undefined) };
}

function put(values: SectionValue, name: string, value: Json | undefined): SectionValue {
  const { [name]: _, ...rest } = values;
  return value === undefined ? rest : { ...rest, [name]: value };
}
