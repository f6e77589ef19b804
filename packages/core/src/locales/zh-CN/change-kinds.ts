/** The kinds of a change after approval. */
export const changeKinds = {
  'kind.contact': '联系方式变更',
  'kind.identity': '关键信息变更（姓名、证件号码）',
  'kind.education': '学历学位变更',
  'kind.unit': '工作单位变更（省内）',
  'kind.title': '专业技术资格（职称）变更',
  'kind.talent': '人才信息变更',
};

export type ChangeKindWords = Record<keyof typeof changeKinds, string>;
