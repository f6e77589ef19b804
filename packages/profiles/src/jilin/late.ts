import type { LatePart, Letter } from '@acct-forms/core';
import { standardLate } from '../standard-late.ts';
import { jilinPledge } from './letters.ts';

/** The other letter of the guide, word for word; the blanks are filled from the person's own data. */
const certificate: Readonly<Record<string, Letter>> = {
  workCertificate: {
    title: { 'zh-CN': '单位从事会计工作证明', en: 'Certificate of accounting work' },
    paragraphs: [
      {
        'zh-CN':
          '兹证明 {name}（身份证号：{idNumber}）自 {fromYear} 年 {fromMonth} 月至 {toYear} 年 {toMonth} 月，在我单位财务部门从事财务会计等相关工作，本证明仅用于吉林省财政厅会计人员信息采集工作。',
      },
      { 'zh-CN': '特此证明。' },
    ],
    signature: [
      { 'zh-CN': '证明单位（公章）：{unitName}' },
      { 'zh-CN': '日期：{year} 年 {month} 月 {day} 日' },
    ],
  },
};

/** The standard late part, and both letters. */
export const jilinLate: LatePart = { ...standardLate, letters: { ...certificate, ...jilinPledge } };
