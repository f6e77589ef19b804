import type { CodeTable } from './code-table.ts';

/** 国统字〔2011〕86号 (关于划分企业登记注册类型的规定). */
export const registrationTypes = {
  id: 'registrationTypes',
  items: [
    { code: '110', name: '国有企业' },
    { code: '120', name: '集体企业' },
    { code: '130', name: '股份合作企业' },
    { code: '141', name: '国有联营企业' },
    { code: '142', name: '集体联营企业' },
    { code: '143', name: '国有与集体联营企业' },
    { code: '149', name: '其他联营企业' },
    { code: '151', name: '国有独资公司' },
    { code: '159', name: '其他有限责任公司' },
    { code: '160', name: '股份有限公司' },
    { code: '171', name: '私营独资企业' },
    { code: '172', name: '私营合伙企业' },
    { code: '173', name: '私营有限责任公司' },
    { code: '174', name: '私营股份有限公司' },
    { code: '190', name: '其他企业' },
    { code: '210', name: '合资经营企业（港或澳、台资）' },
    { code: '220', name: '合作经营企业（港或澳、台资）' },
    { code: '230', name: '港、澳、台商独资经营企业' },
    { code: '240', name: '港、澳、台商投资股份有限公司' },
    { code: '290', name: '其他港、澳、台商投资企业' },
    { code: '310', name: '中外合资经营企业' },
    { code: '320', name: '中外合作经营企业' },
    { code: '330', name: '外资企业' },
    { code: '340', name: '外商投资股份有限公司' },
    { code: '390', name: '其他外商投资企业' },
  ],
} as const satisfies CodeTable;
