import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import * as codes from './index.ts';
import type { CodeTable } from './index.ts';
import { codes as english } from '../locales/en/codes.ts';
import { extraTables } from './extra-tables.ts';
import { retire, standardTables } from './standard-tables.ts';

const tables = Object.values(codes).filter(
  (value): value is typeof value & CodeTable => typeof value === 'object',
);
const compressed = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length;

test('every table has the entries of its standard', () => {
  assert.deepEqual(Object.fromEntries(tables.map(({ id, items }) => [id, items.length])), {
    accountingPositions: 9,
    accountingPosts: 15,
    accountingTitles: 6,
    changeTypes: 6,
    countries: 249,
    degrees: 5,
    economicTypes: 34,
    educationLevels: 11,
    educationLevelsGbt4658: 40,
    ethnicGroups: 58,
    idDocumentTypes: 9,
    industries: 117,
    personnelTypes: 4,
    politicalStatuses: 13,
    provinces: 34,
    qualificationLevels: 5,
    registrationTypes: 25,
    sexes: 4,
    talentProgrammes: 9,
    qualificationRoutes: 4,
    unitTypes: 11,
    usccDepartments: 12,
  });
  assert.equal(codes.industries.items.filter((item) => 'parent' in item).length, 97);
});

for (const { id, items } of new Set<CodeTable>([
  ...tables,
  ...Object.values<CodeTable>({ ...standardTables, ...extraTables }),
])) {
  test(`${id}: codes are unique, parents exist, entries have words`, () => {
    const known = new Set(items.map(({ code }) => code));
    assert.equal(known.size, items.length);
    for (const item of items) {
      assert.ok(item.parent === undefined || known.has(item.parent), `${item.code} parent`);
      assert.match(item.name, /^[\p{Script=Han}（）、，/]+$/u, item.code);
    }
  });
}

test('every entry that a form can show has English words, and nothing else has', () => {
  const shown = new Set([
    ...Object.values<CodeTable>({ ...standardTables, ...extraTables }),
    codes.countries,
    codes.changeTypes,
  ]);
  const keys = [...shown].flatMap(({ id, items }) => items.map(({ code }) => `code.${id}.${code}`));
  assert.deepEqual(Object.keys(english).sort(), [...new Set(keys)].sort());
  for (const [key, words] of Object.entries(english))
    assert.match(words, /^[\p{Script=Latin}\d (),’'.&-]+$/u, key);
});

test('a table is exported under its own id', () => {
  for (const [name, table] of Object.entries(codes)) {
    if (typeof table === 'object') assert.equal(table.id, name);
  }
});

test('the form’s own words come before those of the standard, in Chinese only', () => {
  const words = (item: codes.CodeItem | undefined) => item && codes.codeName(item, 'zh-CN');
  assert.equal(words(codes.findCode(codes.idDocumentTypes, '111')), '身份证');
  assert.equal(words(codes.findCode(codes.sexes, '2')), '女');
  assert.equal(words(codes.findCode(codes.industries, 'E')), '建筑行业');
  assert.equal(words(codes.findCode(codes.industries, '47')), '房屋建筑业');
  assert.equal(words(codes.findCode(codes.politicalStatuses, '01')), '中国共产党党员(含预备党员)');
  assert.equal(codes.codeName({ code: 'x', name: '无' }, 'en'), '无');
  assert.equal(codes.codeName({ code: 'x', name: '无', label: '没有', en: 'None' }, 'en'), 'None');
});

test('a code that the table does not have is not found', () => {
  assert.equal(codes.findCode(codes.sexes, '3'), undefined);
  assert.equal(codes.findCode(codes.sexes, undefined), undefined);
  assert.equal(codes.findCode(codes.sexes, 'constructor'), undefined);
});

test('levels of education, degree and title are in order', () => {
  const inOrder = (table: CodeTable, ...list: string[]) => {
    const ranks = list.map((code) => codes.findCode(table, code)?.rank ?? NaN);
    assert.deepEqual(
      ranks,
      [...ranks].sort((a, b) => a - b),
    );
    assert.equal(new Set(ranks).size, list.length);
  };
  inOrder(codes.educationLevels, '00', '80', '70', '41', '30', '20', '14', '11');
  inOrder(codes.degrees, '0', '4', '3', '2');
  inOrder(codes.accountingTitles, '0', '1', '2', '3', '4', '5');
  for (const { level } of codes.accountingTitles.items)
    assert.ok(codes.findCode(codes.qualificationLevels, level));
});

test('China stands first among the countries', () => {
  assert.deepEqual(codes.countries.items[0], { code: 'CHN', name: '中国' });
  assert.equal(codes.findCode(codes.countries, 'SAU')?.name, '沙特阿拉伯');
});

test('a province is known by its first two digits', () => {
  for (const code of ['22', '220102', '710000', '82']) assert.equal(codes.isProvince(code), true, code);
  for (const code of ['', '2', '10', '160000', '99']) assert.equal(codes.isProvince(code), false, code);
});

test('the tables stay small', () => {
  assert.ok(compressed(tables.filter(({ id }) => id !== 'countries')) <= 5_000);
  assert.ok(compressed(codes.countries) <= 2_500);
});

test('a retired entry stays readable and the table it came from is untouched', () => {
  const fewer = retire(codes.sexes, ['0', '9']);
  assert.deepEqual(
    fewer.items.map(({ code, retired }) => [code, retired ?? false]),
    [
      ['0', true],
      ['1', false],
      ['2', false],
      ['9', true],
    ],
  );
  assert.equal(codes.findCode(fewer, '9')?.name, '未说明的性别');
  assert.ok(!codes.sexes.items.some((item) => 'retired' in item));
});
