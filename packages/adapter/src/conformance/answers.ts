import {
  checkIdNumber,
  checkUnitCode,
  type ApplicationData,
  type Profile,
  type SectionValue,
} from '@acct-forms/core';

/** Who a sample application is about; everything else is the same for all. */
export interface SamplePerson {
  readonly name: string;
  readonly idNumber: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** Six digits: decides the bureau. */
  readonly unitRegion: string;
}

let count = Math.floor(Math.random() * 1_000_000);

const digits = (length: number) =>
  String((count = (count + 1) % 1_000_000))
    .padStart(length, '0')
    .slice(-length);

function firstValid(candidates: readonly string[], valid: (text: string) => boolean): string {
  const found = candidates.find(valid);
  if (found === undefined) throw new Error('no valid number');
  return found;
}

/** A valid resident ID number that no other call of this process gives. */
export function sampleIdNumber(): string {
  const n = digits(6);
  const day = String((Number(n.slice(0, 3)) % 28) + 1).padStart(2, '0');
  const year = 1970 + (Number(n.slice(0, 3)) % 31);
  const month = String((Number(n.slice(1, 3)) % 12) + 1).padStart(2, '0');
  const body = `220102${year}${month}${day}${n.slice(3)}`;
  const now = new Date();
  return firstValid(
    [...'0123456789X'].map((check) => body + check),
    (text) => checkIdNumber('111', text, { now }).valid,
  );
}

/** A valid unified social credit code that no other call of this process gives. */
export function sampleUnitCode(): string {
  const body = `91220102MA${digits(6)}`;
  const candidates = [...'0123456789X'].flatMap((own) =>
    [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => body + own + check),
  );
  return firstValid(candidates, (text) => checkUnitCode(text).valid);
}

export const samplePhone = () => `138${digits(6)}${Math.floor(Math.random() * 100)}`.padEnd(11, '0');

const surnames = [...'王李张刘陈杨赵黄周吴'];
const given = [...'伟芳娜敏静丽强磊军洋'];

/** The regions of two bureaus below a prefecture, for sample people of each. */
export function sampleBureaus(profile: Profile): readonly { readonly no: number; readonly region: string }[] {
  return profile.departments.flatMap(({ no, regionCode }) =>
    regionCode !== undefined && !regionCode.endsWith('00') ? [{ no, region: regionCode }] : [],
  );
}

export function samplePerson(profile: Profile, person: Partial<SamplePerson> = {}): SamplePerson {
  const n = Number(digits(6));
  return {
    name: `${surnames[n % 10]}${given[Math.floor(n / 10) % 10]}${given[Math.floor(n / 100) % 10]}`,
    idNumber: sampleIdNumber(),
    unitCode: sampleUnitCode(),
    unitName: `${given[n % 10]}${given[Math.floor(n / 10) % 10]}第${n}有限责任公司`,
    unitRegion: sampleBureaus(profile)[0]?.region ?? '',
    ...person,
  };
}

/** Complete and valid answers to the standard sections: on duty in accounting, a bachelor, with one title. */
export function completeData(person: SamplePerson): ApplicationData {
  const basic: SectionValue = {
    name: person.name,
    idType: '111',
    idNumber: person.idNumber,
    ethnicGroup: '01',
    politicalStatus: '13',
  };
  const education: SectionValue = {
    isStudent: false,
    fullTimeEducation: '20',
    fullTimeDegree: '4',
    fullTimeSchool: '吉林财经大学',
    fullTimeGraduationDate: '2023-07-01',
    fullTimeMajor: '会计学',
    partTimeEducation: '00',
  };
  const employer: SectionValue = {
    onDuty: true,
    unitCode: person.unitCode,
    unitName: person.unitName,
    industry: '01',
    economicType: '00',
    unitRegion: person.unitRegion,
    provincialUnit: false,
    unitAddress: '人民大街1号',
    inAccountingWork: true,
    accountingWorkStart: '2023-09-01',
    accountingPost: '02',
    accountingPosition: '00',
    technicalPost: '0',
  };
  const title: SectionValue = {
    hasTitle: true,
    titles: [
      {
        id: 'row-1',
        kind: 'accounting',
        level: 'junior',
        obtainedBy: 'exam',
        obtainedDate: '2024-09-01',
        certNo: 'KJ20240001',
      },
    ],
  };
  return { basic, education, employer, talent: { hasTalent: false }, title };
}
