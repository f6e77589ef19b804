import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Field, FieldKind } from '../fields/field.ts';
import { cleanText } from './clean-text.ts';

const name = { kind: 'text', charset: 'personName' } as const;
const kinds: readonly Pick<Field, 'kind' | 'charset'>[] = [
  name,
  ...(['text', 'identityNumber', 'unitCode', 'mobile', 'landline', 'email', 'postcode', 'date'] as const).map(
    (kind) => ({ kind }),
  ),
];

const cases: readonly (readonly [FieldKind | typeof name, string, string])[] = [
  ['identityNumber', '2201 0219 9003 0700 48', '220102199003070048'],
  ['identityNumber', '220102-19900307-0048', '220102199003070048'],
  ['identityNumber', '２２０１０２１９９００３０７００４ｘ', '22010219900307004X'],
  ['identityNumber', '\u200b220102199003070048\u202c', '220102199003070048'],
  // A hyphen that may belong to the number of another document stays.
  ['identityNumber', 'ab-12', 'AB-12'],
  ['identityNumber', '军字第2001988号', '军字第2001988号'],
  ['unitCode', ' 91220102 MA0000YQ64', '91220102MA0000YQ64'],
  ['unitCode', '12345678－9', '123456789'],
  ['mobile', '138 0000 1111', '13800001111'],
  ['mobile', '138-0000-1111', '13800001111'],
  ['mobile', '+86 138 0000 1111', '13800001111'],
  ['mobile', '008613800001111', '13800001111'],
  ['mobile', '１３８００００１１１１', '13800001111'],
  ['mobile', '1380000111a', '1380000111a'],
  ['landline', '0431 8892 2800', '043188922800'],
  ['landline', '0431－88922800', '0431-88922800'],
  ['landline', '(0431)88922800-12', '0431-88922800-12'],
  ['landline', '138-0000-1111', '13800001111'],
  ['email', ' name＠example.com ', 'name@example.com'],
  ['postcode', '１３０ ０００', '130000'],
  ['date', '2012年7月1日', '2012-07-01'],
  ['date', '2012.7.1', '2012-07-01'],
  ['date', '2012 / 7 / 1', '2012-07-01'],
  ['date', '２０１２０７０１', '2012-07-01'],
  ['date', '2012-02-30', '2012-02-30'],
  [name, '王•影', '王·影'],
  [name, '买买提 ・ 艾力', '买买提·艾力'],
  [name, '王　影', '王影'],
  [name, 'Ａnna Lee', 'Anna Lee'],
  ['text', '长春（示例）公司 １ 号', '长春（示例）公司 １ 号'],
];

test('what a copy or a keyboard put in is taken out, by the kind of the field', () => {
  for (const [kind, typed, kept] of cases) {
    assert.equal(cleanText(typeof kind === 'string' ? { kind } : kind, typed), kept, typed);
  }
});

test('cleaning twice is cleaning once, whatever was pasted, and it never takes long', () => {
  const pieces = fc.constantFrom(
    '１',
    '-',
    '－',
    ' ',
    '\u200d',
    '\u0301',
    'e',
    '(0431)',
    '+86',
    '·',
    '•',
    '王',
    '影',
    'ﷺ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...kinds), texts, (field, text) => {
      const once = cleanText(field, text);
      assert.equal(cleanText(field, once), once);
    }),
    { numRuns: 2000 },
  );
  const start = performance.now();
  for (const field of kinds) cleanText(field, ' -'.repeat(1000));
  assert.ok(performance.now() - start < 100);
});
