import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import { AcctError, type Material } from '@acct-forms/core';
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

const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="#fff" stroke="#888"/><path d="M160 200h920M160 320h920M160 440h700" stroke="#444" stroke-width="24"/></svg>`;

/** With the proofs of before, which may or may not hold for the new unit. */
const proof = (slot: string, name: string): Material => ({
  id: slot,
  slot,
  name,
  type: 'image/jpeg',
  uploadSha256: slot,
  sha256: slot,
  bytes: 180_000,
  width: 1240,
  height: 1754,
});
const proofs = Object.fromEntries(
  Object.entries({
    idFront: '身份证正面.jpg',
    idBack: '身份证反面.jpg',
    workProof: '单位证明.jpg',
    unitCertificate: '单位证件.jpg',
    truthPledge: '承诺书.jpg',
  }).map(([slot, name]) => [slot, proof(slot, name)]),
);
const unproven: RecordView = {
  ...changeViews.draft,
  materials: proofs,
  before: { ...changeViews.draft.before!, materials: proofs },
};

const withFiles = {
  ...backendOf(unproven),
  materials: { read: async () => new Blob([sheet], { type: 'image/svg+xml' }) },
} as unknown as BackendAdapter;

/** With a remark on a whole section. */
const remarked: RecordView = {
  ...returned,
  flags: [{ ...returned.flags[0]!, id: 'f3', path: 'education', text: '学历信息与证书不一致，请逐项核对。' }],
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
  of('已选用单位，待审核', 'employer', backendOf({ ...taken, state: 'submitted' })),
  of('两项职称', 'title', backendOf(withTitles)),
  of('审核退回：单位信息', 'employer', backendOf(returned)),
  of('审核退回：学历信息', 'education', backendOf(remarked)),
  of('审核退回：相关材料上传', 'materials', backendOf(returned)),
  of('待审核（不能修改）', 'basic', backendOf(submitted)),
  of('个人信息变更', 'employer', backendOf(changeViews.draft)),
  of('个人信息变更：相关材料上传', 'materials', withFiles),
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
