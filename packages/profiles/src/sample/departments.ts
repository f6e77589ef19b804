import type { Department, RoutingRules } from '@acct-forms/core';

const bureau = (no: number, name: string, regionCode: string, parentNo: number): Department => ({
  no,
  name,
  phones: [`0199-55501${String(no).padStart(2, '0')}`],
  regionCode,
  parentNo,
});

/** Invented bureaus; no area code is 0199. The districts of the capital have their own, those of other cities not. */
export const sampleDepartments: readonly Department[] = [
  { no: 1, name: '云泽省财政厅', phones: ['0199-5550100', '0199-5550101'], regionCode: '990000' },
  bureau(2, '望川市财政局', '990100', 1),
  bureau(3, '东湖区财政局', '990102', 2),
  bureau(4, '西麓区财政局', '990103', 2),
  bureau(5, '临溪县财政局', '990121', 2),
  bureau(6, '青石市财政局', '990181', 2),
  bureau(7, '白鹭市财政局', '990200', 1),
  bureau(8, '松林县财政局', '990221', 7),
  bureau(9, '安禾市财政局', '990300', 1),
  bureau(10, '平湖县财政局', '990321', 9),
  bureau(11, '云岭县财政局', '990322', 9),
  { no: 12, name: '新湖管理区财政金融局', phones: ['0199-5550112'], parentNo: 1 },
];

/** Units under the province follow their address here. */
export const sampleRouting: RoutingRules = { units: { xinhu: 12 } };
