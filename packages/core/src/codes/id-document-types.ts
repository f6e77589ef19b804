import type { CodeTable } from './code-table.ts';

/** GA/T 517-2004 (常用证件代码); HMT-HM, HMT-TW and 990 are not in the standard. */
export const idDocumentTypes = {
  id: 'idDocumentTypes',
  items: [
    { code: '111', name: '居民身份证', en: 'Resident identity card', label: '身份证' },
    { code: 'HMT-HM', name: '港澳居民居住证', en: 'Residence permit for Hong Kong and Macao residents' },
    { code: 'HMT-TW', name: '台湾居民居住证', en: 'Residence permit for Taiwan residents' },
    {
      code: '516',
      name: '港澳居民来往内地通行证',
      en: 'Mainland travel permit for Hong Kong and Macao residents',
    },
    { code: '511', name: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
    { code: '414', name: '普通护照', en: 'Ordinary passport' },
    { code: '553', name: '外国人永久居留身份证', en: 'Foreign permanent resident ID card' },
    {
      code: '114',
      name: '中国人民解放军军官证',
      en: 'Officer’s certificate of the People’s Liberation Army',
    },
    { code: '990', name: '其他', en: 'Other' },
  ],
} as const satisfies CodeTable;
