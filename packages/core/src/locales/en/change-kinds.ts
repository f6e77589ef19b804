import type { ChangeKindWords } from '../zh-CN/change-kinds.ts';

export const changeKinds: ChangeKindWords = {
  'kind.contact': 'Contact details',
  'kind.identity': 'Name or document number',
  'kind.education': 'Education and degree',
  'kind.unit': 'Employer, within the province',
  'kind.title': 'Professional qualification',
  'kind.talent': 'Talent programme',
};
