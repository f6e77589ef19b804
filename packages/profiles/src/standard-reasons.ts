import type { FormDefinition } from '@acct-forms/core';

/** Why a reviewer gives something back; the free text goes beside it. */
export const standardReasons: FormDefinition['returnReasons'] = [
  {
    code: 'blurred',
    text: {
      'zh-CN': '图片不清晰，请重新拍摄并上传',
      en: 'The picture is not clear; take it again and upload it',
    },
  },
  {
    code: 'mismatch',
    text: {
      'zh-CN': '填写内容与材料不一致，请核对',
      en: 'What is filled in does not match the document; check it',
    },
  },
  {
    code: 'seal-missing',
    text: {
      'zh-CN': '缺少单位公章，请盖章后重新扫描上传',
      en: 'The seal of the unit is missing; have it sealed and scan it again',
    },
  },
  {
    code: 'signature-missing',
    text: {
      'zh-CN': '缺少本人手写签名，请签名后重新扫描上传',
      en: 'The handwritten signature is missing; sign it and scan it again',
    },
  },
  {
    code: 'wrong-material',
    text: { 'zh-CN': '上传的材料不对，请按要求更换', en: 'This is not the document asked for; replace it' },
  },
  { code: 'incomplete', text: { 'zh-CN': '内容不完整，请补充', en: 'Something is missing; complete it' } },
  {
    code: 'photo',
    text: {
      'zh-CN': '照片不符合近期白底 1 寸证件照的要求，请更换',
      en: 'The photo is not a recent one-inch photo on white; replace it',
    },
  },
];
