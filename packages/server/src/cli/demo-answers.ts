import {
  checkIdNumber,
  checkUnitCode,
  routeToDepartment,
  type ApplicationData,
  type FormDefinition,
  type Profile,
  type RegionNode,
} from '@acct-forms/core';
import { completeAnswers, withAnswers } from '@acct-forms/core/testing';

const names = [
  '王样本',
  '刘范例',
  '张示例',
  '陈测试',
  '赵演示',
  '孙虚构',
  '李假设',
  '黄参考',
  '吴例文',
  '周试填',
  '徐模拟',
  '朱试用',
];
const units = ['示例商贸', '样本会计服务', '范例制造', '示例供热', '样板物业管理', '示例口腔门诊'];

function firstValid(body: string, ends: readonly string[], valid: (text: string) => boolean): string {
  return ends.map((end) => body + end).find(valid) ?? body;
}

/** A resident ID of nobody known, born in the eighties or nineties. */
export function inventedIdNumber(number: number): string {
  const born = `${1982 + (number % 14)}0${1 + (number % 9)}1${number % 9}`;
  const now = new Date();
  return firstValid(
    `220102${born}${String(500 + number)}`,
    [...'0123456789X'],
    (text) => checkIdNumber('111', text, { now }).valid,
  );
}

/** A valid unified social credit code of nobody known. */
export function inventedUnitCode(number: number): string {
  const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  return firstValid(
    `91220102MA9X0${String(10 + number)}`,
    characters.flatMap((own) => characters.flatMap((a) => characters.map((b) => own + a + b))),
    (text) => checkUnitCode(text).valid,
  );
}

/** The first region whose employers belong to a bureau. */
export function regionOf(profile: Profile, bureauNo: number): string | undefined {
  const codes = (nodes: readonly RegionNode[]): string[] =>
    nodes.flatMap(({ code, children = [] }) => [
      ...(code === undefined || children.length > 0 ? [] : [code]),
      ...codes(children),
    ]);
  return codes([profile.regions.root]).find((regionCode) => {
    const routed = routeToDepartment(profile, { onDuty: true, regionCode });
    return 'department' in routed && routed.department.no === bureauNo;
  });
}

export const inventedName = (number: number): string => names[number % names.length] ?? '';

/** Complete answers of an invented person who works in a region. */
export function inventedAnswers(form: FormDefinition, region: string, number: number): ApplicationData {
  return withAnswers(completeAnswers(form, region), {
    'basic.name': inventedName(number),
    'basic.idNumber': inventedIdNumber(number),
    'basic.email': `person${number}@example.com`,
    'employer.unitName': `${units[number % units.length]}有限公司`,
    'employer.unitCode': inventedUnitCode(number % units.length),
  });
}
