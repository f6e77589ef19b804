import type { Letter } from '@acct-forms/core';

/** The two letters of the guide, word for word; the blanks are filled from the person's own data. */
export const jilinLetters: Readonly<Record<string, Letter>> = {
  workCertificate: {
    title: { 'zh-CN': '单位从事会计工作证明', en: 'Certificate of accounting work' },
    paragraphs: [
      {
        'zh-CN':
          '兹证明 {name}（身份证号：{idNumber}）自 {fromYear} 年 {fromMonth} 月至 {toYear} 年 {toMonth} 月，在我单位财务部门从事财务会计等相关工作，本证明仅用于吉林省财政厅会计人员信息采集工作。',
      },
      { 'zh-CN': '特此证明。' },
    ],
    signature: [{ 'zh-CN': '证明单位（公章）：' }, { 'zh-CN': '日期： 年 月 日' }],
  },
  truthPledge: {
    title: { 'zh-CN': '提供材料真实性承诺书', en: 'Pledge of truthful material' },
    paragraphs: [
      {
        'zh-CN':
          '本人郑重声明，按信息采集要求上传到吉林省会计信息管理系统中的所有资料都同原件相符，所有证明材料都真实、有效，无任何虚假信息。如发现有任何虚假资料和证明材料，愿负相应的法律责任，本人承担由此产生的一切后果。',
      },
    ],
    signature: [{ 'zh-CN': '承诺人（签字）：' }, { 'zh-CN': ' 年 月 日' }],
  },
};
