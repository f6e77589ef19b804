import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

const submitted: RecordView = {
  applicationId: 'application',
  kind: 'initial',
  profile: { id: 'jilin', version: '1' },
  state: 'submitted',
  level: 1,
  revision: 9,
  round: 1,
  data: {
    basic: { name: '张示例', idType: '111', idNumber: '220102199001040013' },
    employer: { onDuty: true, unitName: '长春示例商贸有限公司' },
  },
  materials: {},
  locked: [],
  issues: [],
  allowedActions: [{ action: 'withdraw' }],
  flags: [],
  events: [],
  consents: {},
  unreadMessages: 0,
  hasRecord: false,
  referenceNumber: '2026-002-7KQ4MB-8',
  submittedAt: '2026-03-12T01:41:00Z',
  department: { no: 2, name: '长春市财政局', phones: ['0431-89865795'] },
};
const sent = {
  supports: {},
  record: { open: async () => submitted },
} as unknown as BackendAdapter;

/** Preview, record and receipt; backend, profile and session come from the page around. */
export const states: readonly GalleryState[] = [
  {
    tag: 'acct-info-preview',
    name: '预览确认',
    render: () => html`<acct-info-preview></acct-info-preview>`,
  },
  {
    tag: 'acct-info-preview',
    name: '登记信息（只读）',
    render: () => html`<acct-info-preview readonly></acct-info-preview>`,
  },
  {
    tag: 'acct-receipt',
    name: '已提交',
    render: () => html`<acct-receipt .backend=${sent}></acct-receipt>`,
  },
  { tag: 'acct-receipt', name: '还没有提交', render: () => html`<acct-receipt></acct-receipt>` },
];
