import type { BackendAdapter, CaseSummary, CaseView, Review } from '@acct-forms/adapter';
import { AcctError, type AllowedAction, type Material } from '@acct-forms/core';

// Everything here is invented.
const hour = 3_600_000;
export const from = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
export const department = { no: 2, name: '长春市财政局', phones: ['0431-00000000'] };
export const me = { id: 'me', name: '李样例' };

export const summary: CaseSummary = {
  id: 'case-1',
  kind: 'initial',
  state: 'inReview',
  level: 1,
  round: 2,
  revision: 9,
  referenceNumber: '2026-002-7KQ4MB-8',
  name: '张示例',
  idNumber: '2201**********0013',
  unitName: '长春示例商贸有限公司',
  department,
  submittedAt: from(-96),
  deadline: from(24),
  claimedBy: me,
  openFlags: 2,
};
export const material = (slot: string, name: string): Material => ({
  id: slot,
  slot,
  name,
  type: 'image/jpeg',
  uploadSha256: slot,
  sha256: slot,
  bytes: 182_000,
  width: 840,
  height: 1120,
});
const flag = { reasonCode: 'mismatch', author: '李样例', by: department, at: from(-120) } as const;
export const actions = (...blocked: readonly AllowedAction[]): readonly AllowedAction[] => blocked;

export const opened: CaseView = {
  ...summary,
  personId: 'person',
  profile: { id: 'jilin', version: '1' },
  data: {
    basic: { name: '张示例', idType: '111', idNumber: summary.idNumber, mobile: '138****0000' },
    employer: {
      onDuty: true,
      unitName: '长春示例商贸有限公司',
      unitCode: '91220100MA00000X0X',
      unitRegion: '220104',
    },
  },
  materials: {
    workProof: material('workProof', '单位证明.jpg'),
    educationProof: material('educationProof', '毕业证书.jpg'),
    truthPledge: material('truthPledge', '承诺书.jpg'),
  },
  flags: [
    {
      ...flag,
      id: 'f1',
      path: 'materials.educationProof',
      text: '毕业证书编号看不清',
      round: 2,
      state: 'open',
    },
    {
      ...flag,
      id: 'f2',
      path: 'employer.unitName',
      text: '与代码证书上的名称不一致',
      round: 1,
      state: 'resolved',
    },
    {
      ...flag,
      id: 'f3',
      path: 'materials.workProof',
      text: '缺少公章',
      round: 1,
      state: 'answered',
      reply: '已补盖公章',
    },
  ],
  changes: {
    sinceLastRound: [
      { path: 'employer.unitName', before: '长春示例商贸公司', after: '长春示例商贸有限公司' },
      { path: 'materials.workProof', before: 'old', after: 'workProof' },
    ],
    againstRecord: [],
  },
  checks: [
    { code: 'identity-elsewhere', ok: true },
    { code: 'unit-registered', ok: true },
    { code: 'picture', ok: false, path: 'materials.educationProof', picture: 'sharpness' },
    {
      code: 'unit-differs',
      ok: false,
      path: 'employer.unitName',
      params: { registered: '长春示例商贸公司' },
    },
    ...['workProof', 'educationProof', 'truthPledge'].map((slot) => ({
      code: 'file-elsewhere' as const,
      ok: false,
      path: `materials.${slot}`,
      found: [
        {
          department,
          case: { id: 'other', referenceNumber: '2026-002-7KPM4X-2', state: 'approved' as const },
        },
      ],
    })),
    {
      code: 'phone-elsewhere',
      ok: false,
      path: 'basic.mobile',
      found: [
        { department, case: { id: 'other', referenceNumber: '2026-002-7KPM4X-2', state: 'approved' } },
        { department: { no: 3, name: '吉林市财政局', phones: ['0432-00000000'] } },
      ],
    },
  ],
  notes: [{ id: 'n1', at: from(-20), by: '周样例', text: '电话核实过单位名称。' }],
  events: [
    { id: 'e1', at: from(-216), kind: 'submitted', round: 1, actor: '张示例' },
    { id: 'e2', at: from(-212), kind: 'claimed', round: 1, department, actor: '李样例' },
    {
      id: 'e3',
      at: from(-210),
      kind: 'returned',
      round: 1,
      department,
      actor: '李样例',
      reason: '请核对单位名称，并补盖公章。',
    },
    { id: 'e4', at: from(-96), kind: 'submitted', round: 2, actor: '张示例' },
    { id: 'e5', at: from(-20), kind: 'claimed', round: 2, department, actor: '李样例' },
  ],
  issues: [],
  allowedActions: actions(
    { action: 'transfer', blocked: 'target' },
    { action: 'release' },
    { action: 'reject', blocked: 'reason' },
    { action: 'return' },
    { action: 'approve', blocked: 'flagsResolved' },
  ),
};

export const ready: Partial<CaseView> = {
  flags: opened.flags.map((each) => ({ ...each, state: 'resolved' })),
  allowedActions: opened.allowedActions.map(({ action }) => ({ action })),
};
export const page = `<svg xmlns="http://www.w3.org/2000/svg" width="840" height="1120"><rect width="840" height="1120" fill="#fff"/>
<path d="M120 180h600M120 260h600M120 340h420" stroke="#456" stroke-width="12"/><circle cx="600" cy="860" r="90" fill="none" stroke="#b33" stroke-width="8"/></svg>`;

/** A backend that only reads the case that stands above, but for these calls. */
export const backendWith = (calls: Partial<Review>): BackendAdapter =>
  ({
    review: {
      open: async () => opened,
      readMaterial: async () => new Blob([page], { type: 'image/svg+xml' }),
      ...calls,
    },
  }) as BackendAdapter;
export const session = {
  account: { id: 'me', username: 'reviewer', mobile: '' },
  roles: ['reviewer'],
  expiresAt: from(1),
  absoluteExpiresAt: from(8),
} as const;

export const offline = () => Promise.reject(new AcctError('offline'));
