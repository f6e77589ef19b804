import type { RegionTree } from '@acct-forms/core';

/** No code of GB/T 2260 begins with 98. */
export const regions: RegionTree = {
  root: {
    code: '980000',
    name: '澜江省',
    kind: 'province',
    children: [
      {
        code: '980100',
        name: '江口市',
        kind: 'prefecture',
        children: [
          { code: '980102', name: '江北区', kind: 'district' },
          { code: '980103', name: '江南区', kind: 'district' },
          { code: '980121', name: '石桥县', kind: 'county' },
        ],
      },
      {
        code: '980200',
        name: '云溪市',
        kind: 'prefecture',
        children: [
          { code: '980202', name: '茶山区', kind: 'district' },
          { code: '980222', name: '竹海县', kind: 'county' },
        ],
      },
      // A free trade area has no code of its own.
      { key: 'port', name: '澜江港自由贸易区' },
    ],
  },
  formerCodes: {
    '980221': '980202', // 茶山县, a district since
  },
  splitCodes: {
    '980101': ['980102', '980103'], // 城区, divided
  },
};
