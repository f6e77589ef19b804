import type { CodeTable } from './code-table.ts';

/** GB/T 4762-1984 (政治面貌代码). */
export const politicalStatuses = {
  id: 'politicalStatuses',
  items: [
    {
      code: '01',
      name: '中国共产党党员',
      en: 'Member of the Communist Party of China',
      label: '中国共产党党员(含预备党员)',
    },
    { code: '02', name: '中国共产党预备党员', en: 'Probationary member of the Communist Party of China' },
    { code: '03', name: '中国共产主义青年团团员', en: 'Member of the Communist Youth League of China' },
    {
      code: '04',
      name: '中国国民党革命委员会会员',
      en: 'Member of the Revolutionary Committee of the Chinese Kuomintang',
    },
    { code: '05', name: '中国民主同盟盟员', en: 'Member of the China Democratic League' },
    {
      code: '06',
      name: '中国民主建国会会员',
      en: 'Member of the China National Democratic Construction Association',
    },
    { code: '07', name: '中国民主促进会会员', en: 'Member of the China Association for Promoting Democracy' },
    {
      code: '08',
      name: '中国农工民主党党员',
      en: 'Member of the Chinese Peasants and Workers Democratic Party',
    },
    { code: '09', name: '中国致公党党员', en: 'Member of the China Zhi Gong Party' },
    { code: '10', name: '九三学社社员', en: 'Member of the Jiusan Society' },
    {
      code: '11',
      name: '台湾民主自治同盟盟员',
      en: 'Member of the Taiwan Democratic Self-Government League',
    },
    { code: '12', name: '无党派民主人士', en: 'Democrat without party affiliation' },
    { code: '13', name: '群众', en: 'None of these' },
  ],
} as const satisfies CodeTable;
