import type { PathsOf } from '../../fields/section.ts';
import type {
  basicExtras,
  educationExtras,
  employerExtras,
  titleExtras,
  titleRowExtras,
} from '../../sections/index.ts';

type ExtraPath =
  | PathsOf<{ key: 'basic'; fields: typeof basicExtras }>
  | PathsOf<{ key: 'education'; fields: typeof educationExtras }>
  | PathsOf<{ key: 'employer'; fields: typeof employerExtras }>
  | PathsOf<{ key: 'title'; fields: typeof titleExtras }>
  | `title.titles.*.${keyof typeof titleRowExtras & string}`;

/** Words of the rows, slots and facts that only some provinces ask; a profile with them puts these among its own. */
export const extras = {
  'label.basic.householdRegion': '户籍所在地',
  'label.basic.mailingAddress': '通讯地址',
  'label.basic.mailingPostcode': '通讯地址邮编',
  'label.education.educationCertNo': '学历证书编号',
  'label.education.degreeCertNo': '学位证书编号',
  'label.education.educations': '教育经历',
  'label.education.educations.*.trainingMode': '培养方式',
  'label.education.educations.*.level': '学历',
  'label.education.educations.*.degree': '学位',
  'label.education.educations.*.school': '毕业院校',
  'label.education.educations.*.enrolmentDate': '入学时间',
  'label.education.educations.*.graduationDate': '毕业时间',
  'label.education.educations.*.major': '所学专业',
  'label.education.educations.*.certNo': '学历证书编号',
  'label.employer.unitType': '单位性质',
  'label.employer.workHistory': '工作经历',
  'label.employer.workHistory.*.from': '开始时间',
  'label.employer.workHistory.*.to': '结束时间',
  'label.employer.workHistory.*.unit': '工作单位',
  'label.employer.workHistory.*.position': '会计职务',
  'label.title.titles.*.issuer': '发证机关',
  'label.title.licences': '执业资格',
  'label.title.licences.*.name': '执业资格名称',
  'label.title.licences.*.certNo': '执业资格证书编号',
  'label.title.licences.*.date': '执业资格取得时间',
  'label.title.abacusLevel': '珠算等级',
  'fact.hasDegree': '有学位',
  'slot.degreeProof': '学位证明',
  'slot.residenceProof': '居住证明',
  'issue.before-enrolment': '毕业时间应晚于入学时间，请检查',
  'issue.ends-before-start': '结束时间应晚于开始时间，请检查',
  'issue.periods-overlap': '工作经历的时间有重叠，请检查',
} as const satisfies Record<`label.${ExtraPath}`, string> & Record<string, string>;

export type ExtrasWords = Record<keyof typeof extras, string>;
