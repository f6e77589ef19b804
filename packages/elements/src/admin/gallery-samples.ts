import type {
  CaseSummary,
  CreditEntry,
  ErasureRequest,
  FormerHolder,
  ImportReport,
  Programme,
  Staff,
  Undelivered,
  UnitDetail,
  UnitEvidence,
} from '@acct-forms/adapter';

// Everything here is invented.
const hour = 3_600_000;
export const from = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
const bureau = { no: 2, name: '长春市财政局', phones: ['0431-00000000'] };

const reviewer: Staff = {
  id: 'li',
  username: 'li_yangli',
  name: '李样例',
  role: 'reviewer',
  bureau,
  disabled: false,
  mustChangePassword: false,
  lastSignInAt: from(-20),
};
export const staff: readonly Staff[] = [
  {
    id: 'me',
    username: 'he_yangli',
    name: '何样例',
    role: 'administrator',
    disabled: false,
    mustChangePassword: false,
    lastSignInAt: from(-1),
  },
  { ...reviewer, id: 'zhou', username: 'zhou_yangli', name: '周样例', role: 'supervisor' },
  reviewer,
  {
    id: 'sun',
    username: 'sun_xugou',
    name: '孙虚构',
    role: 'reviewer',
    bureau,
    disabled: false,
    mustChangePassword: true,
  },
  { ...reviewer, id: 'wu', username: 'wu_liwen', name: '吴例文', disabled: true },
];

const programme: Programme = {
  id: 'standards',
  title: '企业会计准则实务（示例）',
  organiser: '示例会计学会',
  year: 2026,
  credits: 30,
  opensAt: from(-700),
  closesAt: from(1400),
  capacity: 200,
  enrolled: 57,
};
export const programmes: readonly Programme[] = [
  programme,
  { ...programme, id: 'early', title: '政府会计制度网络课程（示例）', opensAt: from(240), enrolled: 0 },
  { ...programme, id: 'over', title: '税法更新（示例）', closesAt: from(-24), enrolled: 200 },
];

export const undelivered: readonly Undelivered[] = [
  {
    id: 'm1',
    channel: 'sms',
    kind: 'returned',
    recipient: '138****0000',
    attempts: 3,
    lastError: 'http-503',
    nextAt: from(1),
  },
  {
    id: 'm2',
    channel: 'email',
    kind: 'approved',
    recipient: 'z***@example.com',
    attempts: 12,
    lastError: 'smtp-554',
    givenUpAt: from(-2),
  },
];

const erasure: ErasureRequest = {
  id: 'e1',
  username: 'zhang_shili',
  mobile: '138****0000',
  requestedAt: from(-72),
  underReview: true,
  hasRecord: true,
};
export const erasures: readonly ErasureRequest[] = [
  erasure,
  { ...erasure, id: 'e2', username: 'wang_yangben', underReview: false, hasRecord: false },
];

const unit: UnitDetail = {
  id: 'u1',
  unitCode: '91220100MA00000X0X',
  unitName: '长春示例商贸有限公司',
  unitRegion: '220104',
  unitAddress: '长春市朝阳区示例街 1 号',
  industry: '51',
  state: 'pending',
};
export const units: readonly UnitDetail[] = [
  unit,
  { ...unit, id: 'u2', unitName: '长春示例商贸公司', unitCode: '123456789', state: 'confirmed' },
];

export const evidence: UnitEvidence = {
  applications: 12,
  records: 7,
  first: { at: from(-400), referenceNumber: '2026-002-7KQ4MB-8', name: '张**' },
};

export const report: ImportReport = {
  lines: 1250,
  accepted: 1180,
  unchanged: 60,
  refused: 10,
  faults: [
    { line: 17, column: 'idNumber', code: 'id-number' },
    { line: 18, code: 'cells' },
    { line: 240, column: 'certNo', code: 'duplicate', first: 12 },
    { line: 241, column: 'regionCode', code: 'unknown-code' },
  ],
};
export const holder: FormerHolder = {
  certNo: '220100199201',
  name: '张示例',
  idType: '111',
  idNumber: '2201**********0013',
  mobile: '138****0000',
  issuedDate: '2012-07-01',
  claimed: false,
};

export const credit: readonly CreditEntry[] = [
  {
    id: 'c1',
    kind: 'dishonest',
    date: '2026-05-06',
    authority: '示例市财政局',
    documentNo: '示财会罚〔2026〕3 号',
    content: '伪造会计凭证，处以罚款，五年内不得从事会计工作。',
    effectUntil: '2031-05-05',
  },
  {
    id: 'c2',
    kind: 'honest',
    date: '2025-03-01',
    authority: '示例省财政厅',
    documentNo: '示财会〔2025〕11 号',
    content: '评为先进会计工作者。',
  },
];

export const found: CaseSummary = {
  id: 'case-1',
  kind: 'initial',
  state: 'approved',
  level: 1,
  round: 1,
  revision: 9,
  referenceNumber: '2026-002-7KQ4MB-8',
  name: '张示例',
  idNumber: '2201**********0013',
  unitName: '长春示例商贸有限公司',
  department: bureau,
  submittedAt: from(-96),
  deadline: from(24),
  openFlags: 0,
};
