import type { CodeTable } from '@acct-forms/core';
import { countries } from '@acct-forms/core/codes';
import { retire, standardTables } from '@acct-forms/core/sections';

const bookkeeping: CodeTable = {
  id: 'bookkeeping',
  items: [
    { code: 'own', name: '单位自行记账', en: 'By ourselves' },
    { code: 'agency', name: '委托代理记账', en: 'By a bookkeeping agency' },
    { code: 'shared', name: '财务共享中心', en: 'By a shared service centre' },
  ],
};

const software: CodeTable = {
  id: 'software',
  items: [
    { code: 'desktop', name: '单机财务软件', en: 'Desktop accounting software' },
    { code: 'cloud', name: '云端财务软件', en: 'Accounting software in the cloud' },
    { code: 'erp', name: '企业资源计划系统（ERP）', en: 'ERP system' },
    { code: 'other', name: '其他', en: 'Other' },
  ],
};

const courseLengths: CodeTable = {
  id: 'courseLengths',
  items: [
    { code: 'day', name: '8 学时以内', en: 'Up to 8 hours' },
    { code: 'week', name: '9 至 40 学时', en: '9 to 40 hours' },
    { code: 'longer', name: '40 学时以上', en: 'More than 40 hours' },
  ],
};

/** The standard tables, with those of this province; 不再受理的证件 stays readable and is no longer offered. */
export const tables = {
  ...standardTables,
  idDocumentTypes: retire(standardTables.idDocumentTypes, ['113']),
  countries,
  bookkeeping,
  software,
  courseLengths,
};
