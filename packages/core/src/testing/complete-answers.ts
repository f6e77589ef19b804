import type { ApplicationData, Json } from '../fields/json.ts';
import type { FormDefinition } from '../profile/profile.ts';

/** Answers by path, rows of a list as a whole; undefined leaves a field unanswered. */
export type Answers = Readonly<Record<string, Json | undefined>>;

/** The id of the one row that each list of `completeAnswers` has. */
export const rowId = 'row-1';

/** A row of 教育经历. */
export const schooling = {
  id: rowId,
  trainingMode: 'full-time',
  level: '20',
  degree: '4',
  school: '示例财经大学',
  graduationDate: '2012-07-01',
  major: '会计学',
};

/**
 * Complete and valid answers to a form made of the standard sections and their extra rows: a woman born in 1990, with a bachelor's degree, on duty in
 * accounting at an employer in `region`, with a talent programme and a title. Nobody's: the numbers are made up.
 * @param region six digits of a county of the profile
 */
export function completeAnswers(form: FormDefinition, region: string): ApplicationData {
  const all = allAnswers(region);
  return Object.fromEntries(
    form.sections.map(({ key, fields }) => [
      key,
      Object.fromEntries(Object.entries(all[key] ?? {}).filter(([name]) => name in fields)),
    ]),
  );
}

function allAnswers(region: string): ApplicationData {
  return {
    basic: {
      name: '王小影',
      idType: '111',
      idNumber: '220102199003070021',
      ethnicGroup: '01',
      politicalStatus: '13',
      email: 'wang@example.com',
      householdRegion: region,
    },
    education: {
      isStudent: false,
      fullTimeEducation: '20',
      fullTimeDegree: '4',
      fullTimeSchool: '示例财经大学',
      fullTimeGraduationDate: '2012-07-01',
      fullTimeMajor: '会计学',
      partTimeEducation: '00',
      educations: [schooling],
    },
    employer: {
      onDuty: true,
      unitCode: '91220102MA0000YQ64',
      unitName: '示例有限责任公司',
      industry: 'E',
      unitType: '02',
      economicType: '00',
      unitRegion: region,
      provincialUnit: false,
      unitAddress: '示例路 1 号',
      inAccountingWork: true,
      accountingWorkStart: '2012-09-01',
      accountingPost: '09',
      accountingPosition: '00',
      technicalPost: '0',
    },
    talent: {
      hasTalent: true,
      talents: [{ id: rowId, programme: 'city-leading', level: 'city', date: '2021-05-20' }],
    },
    title: {
      hasTitle: true,
      titles: [
        {
          id: rowId,
          kind: 'accounting',
          level: 'middle',
          obtainedBy: 'exam',
          obtainedDate: '2018-10-15',
          certNo: 'ZJ20180001',
        },
      ],
    },
  };
}

/** The data with answers put in by path; `*` stands for the row of the list. */
export function withAnswers(data: ApplicationData, answers: Answers): ApplicationData {
  const result = structuredCloneOf(data);
  for (const [path, value] of Object.entries(answers)) {
    const [section = '', name = '', row, inner] = path.split('.');
    const target = (result[section] ??= {});
    if (row === undefined || inner === undefined) put(target, name, value);
    else {
      const rows = (target[name] ??= []) as { [field: string]: Json }[];
      const id = row === '*' ? rowId : row;
      let found = rows.find((item) => item['id'] === id);
      if (found === undefined) rows.push((found = { id }));
      put(found, inner, value);
    }
  }
  return result;
}

const structuredCloneOf = (data: ApplicationData): ApplicationData => JSON.parse(JSON.stringify(data));

function put(target: { [field: string]: Json }, name: string, value: Json | undefined): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}
