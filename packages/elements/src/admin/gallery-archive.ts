import type { ArchiveEntry } from '@acct-forms/adapter';

// Everything here is invented.
const hour = 3_600_000;
const from = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
const bureau = { no: 2, name: '长春市财政局', phones: ['0431-00000000'] };
const person = { name: '张**', idNumber: '2201**********0013' };

const entry: ArchiveEntry = {
  id: 'a1',
  at: from(-2),
  kind: 'approved',
  actor: { id: 'li', name: '李样例', bureau },
  sealed: true,
  person,
  personId: 'person',
  sequence: 2,
  payload: { referenceNumber: '2026-002-7KQ4MB-8', applicationId: 'case-1' },
};
export const entries: readonly ArchiveEntry[] = [
  { ...entry, id: 'a2', kind: 'credit', sequence: 3, sealed: false, payload: {} },
  entry,
  { ...entry, id: 'a0', at: from(-90), kind: 'submitted', actor: { id: 'zhang' }, sequence: 1 },
];

/** An entry as it opens. */
export const opened: ArchiveEntry = {
  ...entry,
  payload: {
    ...entry.payload,
    round: 1,
    departmentNo: 2,
    reason: '材料齐全，同意。',
    approved: {
      data: { basic: { name: '张示例', idType: '111', idNumber: '2201**********0013', sex: '1' } },
      materials: {},
    },
  },
};

const access: ArchiveEntry = {
  id: 'b3',
  at: from(-1),
  kind: 'reveal',
  actor: { id: 'li', name: '李样例', bureau },
  sealed: false,
  caseId: 'case-1',
  referenceNumber: '2026-002-7KQ4MB-8',
  person,
  detail: 'basic.idNumber',
  reason: '核对证件',
};
export const accesses: readonly ArchiveEntry[] = [
  access,
  {
    id: 'b2',
    at: from(-30),
    kind: 'export',
    actor: { id: 'me', name: '何样例' },
    sealed: true,
    detail: JSON.stringify({ format: 'xlsx', lines: 21, states: ['approved'], bureau: 2, unmasked: true }),
    reason: '月度核对',
  },
  { ...access, id: 'b1', at: from(-31), kind: 'readMaterial', sealed: true, detail: 'idFront' },
  {
    id: 'b0',
    at: from(-32),
    kind: 'mergeUnit',
    actor: { id: 'me', name: '何样例' },
    sealed: true,
    subject: '长春示例商贸公司 → 长春示例商贸有限公司',
    detail: 'unit-1 unit-2',
  },
];
