import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import { html } from 'lit';
import { changeBackend, changeViews } from '../change/gallery.ts';
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

/** The same with a certificate that is a PDF. */
const withPdf = {
  ...sent,
  record: {
    open: async () => ({
      ...submitted,
      data: {
        ...submitted.data,
        education: { isStudent: false, fullTimeEducation: '20', fullTimeGraduationDate: '2012-07-01' },
      },
      materials: {
        educationProof: {
          id: 'sheets',
          slot: 'educationProof',
          name: '教育部学历证书电子注册备案表.pdf',
          type: 'application/pdf',
          uploadSha256: '',
          sha256: '',
          bytes: 1_260_000,
          width: 595,
          height: 842,
          pages: 3,
        },
      },
    }),
  },
} as unknown as BackendAdapter;

const drafted = changeBackend(changeViews.draft);
const changed = changeBackend(changeViews.submitted);

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
    tag: 'acct-info-preview',
    name: '登记信息（已提交）',
    render: () => html`<acct-info-preview readonly .backend=${sent}></acct-info-preview>`,
  },
  {
    tag: 'acct-info-preview',
    name: '登记信息（有 PDF）',
    render: () => html`<acct-info-preview readonly .backend=${withPdf}></acct-info-preview>`,
  },
  {
    tag: 'acct-info-preview',
    name: '预览确认（个人信息变更）',
    render: () => html`<acct-info-preview .backend=${drafted}></acct-info-preview>`,
  },
  {
    tag: 'acct-info-preview',
    name: '现行登记信息（变更正在办理）',
    render: () => html`<acct-info-preview in-force .backend=${changed}></acct-info-preview>`,
  },
  {
    tag: 'acct-info-preview',
    name: '变更后的登记信息（待审核）',
    render: () => html`<acct-info-preview .backend=${changed}></acct-info-preview>`,
  },
  {
    tag: 'acct-receipt',
    name: '已提交（个人信息变更）',
    render: () => html`<acct-receipt .backend=${changed}></acct-receipt>`,
  },
  {
    tag: 'acct-receipt',
    name: '已提交',
    render: () => html`<acct-receipt .backend=${sent}></acct-receipt>`,
  },
  { tag: 'acct-receipt', name: '还没有提交', render: () => html`<acct-receipt></acct-receipt>` },
];
