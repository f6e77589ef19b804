import type { CodeTable } from './code-table.ts';

/** 国统字〔2011〕86号 (关于划分企业登记注册类型的规定). */
export const registrationTypes = {
  id: 'registrationTypes',
  items: [
    { code: '110', name: '国有企业', en: 'State-owned enterprise' },
    { code: '120', name: '集体企业', en: 'Collective enterprise' },
    { code: '130', name: '股份合作企业', en: 'Joint-stock cooperative enterprise' },
    { code: '141', name: '国有联营企业', en: 'State-owned joint operation' },
    { code: '142', name: '集体联营企业', en: 'Collective joint operation' },
    { code: '143', name: '国有与集体联营企业', en: 'State and collective joint operation' },
    { code: '149', name: '其他联营企业', en: 'Other joint operation' },
    { code: '151', name: '国有独资公司', en: 'Wholly state-owned company' },
    { code: '159', name: '其他有限责任公司', en: 'Other limited liability company' },
    { code: '160', name: '股份有限公司', en: 'Company limited by shares' },
    { code: '171', name: '私营独资企业', en: 'Private sole proprietorship' },
    { code: '172', name: '私营合伙企业', en: 'Private partnership' },
    { code: '173', name: '私营有限责任公司', en: 'Private limited liability company' },
    { code: '174', name: '私营股份有限公司', en: 'Private company limited by shares' },
    { code: '190', name: '其他企业', en: 'Other enterprise' },
    {
      code: '210',
      name: '合资经营企业（港或澳、台资）',
      en: 'Equity joint venture (Hong Kong, Macao or Taiwan capital)',
    },
    {
      code: '220',
      name: '合作经营企业（港或澳、台资）',
      en: 'Cooperative joint venture (Hong Kong, Macao or Taiwan capital)',
    },
    {
      code: '230',
      name: '港、澳、台商独资经营企业',
      en: 'Wholly owned by Hong Kong, Macao or Taiwan investors',
    },
    {
      code: '240',
      name: '港、澳、台商投资股份有限公司',
      en: 'Company limited by shares with Hong Kong, Macao or Taiwan investment',
    },
    {
      code: '290',
      name: '其他港、澳、台商投资企业',
      en: 'Other enterprise with Hong Kong, Macao or Taiwan investment',
    },
    { code: '310', name: '中外合资经营企业', en: 'Sino-foreign equity joint venture' },
    { code: '320', name: '中外合作经营企业', en: 'Sino-foreign cooperative joint venture' },
    { code: '330', name: '外资企业', en: 'Wholly foreign-owned enterprise' },
    { code: '340', name: '外商投资股份有限公司', en: 'Company limited by shares with foreign investment' },
    { code: '390', name: '其他外商投资企业', en: 'Other foreign-invested enterprise' },
  ],
} as const satisfies CodeTable;
