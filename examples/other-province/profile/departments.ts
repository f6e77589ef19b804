import type { Department, RoutingRules } from '@acct-forms/core';

/** Invented bureaus; no area code is 0198. Districts of 云溪市 have none of their own: their city decides. */
export const departments: readonly Department[] = [
  { no: 1, name: '澜江省财政厅', phones: ['0198-5550100'], regionCode: '980000' },
  { no: 2, name: '江口市财政局', phones: ['0198-5550102'], regionCode: '980100', parentNo: 1 },
  {
    no: 3,
    name: '江北区财政局',
    phones: ['0198-5550103', '0198-5550113'],
    regionCode: '980102',
    parentNo: 2,
  },
  { no: 4, name: '江南区财政局', phones: ['0198-5550104'], regionCode: '980103', parentNo: 2 },
  { no: 5, name: '石桥县财政局', phones: ['0198-5550105'], regionCode: '980121', parentNo: 2 },
  { no: 6, name: '云溪市财政局', phones: ['0198-5550106'], regionCode: '980200', parentNo: 1 },
  { no: 7, name: '竹海县财政局', phones: ['0198-5550107'], regionCode: '980222', parentNo: 6 },
  { no: 8, name: '省直单位会计服务中心', phones: ['0198-5550108'], parentNo: 1 },
  { no: 9, name: '澜江港财政金融局', phones: ['0198-5550109'], parentNo: 1 },
];

export const routing: RoutingRules = { provincialUnits: 8, units: { port: 9 } };
