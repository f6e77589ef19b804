import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findRegion, regionPath, regionValue, routeToDepartment, type RegionNode } from '@acct-forms/core';
import { jilinDepartments, jilinRouting } from './departments.ts';
import { jilinRegions } from './regions.ts';

type RoutingInput = Parameters<typeof routeToDepartment>[1];

interface Case {
  id: string;
  input: RoutingInput;
  expect: { departmentNo?: number; department?: string; error?: string };
  note: string;
}

const file = new URL('../../../core/test-cases/routing.json', import.meta.url);
const { cases }: { cases: Case[] } = JSON.parse(readFileSync(file, 'utf8'));
const profile = { departments: jilinDepartments, regions: jilinRegions, routing: jilinRouting };
const numberOf = (input: RoutingInput) => {
  const result = routeToDepartment(profile, input);
  return 'error' in result ? result.error : result.department.no;
};
const flatten = (region: RegionNode): RegionNode[] => [region, ...(region.children ?? []).flatMap(flatten)];
const all = flatten(jilinRegions.root);

for (const { id, input, expect, note } of cases) {
  test(`${id} ${note} → ${expect.error ?? expect.department}`, () => {
    const result = routeToDepartment(profile, input);
    if (expect.error !== undefined) return assert.deepEqual(result, { error: expect.error });
    assert.ok('department' in result, JSON.stringify(result));
    assert.equal(result.department.no, expect.departmentNo);
    assert.equal(result.department.name, expect.department);
  });
}

test('the cases are all there', () => assert.equal(cases.length, 77));

test('Jilin has 9 prefectures, 60 counties and districts, and one unit without code', () => {
  const count = (...kinds: string[]) => all.filter(({ kind }) => kinds.includes(kind ?? 'none')).length;
  assert.equal(count('prefecture'), 9);
  assert.equal(count('district'), 21);
  assert.equal(count('county', 'county-level-city', 'autonomous-county'), 39);
  assert.equal(count('none'), 1);
  assert.equal(new Set(all.map(regionValue)).size, all.length);
});

test('there are 52 bureaus with 53 phones, numbered as in the guide', () => {
  assert.deepEqual(
    jilinDepartments.map(({ no }) => no),
    Array.from({ length: 52 }, (_, i) => i + 1),
  );
  const phones = jilinDepartments.flatMap((department) => department.phones);
  assert.equal(new Set(phones).size, 53);
  for (const phone of phones) assert.match(phone, /^043\d-\d{7,8}$/);
});

test('every bureau is reached, and by every region that names it', () => {
  const reached = new Set(all.map((region) => numberOf({ regionCode: regionValue(region) })));
  assert.deepEqual(reached, new Set(jilinDepartments.map(({ no }) => no)));
  for (const { no, regionCode } of jilinDepartments) {
    if (regionCode !== undefined) assert.equal(numberOf({ regionCode }), no);
  }
});

test('every bureau below the province has a bureau above it, and the province has none', () => {
  for (const { no, regionCode, parentNo } of jilinDepartments) {
    const isPrefecture = regionCode === undefined || regionCode.endsWith('00');
    const wanted =
      no === 1 ? undefined : isPrefecture ? 1 : numberOf({ regionCode: `${regionCode.slice(0, 4)}00` });
    assert.equal(parentNo, wanted, String(no));
  }
});

test('every former code leads to a current one, every divided one to several', () => {
  assert.equal(Object.keys(jilinRegions.formerCodes).length, 43);
  for (const [former, current] of Object.entries(jilinRegions.formerCodes)) {
    assert.equal(findRegion(jilinRegions, former)?.code, current);
    assert.ok(!all.some(({ code }) => code === former), former);
  }
  for (const [former, successors] of Object.entries(jilinRegions.splitCodes)) {
    assert.equal(numberOf({ regionCode: former }), 'region-ambiguous');
    for (const code of successors) assert.ok(findRegion(jilinRegions, code), code);
  }
});

test('towns of 长白山 lead to it, its host counties do not', () => {
  for (const town of Object.keys(jilinRegions.towns ?? {})) assert.equal(numberOf({ regionCode: town }), 43);
  assert.equal(numberOf({ regionKey: 'changbaishan' }), 43);
  assert.equal(numberOf({ regionCode: '222426' }), 52);
  assert.equal(numberOf({ regionCode: '220621' }), 28);
});

test('a path reads from the province to the county', () => {
  assert.deepEqual(regionPath(jilinRegions, '220381'), ['吉林省', '长春市', '公主岭市']);
  assert.deepEqual(regionPath(jilinRegions, '222401'), ['吉林省', '延边朝鲜族自治州', '延吉市']);
  assert.deepEqual(regionPath(jilinRegions, '220172'), ['吉林省', '长春市', '长春净月高新技术产业开发区']);
  assert.deepEqual(regionPath(jilinRegions, 'changbaishan'), ['吉林省', '长白山保护开发区（长白山管委会）']);
});
