import type { HolderRecord } from '../commands/record/claim-holder.ts';
import type { NewAccount } from '../commands/accounts/create-account.ts';

/** Invented people: an applicant, reviewers of two bureaus, a supervisor and an administrator. */
export const demoPeople: readonly Omit<NewAccount, 'passwordHash' | 'demo'>[] = [
  { username: 'zhangsan', phone: '13900000001', role: 'applicant' },
  { username: 'changchun', role: 'reviewer', staffName: '长春审核员', bureauNo: 2 },
  { username: 'jilinshi', role: 'reviewer', staffName: '吉林市审核员', bureauNo: 7 },
  { username: 'kezhang', role: 'supervisor', staffName: '长春科长', bureauNo: 2 },
  { username: 'shengting', role: 'administrator', staffName: '省厅管理员' },
];

/** Invented holders; the ID numbers are valid by GB 11643 and belong to nobody known. */
export const demoHolders: readonly HolderRecord[] = [
  { certNo: '220100198501', name: '王建国', idType: '111', idNumber: withCheck('22010219850101001') },
  { certNo: '220200199003', name: '李秀英', idType: '111', idNumber: withCheck('22020219900303002') },
  { certNo: '222400197807', name: '金明哲', idType: '111', idNumber: withCheck('22240119780707003') },
];

/** GB 11643-1999: the check character of the first seventeen digits (ISO 7064 MOD 11-2). */
function withCheck(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}
