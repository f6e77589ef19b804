import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import * as codes from './index.ts';
import type { CodeTable } from './index.ts';

const tables = Object.values(codes).filter(
  (value): value is typeof value & CodeTable => typeof value === 'object',
);
const compressed = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length;

test('every table has the entries of its standard', () => {
  assert.deepEqual(Object.fromEntries(tables.map(({ id, items }) => [id, items.length])), {
    'accounting-positions': 9,
    'accounting-posts': 15,
    'accounting-titles': 6,
    'change-types': 6,
    countries: 249,
    degrees: 41,
    'economic-types': 34,
    'education-levels': 11,
    'education-levels-gbt4658': 40,
    'ethnic-groups': 58,
    'id-document-types': 9,
    industries: 117,
    'personnel-types': 4,
    'political-statuses': 13,
    provinces: 34,
    'qualification-levels': 5,
    'qualification-routes': 4,
    'registration-types': 25,
    sexes: 4,
    'talent-programmes': 9,
    'unit-types': 11,
    'uscc-departments': 12,
  });
  assert.equal(codes.industries.items.filter((item) => 'parent' in item).length, 97);
});

for (const { id, items } of tables as readonly CodeTable[]) {
  test(`${id}: codes are unique, parents exist, both languages have words`, () => {
    const known = new Set(items.map(({ code }) => code));
    assert.equal(known.size, items.length);
    for (const item of items) {
      assert.ok(item.parent === undefined || known.has(item.parent), `${item.code} parent`);
      assert.match(item.name, /^[\p{Script=Han}（）、，/]+$/u, item.code);
      assert.match(item.en ?? '', /^[\p{Script=Latin} (),’'.&-]+$/u, item.code);
    }
  });
}

test('names of a pair of industries or of companies are told apart by their code alone', () => {
  assert.equal(codes.findCode(codes.industries, 'K')?.name, codes.findCode(codes.industries, '70')?.name);
});

test('the form’s own words come before those of the standard, in Chinese only', () => {
  const words = (item: codes.CodeItem | undefined) =>
    item && [codes.codeName(item, 'zh-CN'), codes.codeName(item, 'en')];
  assert.deepEqual(words(codes.findCode(codes.idDocumentTypes, '111')), ['身份证', 'Resident identity card']);
  assert.deepEqual(words(codes.findCode(codes.sexes, '2')), ['女', 'Female']);
  assert.deepEqual(words(codes.findCode(codes.industries, 'E')), ['建筑行业', 'Construction']);
  assert.deepEqual(words(codes.findCode(codes.industries, '47')), ['房屋建筑业', 'Building construction']);
  assert.equal(words(codes.findCode(codes.politicalStatuses, '01'))?.[0], '中国共产党党员(含预备党员)');
  assert.equal(codes.codeName({ code: 'x', name: '无' }, 'en'), '无');
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
  assert.deepEqual(codes.countries.items[0], { code: 'CHN', name: '中国', en: 'China' });
  assert.equal(codes.findCode(codes.countries, 'SAU')?.name, '沙特阿拉伯');
});

test('a province is known by its first two digits', () => {
  for (const code of ['22', '220102', '710000', '82']) assert.equal(codes.isProvince(code), true, code);
  for (const code of ['', '2', '10', '160000', '99']) assert.equal(codes.isProvince(code), false, code);
});

test('the tables stay small', () => {
  assert.ok(compressed(tables.filter(({ id }) => id !== 'countries')) < 8_000);
  assert.ok(compressed(codes.countries) < 4_000);
});
