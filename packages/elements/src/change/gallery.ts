import type { RecordView } from '@acct-forms/adapter';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { backendOf, views } from '../home/gallery.ts';
import { press } from '../styles/gallery-press.ts';
import type { GalleryState } from '../styles/gallery-state.ts';

const { approved, draft } = views;
const home = { no: 2, name: '长春市财政局', phones: ['0431-89865795'] };
const away = { no: 7, name: '吉林市财政局', phones: ['0432-62010000'] };
const employer = {
  onDuty: true,
  unitName: '长春示例商贸有限公司',
  unitCode: '91220100MA00000X0X',
  unitRegion: '220104',
  department: '2',
};

const change: RecordView = {
  ...approved,
  kind: 'change',
  changeKind: 'unit',
  state: 'draft',
  round: 0,
  data: {
    ...approved.data,
    employer: { ...employer, unitName: '吉林示例建筑有限公司', unitRegion: '220203', department: '7' },
  },
  before: { data: { ...approved.data, employer }, materials: {}, department: home },
};

/** Views of people before, in and after a change, with fictional values. */
export const changeViews = {
  choice: approved,
  early: draft,
  revoked: {
    ...approved,
    state: 'returned',
    hasRecord: false,
    decision: { action: 'revoke', at: '2026-05-06T02:00:00Z', department: home, reason: '材料不实' },
  },
  draft: { ...change, allowedActions: [{ action: 'discard' }] },
  submitted: {
    ...change,
    state: 'submitted',
    round: 1,
    department: away,
    referenceNumber: '2026-007-7KQ4MB-8',
  },
  approved: { ...change, state: 'approved', round: 1, department: away },
  rejected: {
    ...change,
    state: 'rejected',
    round: 1,
    department: away,
    decision: { action: 'reject', at: '2026-05-06T02:00:00Z', department: away, reason: '证明与单位不符' },
  },
  discarded: { ...change, state: 'discarded' },
} as const satisfies Record<string, RecordView>;

/** A backend that knows this one view. */
export const changeBackend = (view: RecordView, record: object = {}, supports: object = {}) => {
  const backend = backendOf(view, record);
  return { ...backend, supports: { ...backend.supports, phoneCodes: true, ...supports } };
};

const state = (name: string, view: RecordView, supports: object = {}): GalleryState => {
  const backend = changeBackend(view, {}, supports);
  return { tag: 'acct-change', name, render: () => html`<acct-change .backend=${backend}></acct-change>` };
};

/** The change at every step; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  state('选择', changeViews.choice),
  {
    tag: 'acct-change',
    name: '电子邮箱',
    render: () =>
      html`${keyed(
        {},
        html`<acct-change
          .backend=${changeBackend(changeViews.choice)}
          ${press('input[value="contact"]', '.contact')}
        ></acct-change>`,
      )}`,
  },
  state('尚未登记', changeViews.early),
  state('已被撤销', changeViews.revoked),
  state('填写中', changeViews.draft),
  {
    tag: 'acct-change',
    name: '作废之前',
    render: () =>
      html`${keyed(
        {},
        html`<acct-change
          .backend=${changeBackend(changeViews.draft)}
          ${press('.danger', '#question')}
        ></acct-change>`,
      )}`,
  },
  state('待审核', changeViews.submitted),
  state('已通过', changeViews.approved),
  state('未通过', changeViews.rejected),
  state('已作废', changeViews.discarded),
  state('不提供', changeViews.choice, { changes: false }),
];
