import type { Letter } from '@acct-forms/core';

/** The pledge of the guide, word for word; every application ends with it. */
export const jilinPledge = {
  truthPledge: {
    title: { 'zh-CN': '提供材料真实性承诺书', en: 'Pledge of truthful material' },
    paragraphs: [
      {
        'zh-CN':
          '本人郑重声明，按信息采集要求上传到吉林省会计信息管理系统中的所有资料都同原件相符，所有证明材料都真实、有效，无任何虚假信息。如发现有任何虚假资料和证明材料，愿负相应的法律责任，本人承担由此产生的一切后果。',
      },
    ],
    signature: [{ 'zh-CN': '承诺人（签字）：' }, { 'zh-CN': '{year} 年 {month} 月 {day} 日' }],
  },
} as const satisfies Readonly<Record<string, Letter>>;
