import type { CodeTable } from './code-table.ts';

/** GB 32100-2015 tables 2 and 3 with amendment 1: registering departments and the categories of each. */
export const usccDepartments = {
  id: 'usccDepartments',
  items: [
    {
      code: '1',
      name: '机构编制',
      en: 'Establishment bodies',
      categories: [
        { code: '1', name: '机关' },
        { code: '2', name: '事业单位' },
        { code: '3', name: '中央编办直接管理机构编制的群众团体' },
        { code: '9', name: '其他' },
      ],
    },
    {
      code: '2',
      name: '外交',
      en: 'Foreign affairs',
      categories: [
        { code: '1', name: '外国常住新闻机构' },
        { code: '9', name: '其他' },
      ],
    },
    {
      code: '3',
      name: '司法行政',
      en: 'Justice',
      categories: [
        { code: '1', name: '律师执业机构' },
        { code: '2', name: '公证处' },
        { code: '3', name: '基层法律服务所' },
        { code: '4', name: '司法鉴定机构' },
        { code: '5', name: '仲裁委员会' },
        { code: '9', name: '其他' },
      ],
    },
    {
      code: '4',
      name: '文化',
      en: 'Culture',
      categories: [
        { code: '1', name: '外国在华文化中心' },
        { code: '9', name: '其他' },
      ],
    },
    {
      code: '5',
      name: '民政',
      en: 'Civil affairs',
      categories: [
        { code: '1', name: '社会团体' },
        { code: '2', name: '民办非企业单位' },
        { code: '3', name: '基金会' },
        { code: '9', name: '其他' },
      ],
    },
    {
      code: '6',
      name: '旅游',
      en: 'Tourism',
      categories: [
        { code: '1', name: '外国旅游部门常驻代表机构' },
        { code: '2', name: '港澳台地区旅游部门常驻内地（大陆）代表机构' },
        { code: '9', name: '其他' },
      ],
    },
    {
      code: '7',
      name: '宗教',
      en: 'Religion',
      categories: [
        { code: '1', name: '宗教活动场所' },
        { code: '2', name: '宗教院校' },
        { code: '9', name: '其他' },
      ],
    },
    {
      code: '8',
      name: '工会',
      en: 'Trade unions',
      categories: [
        { code: '1', name: '基层工会' },
        { code: '9', name: '其他' },
      ],
    },
    {
      code: '9',
      name: '工商（市场监管）',
      en: 'Market regulation',
      categories: [
        { code: '1', name: '企业' },
        { code: '2', name: '个体工商户' },
        { code: '3', name: '农民专业合作社' },
      ],
    },
    {
      code: 'A',
      name: '中央军委改革和编制办公室',
      en: 'Central Military Commission reform office',
      categories: [
        { code: '1', name: '军队事业单位' },
        { code: '9', name: '其他' },
      ],
    },
    {
      code: 'N',
      name: '农业',
      en: 'Agriculture',
      categories: [
        { code: '1', name: '组级集体经济组织' },
        { code: '2', name: '村级集体经济组织' },
        { code: '3', name: '乡镇级集体经济组织' },
        { code: '9', name: '其他' },
      ],
    },
    { code: 'Y', name: '其他', en: 'Other', categories: [{ code: '1', name: '其他' }] },
  ],
} as const satisfies CodeTable;
