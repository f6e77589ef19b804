import type { CaseView, Review } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { press, type Step } from '../../styles/gallery-press.ts';
import type { GalleryState } from '../../styles/gallery-state.ts';
import {
  actions,
  backendWith,
  department,
  from,
  material,
  offline,
  opened,
  page,
  ready,
  session,
} from '../gallery-samples.ts';
import { forgetUnsent } from './unsent.ts';

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
      .backend=${backendWith({ open: async () => ({ ...(view.state === 'submitted' ? unclaimed : opened), ...view, id: name }), ...calls })}
      .session=${session}
      ${press(...steps)}
    ></acct-review-case>`;
  },
});
/** Opens the confirmation of a decision. */
const deciding = (action: string): readonly string[] => [`[data-action="${action}"]`, 'dialog[open]'];

/** A case; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  opening('审核中，第 2 轮', {}),
  opening('待领取', {
    state: 'submitted',
    round: 1,
    flags: [],
    changes: { sinceLastRound: [], againstRecord: [] },
    allowedActions: actions({ action: 'claim' }, { action: 'transfer', blocked: 'target' }),
  }),
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
    ['.strip > :last-child', '.stage .pdf'],
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
