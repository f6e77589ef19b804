import type { BackendAdapter, CaseSummary, CaseView, Review } from '@acct-forms/adapter';
import { AcctError, type AllowedAction, type Material } from '@acct-forms/core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { forgetUnsent } from './case/unsent.ts';
import { press, type Step } from '../styles/gallery-press.ts';
import type { GalleryState } from '../styles/gallery-state.ts';

const hour = 3_600_000;
const from = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
const department = { no: 2, name: '长春市财政局', phones: ['0431-00000000'] };
const me = { id: 'me', name: '李样例' };

const summary: CaseSummary = {
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
const waiting = (id: string, name: string, hours: number, more: Partial<CaseSummary> = {}): CaseSummary => {
  const { claimedBy: _, ...rest } = summary;
  return { ...rest, id, name, state: 'submitted', round: 1, openFlags: 0, deadline: from(hours), ...more };
};
const items: readonly CaseSummary[] = [
  waiting('case-2', '王样本', -30),
  waiting('case-3', '刘范例', 2, { kind: 'change', changeKind: 'unit' }),
  summary,
  waiting('case-4', '陈测试', 50, { unitName: '长春市朝阳区示例小学', level: 2 }),
  { ...summary, id: 'case-5', name: '孙虚构', claimedBy: { id: 'other', name: '周样例' }, openFlags: 0 },
];

const decidedItems = items.map((item, at): CaseSummary => {
  const { claimedBy: _, ...rest } = item;
  const by = at % 2 === 0 ? me : { id: 'other', name: '周样例' };
  // The third changed only an address to write to: nobody reviewed that.
  const decided = { at: from(-5 * at - 1), ...(at === 2 ? {} : { by }) };
  return { ...rest, state: 'approved', openFlags: 0, decided };
});

const material = (slot: string, name: string): Material => ({
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
const actions = (...blocked: readonly AllowedAction[]): readonly AllowedAction[] => blocked;

const opened: CaseView = {
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

const page = `<svg xmlns="http://www.w3.org/2000/svg" width="840" height="1120"><rect width="840" height="1120" fill="#fff"/>
<path d="M120 180h600M120 260h600M120 340h420" stroke="#456" stroke-width="12"/><circle cx="600" cy="860" r="90" fill="none" stroke="#b33" stroke-width="8"/></svg>`;

/** A backend that only reads, from what stands above. */
const backend = (calls: Partial<Review>): BackendAdapter =>
  ({
    review: {
      queue: async () => ({ items, next: 'next' }),
      counts: async ({ mine, overdue } = {}) =>
        mine
          ? { inReview: 1 }
          : overdue
            ? { submitted: 1 }
            : { submitted: 128, inReview: 17, returned: 56, approved: 2914 },
      open: async () => opened,
      readMaterial: async () => new Blob([page], { type: 'image/svg+xml' }),
      ...calls,
    },
  }) as BackendAdapter;
const session = {
  account: { id: 'me', username: 'reviewer', mobile: '' },
  roles: ['reviewer'],
  expiresAt: from(1),
  absoluteExpiresAt: from(8),
} as const;

const queue = (
  name: string,
  calls: Partial<Review>,
  steps: readonly Step[] = [],
  who: object = session,
  query = '',
): GalleryState => ({
  tag: 'acct-review-queue',
  name,
  render: (): TemplateResult =>
    html`<acct-review-queue
      .backend=${backend(calls)}
      .session=${who}
      query=${query}
      ${press(...steps)}
    ></acct-review-queue>`,
});
const { claimedBy: _, ...unclaimed } = opened;
/** A case of its own each: what is left unsent on one is kept. */
const opening = (
  name: string,
  view: Partial<CaseView>,
  calls: Partial<Review> = {},
  steps: readonly Step[] = [],
): GalleryState => ({
  tag: 'acct-review-case',
  name,
  render: (): TemplateResult => {
    // What was begun when the state was drawn before.
    forgetUnsent(session.account.id, name);
    return html`<acct-review-case
      case-id=${name}
      .backend=${backend({ open: async () => ({ ...(view.state === 'submitted' ? unclaimed : opened), ...view, id: name }), ...calls })}
      .session=${session}
      ${press(...steps)}
    ></acct-review-case>`;
  },
});
/** Opens the confirmation of a decision. */
const deciding = (action: string): readonly string[] => [`[data-action="${action}"]`, 'dialog[open]'];
const ready: Partial<CaseView> = {
  flags: opened.flags.map((each) => ({ ...each, state: 'resolved' })),
  allowedActions: opened.allowedActions.map(({ action }) => ({ action })),
};
/** Four that pass everything but one, and what a look at each shows. */
const batch: Partial<Review> = {
  claim: async () => opened,
  release: async () => undefined,
  open: async (id) => ({
    ...opened,
    ...(id === 'case-1' ? {} : ready),
    ...items.find((item) => item.id === id),
    checks: id === 'case-3' ? opened.checks : [],
  }),
  decideMany: async (each) =>
    each.map(({ id }, at) => (at === 0 ? { id, ok: false, code: 'claim-lost' } : { id, ok: true })),
};
const chooseAll = ['thead input', '.head .actions .button'] as const;
const offline = () => Promise.reject(new AcctError('offline'));

/** Queue and case; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  queue('待办', {}),
  queue('没有待办', { queue: async () => ({ items: [] }), counts: async () => ({}) }),
  queue('已通过一万件以上', { counts: async () => ({ submitted: 128, approved: 10_000 }) }),
  queue('没有网络', { queue: offline, counts: offline }),
  queue(
    '导出，沿用筛选',
    {},
    ['.head [aria-haspopup]', '#export[open]'],
    { ...session, roles: ['supervisor'] },
    'view=overdue&kind=change&change=unit',
  ),
  opening('审核中，第 2 轮', {}),
  opening('待领取', {
    state: 'submitted',
    round: 1,
    flags: [],
    changes: { sinceLastRound: [], againstRecord: [] },
    allowedActions: actions({ action: 'claim' }, { action: 'transfer', blocked: 'target' }),
  }),
  queue('全省', {}, [], { ...session, roles: ['administrator'] }),
  queue('审核通过', { queue: async () => ({ items: decidedItems }) }, [], session, 'view=approved'),
  queue('更多筛选', {}, ['[aria-controls="more-filters"]', '#more-filters'], session, 'due=3'),
  queue(
    '没有符合筛选的',
    { queue: async () => ({ items: [] }) },
    [],
    session,
    'from=2026-11-01&to=2026-11-05&kind=change&change=unit',
  ),
  queue('快捷键', {}, ['.keys button', '#keys[open]']),
  queue('批量处理，核对之后', batch, [...chooseAll, '#batch']),
  queue('批量处理，退回', batch, [...chooseAll, '#batch', '[name="action"]:not(:checked)', '.group']),
  queue('放回队列，确认', batch, ['thead input', '.head .actions .button:nth-child(2)', '#batch-dialog']),
  queue('批量处理，结果', batch, [...chooseAll, '#batch-dialog [type="submit"]', '.cases .done']),
  opening(
    'PDF 材料',
    {
      materials: {
        ...opened.materials,
        truthPledge: {
          ...material('truthPledge', '材料真实性承诺书（已签名）.pdf'),
          type: 'application/pdf',
          bytes: 1_260_000,
          pages: 3,
        },
      },
    },
    {
      readMaterial: async (_, id) =>
        id === 'truthPledge'
          ? new Blob(['%PDF-1.7'], { type: 'application/pdf' })
          : new Blob([page], { type: 'image/svg+xml' }),
    },
    ['.strip [title="材料真实性承诺书"]', '.stage .pdf'],
  ),
  opening('可以通过', ready),
  opening('复审', {
    ...ready,
    level: 2,
    events: [
      {
        id: 'e1',
        at: from(-30),
        kind: 'passedLevel',
        round: 2,
        department: { no: 3, name: '朝阳区财政局', phones: [] },
        actor: '周样例',
        reason: '已电话核实。',
      },
    ],
  }),
  opening('正在写意见', {}, {}, ['.flag-mark', '.opinion.writing']),
  opening('申请人不能填写的一项，正在写意见', {}, {}, [
    '#values-all',
    '[data-path="basic.mobile"] .flag-mark',
    '.opinion .note',
  ]),
  opening('离开前，意见没有保存', {}, {}, [
    '[data-flag="f1"] .edit',
    '.opinion.writing',
    '.head .text',
    'dialog[open]',
  ]),
  opening('旧文件', {}, {}, ['.versions button:nth-child(2)', '.version.warning']),
  opening('新旧文件并排', {}, {}, ['.versions button:nth-child(3)', '.stage + .stage']),
  opening(
    '首次登记，没有备案',
    { round: 1, flags: [], changes: { sinceLastRound: [], againstRecord: [] } },
    {},
    ['#values-record', '.values .blank'],
  ),
  opening('由其他部门转来', {
    ...ready,
    events: [
      ...opened.events,
      {
        id: 'e6',
        at: from(-18),
        kind: 'transferred',
        round: 2,
        department,
        actor: '赵样例',
        reason: '单位在长春市。',
      },
    ],
  }),
  opening(
    '已转办，离开本部门',
    ready,
    { decide: async () => ({ ...opened, ...ready, id: '已转办，离开本部门', state: 'submitted' }) },
    [
      '[data-action="transfer"]',
      'dialog .templates button',
      {
        find: '#target',
        act: (select) => {
          (select as HTMLSelectElement).value = '3';
          select.dispatchEvent(new Event('change'));
        },
      },
      'dialog [type="submit"]',
      '.gone .success',
    ],
  ),
  opening('通过，确认', ready, {}, deciding('approve')),
  opening('退回，确认', {}, {}, deciding('return')),
  opening('不通过，确认', {}, {}, deciding('reject')),
  opening('转办，确认', {}, {}, deciding('transfer')),
  opening(
    '撤销通过，确认',
    {
      ...ready,
      state: 'approved',
      allowedActions: actions({ action: 'revoke', blocked: 'reason' }),
      heldPlaces: [
        { programmeId: 'one', title: '企业会计准则新变化', organiser: '省会计学会', year: 2026 },
        { programmeId: 'two', title: '政府会计制度', organiser: '长春市会计学会', year: 2026 },
      ],
    },
    {},
    deciding('revoke'),
  ),
  opening('领取已失效', ready, { decide: () => Promise.reject(new AcctError('claim-lost')) }, [
    '[data-action="approve"]',
    'dialog [type="submit"]',
    'dialog .error',
  ]),
  opening('内部备注', {}, {}, ['.more .button', 'dialog[open]']),
  opening('办理历史', {}, {}, ['.more .button:nth-child(2)', 'dialog[open]']),
  opening('快捷键', {}, {}, ['.more [aria-keyshortcuts]', 'dialog[open]']),
  opening('显示号码', {}, {}, ['#values-all', '.value .link', 'dialog[open]']),
  opening('他人审核中', {
    claimedBy: { id: 'other', name: '周样例' },
    allowedActions: actions({ action: 'approve', blocked: 'claimedByActor' }),
  }),
  opening('没有网络', {}, { open: offline }),
];
