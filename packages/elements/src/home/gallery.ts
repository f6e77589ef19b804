import type { BackendAdapter, DepartmentView, EventView, RecordView } from '@acct-forms/adapter';
import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

const bureau: DepartmentView = { no: 2, name: '长春市财政局', phones: ['0431-89865795'] };
const event = (kind: EventView['kind'], at: string, department?: DepartmentView): EventView => ({
  id: kind,
  at,
  kind,
  round: 1,
  ...(department && { department }),
});
const submittedEvent = event('submitted', '2026-03-12T01:41:00Z');
const claimedEvent = event('claimed', '2026-03-16T02:05:00Z', bureau);
const decidedAt = '2026-03-18T07:20:00Z';

const first: RecordView = {
  applicationId: 'application',
  kind: 'initial',
  profile: { id: 'jilin', version: '1' },
  state: 'draft',
  level: 1,
  revision: 1,
  round: 0,
  data: { basic: { idType: '111' } },
  materials: {},
  locked: [],
  issues: [{ path: 'basic.name', code: 'required', severity: 'error' }],
  allowedActions: [],
  flags: [],
  events: [],
  consents: {},
  unreadMessages: 0,
  hasRecord: false,
};
const filled: RecordView = {
  ...first,
  savedAt: '2026-03-11T01:00:00Z',
  data: {
    basic: { name: '张示例', idType: '111', idNumber: '220102199001040013' },
    employer: { onDuty: true, unitName: '长春示例商贸有限公司' },
  },
  department: bureau,
};
const submitted: RecordView = {
  ...filled,
  issues: [],
  state: 'submitted',
  round: 1,
  referenceNumber: '2026-002-7KQ4MB-8',
  allowedActions: [{ action: 'withdraw' }],
  events: [submittedEvent],
};
const flag = { round: 1, by: bureau, at: decidedAt, state: 'open' } as const;

/** Views of one application on its way, with fictional values. */
export const views = {
  first,
  holder: {
    ...first,
    holder: { certNo: '220100200012345' },
    data: { basic: { name: '张示例', idType: '111', idNumber: '220102199001040013' } },
  },
  draft: filled,
  ready: { ...filled, issues: [] },
  submitted,
  inReview: { ...submitted, state: 'inReview', allowedActions: [], events: [submittedEvent, claimedEvent] },
  returned: {
    ...submitted,
    state: 'returned',
    allowedActions: [{ action: 'submit', blocked: 'flagsAnswered' }],
    unreadMessages: 1,
    decision: { action: 'return', at: decidedAt, department: bureau },
    events: [submittedEvent, claimedEvent, event('returned', decidedAt, bureau)],
    flags: [
      { ...flag, id: 'f1', path: 'employer.unitName', text: '与证书上的名称不一致，请按公章全称填写。' },
      { ...flag, id: 'f2', path: 'materials.workProof', text: '证明上缺少单位公章，请盖章后重新扫描上传。' },
    ],
  },
  approved: {
    ...submitted,
    state: 'approved',
    allowedActions: [],
    hasRecord: true,
    events: [submittedEvent, claimedEvent, event('approved', decidedAt, bureau)],
  },
  rejected: {
    ...submitted,
    state: 'rejected',
    allowedActions: [{ action: 'restart' }],
    decision: { action: 'reject', at: decidedAt, department: bureau, reason: '证件与本人不符' },
    events: [submittedEvent, claimedEvent, event('rejected', decidedAt, bureau)],
  },
  change: {
    ...filled,
    kind: 'change',
    changeKind: 'unit',
    before: { data: filled.data, materials: {}, department: bureau },
    hasRecord: true,
    allowedActions: [{ action: 'discard' }],
  },
} as const satisfies Record<string, RecordView>;

/** A backend that knows this one view. */
export const backendOf = (view: RecordView, record: object = {}): BackendAdapter =>
  ({
    supports: { changes: true, education: true },
    record: {
      open: async () => view,
      messages: async () => ({ items: [] }),
      readMessage: async () => {},
      ...record,
    },
  }) as unknown as BackendAdapter;

const state = (name: string, view: RecordView): GalleryState => {
  const backend = backendOf(view);
  return { tag: 'acct-home', name, render: () => html`<acct-home .backend=${backend}></acct-home>` };
};

/** The home page at every step; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  state('首次登录', views.first),
  state('持有原证书', views.holder),
  state('填写中', views.draft),
  state('待提交', views.ready),
  state('待审核', views.submitted),
  state('审核中', views.inReview),
  state('审核退回', views.returned),
  state('审核通过', views.approved),
  state('审核不通过', views.rejected),
  state('个人信息变更', views.change),
];
