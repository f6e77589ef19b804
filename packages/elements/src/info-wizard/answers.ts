import type { UnitDetail } from '@acct-forms/adapter';
import type { ApplicationData, Json, Section } from '@acct-forms/core';
import { confirmedKey, valueAt } from '@acct-forms/core';

/** Values by path, as the record takes them. */
type Answers = Record<string, Json | undefined>;

/** The confirmations of a section with the one of a value put in or taken out. */
export function confirmation(data: ApplicationData, path: string, confirmed: boolean): Answers {
  const [section = '', ...rest] = path.split('.');
  const name = rest.join('.');
  const old = data[section]?.[confirmedKey] as { [path: string]: Json } | undefined;
  const { [name]: _, ...others } = old ?? {};
  const value = valueAt(data, path);
  const all = confirmed && value !== undefined ? { ...others, [name]: value } : others;
  return { [`${section}.${confirmedKey}`]: all };
}

/**
 * A registered unit fills the fields of its section that carry the same names; a confirmed one also sets the
 * reference that locks them. Without a unit all that came from one goes.
 */
export function unitValues({ key, fields }: Section, unit: UnitDetail | undefined): Answers {
  const values = unit as (UnitDetail & Record<string, Json>) | undefined;
  const answers: Answers = {};
  for (const [name, field] of Object.entries(fields)) {
    const path = `${key}.${name}`;
    if (field.kind === 'reference') answers[path] = unit?.state === 'confirmed' ? unit.id : undefined;
    else if (values === undefined ? typeof field.locked === 'object' : name in values) {
      answers[path] = values?.[name];
    }
  }
  return answers;
}
