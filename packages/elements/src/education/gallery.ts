import type { Programme, RecordView } from '@acct-forms/adapter';
import { html } from 'lit';
import { backendOf, views } from '../home/gallery.ts';
import type { GalleryState } from '../styles/gallery-state.ts';

const day = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * day).toISOString();

const open: Programme = {
  id: 'standards',
  title: '企业会计准则实务（示例）',
  organiser: '示例会计学会',
  year: 2026,
  credits: 30,
  opensAt: at(-30),
  closesAt: at(60),
  capacity: 200,
  enrolled: 57,
};

/** Programmes in every standing, invented. */
export const programmes: readonly Programme[] = [
  open,
  { ...open, id: 'mine', title: '管理会计（示例）', mine: 'enrolled' },
  { ...open, id: 'full', title: '内部控制专题面授班（示例）', capacity: 1, enrolled: 1 },
  { ...open, id: 'early', title: '政府会计制度网络课程（示例）', opensAt: at(10), closesAt: at(90) },
  { ...open, id: 'ended', title: '税法更新（示例）', closesAt: at(-1), mine: 'enrolled' },
];

/** A backend with these programmes for a person. */
export const educationBackend = (
  view: RecordView,
  list: readonly Programme[] = programmes,
  calls: object = {},
) => ({
  ...backendOf(view),
  education: { programmes: async () => list, ...calls },
});

const state = (name: string, backend: object): GalleryState => ({
  tag: 'acct-education',
  name,
  render: () => html`<acct-education .backend=${backend}></acct-education>`,
});

const revoked: RecordView = {
  ...views.approved,
  state: 'returned',
  hasRecord: false,
  decision: { action: 'revoke', at: '2026-05-06T02:00:00Z', department: { no: 2, name: '', phones: [] } },
};

/** The programmes for people on record and others. */
export const states: readonly GalleryState[] = [
  state('可以报名', educationBackend(views.approved)),
  state('尚未登记', educationBackend(views.draft)),
  state('登记已撤销', educationBackend(revoked, [{ ...open, mine: 'suspended' }])),
  state('没有课程', educationBackend(views.approved, [])),
  state('不提供', backendOf(views.approved)),
];
