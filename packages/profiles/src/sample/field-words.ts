import type { ProfileWords } from '@acct-forms/core';
import { extras as english } from '@acct-forms/core/locales/en/extras';
import { extras } from '@acct-forms/core/locales/zh-CN/extras';

/** What is said otherwise than in the standard words. */
export const sampleWords: ProfileWords = {
  'zh-CN': {
    ...extras,
    'hint.basic.photo': '白底或蓝底证件照，114×156 像素，2 至 {limit} KB。',
    'prepare.photo': '白底或蓝底证件照，不超过 {limit}\u00a0KB',
    'label.employer.unitType': '单位类型',
    'slot.educationProof': '学历证书',
  },
  en: {
    ...english,
    'hint.basic.photo': 'An ID photo on white or blue, 114×156 pixels, 2 to {limit} KB.',
    'prepare.photo': 'An ID photo on white or blue, at most {limit}\u00a0KB',
    'label.employer.unitType': 'Kind of employer',
    'slot.educationProof': 'Education certificate',
  },
};
