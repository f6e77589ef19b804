import type { CodeTable } from './code-table.ts';

/** GA/T 517-2004 (常用证件代码); HMT-HM, HMT-TW and 990 are not in the standard. */
export const idDocumentTypes = {
  id: 'idDocumentTypes',
  items: [
    { code: '111', name: '居民身份证', label: '身份证' },
    { code: 'HMT-HM', name: '港澳居民居住证' },
    { code: 'HMT-TW', name: '台湾居民居住证' },
    { code: '516', name: '港澳居民来往内地通行证' },
    { code: '511', name: '台湾居民来往大陆通行证' },
    { code: '414', name: '普通护照' },
    { code: '553', name: '外国人永久居留身份证' },
    { code: '114', name: '中国人民解放军军官证' },
    { code: '990', name: '其他' },
  ],
} as const satisfies CodeTable;
