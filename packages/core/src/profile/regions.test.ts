import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRegion, regionPath, regionValue, type RegionTree } from './regions.ts';
import { routeToDepartment, type RoutingInput } from './routing.ts';

const regions: RegionTree = {
  root: {
    code: '990000',
    name: '示例省',
    kind: 'province',
    children: [
      {
        code: '990100',
        name: '甲市',
        kind: 'prefecture',
        children: [
          { code: '990102', name: '东区', kind: 'district' },
          { code: '990121', name: '乙县', kind: 'county' },
        ],
      },
      { code: '990200', name: '丙市', kind: 'prefecture' },
      { key: 'lake', name: '湖区' },
    ],
  },
  formerCodes: { '990122': '990121' },
  splitCodes: { '990300': ['990100', '990200'] },
  towns: { '990121100': 'lake' },
  statisticalZones: { '990171': '开发区' },
};
const profile = {
  regions,
  departments: [
    { no: 1, name: '省厅', phones: ['1'], regionCode: '990000' },
    { no: 2, name: '甲市局', phones: ['2'], regionCode: '990100', parentNo: 1 },
    { no: 3, name: '乙县局', phones: [], regionCode: '990121', parentNo: 2 },
    { no: 4, name: '湖区局', phones: [], parentNo: 1 },
  ],
  routing: { units: { lake: 4 } },
};
const route = (input: RoutingInput) => {
  const result = routeToDepartment(profile, input);
  return 'error' in result ? result.error : result.department.no;
};

test('a path names the regions from the province down', () => {
  assert.deepEqual(regionPath(regions, '990102'), ['示例省', '甲市', '东区']);
  assert.deepEqual(regionPath(regions, '990122'), ['示例省', '甲市', '乙县']);
  assert.deepEqual(regionPath(regions, '990171'), ['示例省', '甲市', '开发区']);
  assert.deepEqual(regionPath(regions, 'lake'), ['示例省', '湖区']);
  assert.deepEqual(regionPath(regions, '990121100'), ['示例省', '湖区']);
  assert.deepEqual(regionPath(regions, '110105'), ['北京市']);
  for (const value of ['', '990300', '990999', '11', 'constructor', '__proto__']) {
    assert.deepEqual(regionPath(regions, value), [], value);
  }
});

test('a stored value leads back to its region', () => {
  for (const value of ['990000', '990100', '990102', 'lake']) {
    const region = findRegion(regions, value);
    assert.equal(region && regionValue(region), value);
  }
  assert.equal(findRegion(regions, '990122')?.code, '990121');
  assert.equal(findRegion(regions, 'constructor'), undefined);
});

test('a bureau without phones beyond its own fields is answered as it is', () => {
  assert.deepEqual(routeToDepartment(profile, { regionCode: '990102' }), {
    department: { no: 2, name: '甲市局', phones: ['2'] },
  });
});

test('a region without a bureau goes to the nearest one above it', () => {
  assert.equal(route({ regionCode: '990102' }), 2);
  assert.equal(route({ regionCode: '990121' }), 3);
  assert.equal(route({ regionCode: '990200' }), 1);
});

test('codes of the statistics count only below a prefecture that exists', () => {
  assert.equal(route({ regionCode: '990101' }), 2);
  assert.equal(route({ regionCode: '990179' }), 2);
  assert.equal(route({ regionCode: '990170' }), 'region-unknown');
  assert.equal(route({ regionCode: '990971' }), 'region-unknown');
  assert.equal(route({ regionCode: '990001' }), 'region-unknown');
});

test('a unit without code is reached by its key or its towns, for work, school and home', () => {
  assert.equal(route({ regionKey: 'lake' }), 4);
  assert.equal(route({ regionKey: 'lake', regionCode: '990121' }), 4);
  assert.equal(route({ regionCode: 'lake' }), 4);
  assert.equal(route({ regionCode: '990121100' }), 4);
  assert.equal(route({ student: true, schoolRegionCode: 'lake' }), 4);
  assert.equal(route({ onDuty: false, residenceRegionCode: 'lake' }), 4);
  assert.equal(route({ regionKey: 'constructor' }), 'region-format');
});

test('a provincial unit follows its address where the profile names no bureau for it', () => {
  assert.equal(route({ provincialUnit: true, regionCode: '990121' }), 3);
  const own = { ...profile, routing: { units: {}, provincialUnits: 1 } };
  assert.deepEqual(routeToDepartment(own, { provincialUnit: true }), {
    department: { no: 1, name: '省厅', phones: ['1'] },
  });
});

test('work comes before school, school before home', () => {
  const all = { regionCode: '990121', schoolRegionCode: '990102', residenceRegionCode: '990200' };
  assert.equal(route({ ...all, onDuty: true, student: true }), 3);
  assert.equal(route({ ...all, student: true }), 3);
  assert.equal(route({ ...all, onDuty: false, student: true }), 2);
  assert.equal(route({ ...all, onDuty: false }), 1);
});

test('what is missing or malformed is told apart', () => {
  assert.equal(route({}), 'region-required');
  assert.equal(route({ onDuty: true, residenceRegionCode: '990200' }), 'region-required');
  assert.equal(route({ student: true, residenceRegionCode: '990200' }), 'region-required');
  assert.equal(route({ regionCode: '' }), 'region-format');
  assert.equal(route({ regionCode: '990300' }), 'region-ambiguous');
});

test('a rule that names a bureau nobody has is a fault of the profile', () => {
  const broken = { ...profile, routing: { units: { lake: 9 } } };
  assert.throws(() => routeToDepartment(broken, { regionKey: 'lake' }), /bureau 9/);
});
