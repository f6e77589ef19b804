import type { RegionTree } from '@acct-forms/core';

/** An invented province: no code of GB/T 2260 begins with 99. */
export const sampleRegions: RegionTree = {
  root: {
    code: '990000',
    name: '云泽省',
    kind: 'province',
    children: [
      {
        code: '990100',
        name: '望川市',
        kind: 'prefecture',
        children: [
          { code: '990102', name: '东湖区', kind: 'district' },
          { code: '990103', name: '西麓区', kind: 'district' },
          { code: '990121', name: '临溪县', kind: 'county' },
          { code: '990181', name: '青石市', kind: 'county-level-city' },
        ],
      },
      {
        code: '990200',
        name: '白鹭市',
        kind: 'prefecture',
        children: [
          { code: '990202', name: '南渡区', kind: 'district' },
          { code: '990203', name: '北渡区', kind: 'district' },
          { code: '990221', name: '松林县', kind: 'county' },
        ],
      },
      {
        code: '990300',
        name: '安禾市',
        kind: 'prefecture',
        children: [
          { code: '990302', name: '城中区', kind: 'district' },
          { code: '990321', name: '平湖县', kind: 'county' },
          { code: '990322', name: '云岭县', kind: 'county' },
        ],
      },
      { key: 'xinhu', name: '新湖管理区' },
    ],
  },
  formerCodes: {
    '990122': '990181', // 青石县, now a city
  },
  splitCodes: {
    '990201': ['990202', '990203'], // 渡口区, divided
  },
};
