import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { changeViews } from '../change/gallery.ts';
import { backendOf, views } from '../home/gallery.ts';
import { press } from '../styles/gallery-press.ts';
import type { GalleryState } from '../styles/gallery-state.ts';
import type { AcctInfoWizard } from './acct-info-wizard.ts';

const sections = {
  basic: '基本信息',
  education: '学历信息',
  employer: '单位信息',
  talent: '人才信息',
  title: '职称信息',
  materials: '相关材料上传',
};

const { draft, returned, submitted } = views;

const withTitles: RecordView = {
  ...draft,
  data: {
    ...draft.data,
    title: {
      hasTitle: true,
      titles: [
        {
          id: 'a',
          kind: 'accounting',
          level: 'middle',
          obtainedBy: 'exam',
          obtainedDate: '2019-09-08',
          certNo: 'ZC-2019-001',
        },
        { id: 'b', kind: 'tax' },
      ],
    },
  },
};

const untouched: RecordView = {
  ...changeViews.draft,
  data: changeViews.draft.before!.data,
};

const taken: RecordView = {
  ...draft,
  data: {
    ...draft.data,
    employer: {
      onDuty: true,
      unitId: 'unit',
      unitCode: '91220100MA00000X0X',
      unitName: '长春示例商贸有限公司',
      unitRegion: '220104',
      unitAddress: '长春市朝阳区示例大街 1 号',
      department: '2',
    },
  },
  locked: ['unitCode', 'unitName', 'unitRegion', 'unitAddress'].map((name) => `employer.${name}`),
};

/** Stored elsewhere while the same was typed here. */
const newer: RecordView = {
  ...draft,
  revision: draft.revision + 1,
  savedAt: '2026-03-12T01:41:00Z',
  data: { ...draft.data, basic: { ...draft.data.basic, name: '张别处' } },
};
const conflicting = {
  ...backendOf(draft, {
    saveSection: () => Promise.reject(new AcctError('stale-revision', { current: newer })),
  }),
  accounts: {
    devices: async () => [
      { id: 'other', name: '微信 · Android', signedInAt: '', lastSeenAt: '', current: false },
    ],
  },
} as unknown as BackendAdapter;
const typeName = (bar: HTMLElement): void => {
  const { record } = (bar.getRootNode() as ShadowRoot).host as AcctInfoWizard;
  record.set({ 'basic.name': '张这里' });
  void record.saves.now();
};

const away = {
  supports: {},
  record: { open: () => Promise.reject(new AcctError('unexpected')) },
} as unknown as BackendAdapter;

const of = (name: string, section: string, backend: BackendAdapter): GalleryState => ({
  tag: 'acct-info-wizard',
  name,
  render: () => html`<acct-info-wizard section=${section} .backend=${backend}></acct-info-wizard>`,
});

/** The wizard in each of its sections, then in what can come over them; what is not given comes from the page around. */
export const states: readonly GalleryState[] = [
  ...Object.entries(sections).map(([key, name]) => ({
    tag: 'acct-info-wizard',
    name,
    render: () => html`<acct-info-wizard section=${key}></acct-info-wizard>`,
  })),
  {
    tag: 'acct-info-wizard',
    name: '下一步后有错误',
    render: () =>
      html`${keyed(
        {},
        html`<acct-info-wizard section="basic" ${press('.bar .filled', '.summary')}></acct-info-wizard>`,
      )}`,
  },
  of('已选用单位', 'employer', backendOf(taken)),
  of('两项职称', 'title', backendOf(withTitles)),
  of('审核退回：单位信息', 'employer', backendOf(returned)),
  of('审核退回：相关材料上传', 'materials', backendOf(returned)),
  of('待审核（不能修改）', 'basic', backendOf(submitted)),
  of('个人信息变更', 'employer', backendOf(changeViews.draft)),
  of('个人信息变更（未修改）', 'employer', backendOf(untouched)),
  {
    tag: 'acct-info-wizard',
    name: '在别处也改过',
    render: () =>
      html`${keyed(
        {},
        html`<acct-info-wizard
          section="basic"
          .backend=${conflicting}
          ${press({ find: '.bar', act: typeName }, '.conflicts')}
        ></acct-info-wizard>`,
      )}`,
  },
  of('没有读到登记信息', 'basic', away),
];
