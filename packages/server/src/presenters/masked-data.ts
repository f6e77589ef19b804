import {
  fieldAt,
  mask,
  type ApplicationData,
  type Change,
  type FormDefinition,
  type Json,
  type SectionValue,
} from '@acct-forms/core';

/** The reviewer compares names; numbers and phones are shown by `reveal` only. */
function masked(form: FormDefinition, path: string, value: Json): Json {
  const kind = fieldAt(form, path)?.mask;
  return (kind === 'idNumber' || kind === 'phone') && typeof value === 'string' ? mask(kind, value) : value;
}

export function maskedData(form: FormDefinition, data: ApplicationData): ApplicationData {
  return Object.fromEntries(
    Object.entries(data).map(([section, value]): [string, SectionValue] => [
      section,
      Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, masked(form, `${section}.${name}`, item)]),
      ),
    ]),
  );
}

export const maskedChanges = (form: FormDefinition, changes: readonly Change[]): Change[] =>
  changes.map(({ path, before, after }) => ({
    path,
    ...(before === undefined ? {} : { before: masked(form, path, before) }),
    ...(after === undefined ? {} : { after: masked(form, path, after) }),
  }));
