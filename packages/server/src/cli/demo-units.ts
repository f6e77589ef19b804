import type { Profile, SectionValue } from '@acct-forms/core';
import { completeAnswers } from '@acct-forms/core/testing';
import { inventedUnitCode, regionOf } from './demo-answers.ts';

/** Past the numbers that the demo's cases take. */
const firstNumber = 40;

const names = [
  '演示农业科技有限公司',
  '演示医药股份有限公司',
  '演示机械制造有限公司',
  '演示会计师事务所',
  '演示运输服务有限公司',
];

/** Invented employers that the register knows, each where another bureau is responsible. */
export async function demoUnits(profile: Profile): Promise<readonly SectionValue[]> {
  const form = await profile.form();
  const regions = profile.departments
    .map(({ no }) => regionOf(profile, no))
    .filter((region) => region !== undefined);
  return names.map((unitName, i) => ({
    ...completeAnswers(form, regions[i % regions.length] ?? '')['employer'],
    unitName,
    unitCode: inventedUnitCode(firstNumber + i),
  }));
}
