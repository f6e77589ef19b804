import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  issueCodesOf,
  issueText,
  labelOf,
  optionsOf,
  slotLabel,
  speakerOf,
  type Field,
} from '@acct-forms/core';
import { codes } from '@acct-forms/core/locales/en/codes';
import { fields as english } from '@acct-forms/core/locales/en/fields';
import { fields as chinese } from '@acct-forms/core/locales/zh-CN/fields';
import { lanjiang } from '../profile/index.ts';

const form = await lanjiang.form();

/** Every field with its path, those of rows behind their list. */
const visit = (fields: Readonly<Record<string, Field>>, prefix: string): [string, Field][] =>
  Object.entries(fields).flatMap(([name, field]): [string, Field][] => [
    [`${prefix}.${name}`, field],
    ...(field.fields ? visit(field.fields, `${prefix}.${name}.*`) : []),
  ]);
const all = form.sections.flatMap(({ key, fields }) => visit(fields, key));
/** What nobody is shown needs no words. */
const shown = all.filter(([, { kind }]) => kind !== 'reference');

for (const [lang, table] of [
  ['zh-CN', chinese],
  ['en', { ...english, ...codes }],
] as const) {
  const speaker = speakerOf(form, lanjiang, lang, table);

  test(`every section, field and file has a name in ${lang}`, () => {
    const nameless = [
      ...form.sections.map(({ key }) => key).filter((key) => labelOf(speaker, key) === key),
      ...shown.map(([path]) => path).filter((path) => labelOf(speaker, path) === path),
      ...form.slots.map(({ key }) => key).filter((key) => slotLabel(speaker, key) === key),
    ];
    assert.deepEqual(nameless, []);
  });

  test(`whatever can be wrong is told in a sentence in ${lang}`, () => {
    const wordless = shown.flatMap(([path]) =>
      issueCodesOf(form, path)
        .filter((code) => issueText(speaker, { path, code, severity: 'error' }) === code)
        .map((code) => `${path} ${code}`),
    );
    assert.deepEqual(wordless, []);
  });
}

test('what only this province has to choose from is named in English too', () => {
  const speaker = speakerOf(form, lanjiang, 'en', { ...english, ...codes });
  const own = all.filter(([, { table = '' }]) =>
    ['bookkeeping', 'software', 'courseLengths'].includes(table),
  );
  const names = own.flatMap(([, field]) => optionsOf(speaker, field)).map(({ label }) => label);
  assert.equal(names.length, 10);
  assert.deepEqual(
    names.filter((name) => /\p{Script=Han}/u.test(name)),
    [],
  );
});
