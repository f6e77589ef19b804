import type { Profile } from '@acct-forms/core';
import type { NewAccount } from '../commands/accounts/create-account.ts';

export type DemoPerson = Omit<NewAccount, 'passwordHash' | 'demo'>;

const applicant: DemoPerson = { username: 'zhangsan', phone: '13900000001', role: 'applicant' };
const administrator: DemoPerson = { username: 'shengting', role: 'administrator', staffName: '省厅管理员' };

/** Who has an account of a name of its own, by province. */
const named: Readonly<Record<string, readonly DemoPerson[]>> = {
  jilin: [
    { username: 'changchun', role: 'reviewer', staffName: '长春审核员', bureauNo: 2 },
    { username: 'jilinshi', role: 'reviewer', staffName: '吉林市审核员', bureauNo: 7 },
    { username: 'kezhang', role: 'supervisor', staffName: '长春科长', bureauNo: 2 },
  ],
  sample: [
    { username: 'donghu', role: 'reviewer', staffName: '东湖区审核员', bureauNo: 3 },
    { username: 'wangchuan', role: 'reviewer', staffName: '望川市复审员', bureauNo: 2 },
    { username: 'kezhang', role: 'supervisor', staffName: '东湖区科长', bureauNo: 3 },
  ],
};

/** Invented people of a province: an applicant, reviewers, a supervisor and an administrator. */
export function demoPeople({ id }: Profile): readonly DemoPerson[] {
  return [applicant, ...(named[id] ?? []), administrator];
}

/** A reviewer for each bureau that has none among the named, so that nobody submits to an empty room. */
export function otherReviewers(profile: Profile): readonly DemoPerson[] {
  const taken = new Set(
    demoPeople(profile).flatMap(({ role, bureauNo }) => (role === 'reviewer' ? [bureauNo] : [])),
  );
  return profile.departments
    .filter(({ no }) => !taken.has(no))
    .map(({ no, name }) => ({
      username: `bureau${no}`,
      role: 'reviewer',
      staffName: `${name}审核员`,
      bureauNo: no,
    }));
}
