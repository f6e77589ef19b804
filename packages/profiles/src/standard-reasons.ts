import type { FormDefinition } from '@acct-forms/core';

/** Why a reviewer gives something back, decides or looks; own words go beside it. */
export const standardReasons: FormDefinition['reasons'] = [
  {
    code: 'blurred',
    about: ['material'],
    text: {
      'zh-CN': '图片不清晰，请重新拍摄并上传',
      en: 'The picture is not clear; take it again and upload it',
    },
  },
  {
    code: 'mismatch',
    about: ['field', 'section', 'material'],
    text: {
      'zh-CN': '填写内容与材料不一致，请核对',
      en: 'What is filled in does not match the document; check it',
    },
  },
  {
    code: 'seal-missing',
    about: ['unitCertificate', 'workProof', 'studentProof'],
    text: {
      'zh-CN': '缺少单位公章，请盖章后重新扫描上传',
      en: 'The seal of the unit is missing; have it sealed and scan it again',
    },
  },
  {
    code: 'signature-missing',
    about: ['workProof', 'truthPledge'],
    text: {
      'zh-CN': '缺少本人手写签名，请签名后重新扫描上传',
      en: 'The handwritten signature is missing; sign it and scan it again',
    },
  },
  {
    code: 'wrong-material',
    about: ['material'],
    text: { 'zh-CN': '上传的材料不对，请按要求更换', en: 'This is not the document asked for; replace it' },
  },
  {
    code: 'incomplete',
    about: ['field', 'section', 'material'],
    text: { 'zh-CN': '内容不完整，请补充', en: 'Something is missing; complete it' },
  },
  {
    code: 'photo',
    about: ['photo'],
    text: {
      'zh-CN': '照片不符合近期白底 1 寸证件照的要求，请更换',
      en: 'The photo is not a recent one-inch photo on white; replace it',
    },
  },
  {
    code: 'not-in-scope',
    about: ['reject'],
    text: { 'zh-CN': '不属于会计人员信息采集的范围', en: 'Not a person whose information is collected' },
  },
  {
    code: 'untrue',
    about: ['reject'],
    text: { 'zh-CN': '提交的信息或材料不真实', en: 'What was submitted is not true' },
  },
  {
    code: 'registered-already',
    about: ['reject'],
    text: {
      'zh-CN': '本人已有审核通过的登记，请办理信息变更',
      en: 'An approved registration exists; apply for a change of it',
    },
  },
  {
    code: 'unit-elsewhere',
    about: ['transfer'],
    text: {
      'zh-CN': '工作单位的所在地属于接收部门管理',
      en: 'The employer is in the region of the receiving bureau',
    },
  },
  {
    code: 'subordinate-elsewhere',
    about: ['transfer'],
    text: { 'zh-CN': '工作单位隶属于接收部门管理的系统', en: 'The employer is under the receiving bureau' },
  },
  {
    code: 'compare-document',
    about: ['reveal'],
    text: { 'zh-CN': '与证件图片核对号码', en: 'To compare the number with the document' },
  },
  {
    code: 'call-applicant',
    about: ['reveal'],
    text: { 'zh-CN': '联系申请人核实填写内容', en: 'To ask the applicant about what is filled in' },
  },
  {
    code: 'same-elsewhere',
    about: ['reveal'],
    text: { 'zh-CN': '核实与其他申请重复的号码', en: 'To look into the same number in another application' },
  },
];
