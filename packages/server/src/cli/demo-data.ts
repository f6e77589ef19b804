import { shanghaiDay, type HolderValues } from '@acct-forms/core';
import type { Programme } from '@acct-forms/adapter';

/** Invented holders; the ID numbers are valid by GB 11643 and belong to nobody known. */
export const demoHolders: readonly HolderValues[] = [
  { certNo: '220100198501', name: '王建国', idType: '111', idNumber: withCheck('22010219850101001') },
  { certNo: '220200199003', name: '李秀英', idType: '111', idNumber: withCheck('22020219900303002') },
  { certNo: '222400197807', name: '金明哲', idType: '111', idNumber: withCheck('22240119780707003') },
  {
    certNo: '220100199211',
    name: '赵立新',
    idType: '111',
    idNumber: withCheck('22010219921105004'),
    mobile: '13900000088',
    fullTimeEducation: '20',
    unitName: '示例供热有限公司',
    regionCode: '220104',
  },
];

const day = 86_400_000;

/** Invented programmes around `now`, from nine to five: plenty of places, one place, one that opens in ten days. */
export function demoProgrammes(now: Date): Omit<Programme, 'id' | 'enrolled' | 'mine'>[] {
  const at = (days: number, hour: string) =>
    new Date(`${shanghaiDay(new Date(now.getTime() + days * day))}T${hour}:00:00+08:00`).toISOString();
  const year = Number(shanghaiDay(now).slice(0, 4));
  const rows = [
    ['企业会计准则实务（示例）', '示例会计学会', 30, -30, 60, 200],
    ['内部控制专题面授班（示例）', '示例财经学院', 15, -10, 20, 1],
    ['政府会计制度网络课程（示例）', '示例继续教育中心', 20, 10, 90, 500],
  ] as const;
  return rows.map(([title, organiser, credits, opens, closes, capacity]) => ({
    title,
    organiser,
    year,
    credits,
    opensAt: at(opens, '09'),
    closesAt: at(closes, '17'),
    capacity,
  }));
}

/** GB 11643-1999: the check character of the first seventeen digits (ISO 7064 MOD 11-2). */
function withCheck(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}
