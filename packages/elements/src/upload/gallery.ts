import type { RecordView } from '@acct-forms/adapter';
import type { Material, PictureRule } from '@acct-forms/core';
import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';
import type { AcctUpload } from './acct-upload.ts';

const scan: PictureRule = { kind: 'scan', maxBytes: 200 * 1024, types: ['image/jpeg'] };
const photo: PictureRule = {
  kind: 'photo',
  maxBytes: 100 * 1024,
  ratio: { width: 5, height: 7, tolerance: 0.03 },
  types: ['image/jpeg'],
};

const material: Material = {
  id: 'sample',
  slot: 'idFront',
  name: '身份证正面.jpg',
  type: 'image/jpeg',
  uploadSha256: '',
  sha256: '',
  bytes: 182_000,
  width: 1200,
  height: 800,
};

const view = (materials: RecordView['materials']): RecordView => ({
  applicationId: 'sample',
  kind: 'initial',
  profile: { id: 'sample', version: '1' },
  state: 'draft',
  level: 1,
  revision: 1,
  round: 0,
  data: {},
  materials,
  locked: [],
  issues: [],
  allowedActions: [],
  flags: [],
  events: [],
  consents: {},
  unreadMessages: 0,
  hasRecord: false,
});

const empty = view({});
const filled = view({ idFront: material });
const missing = [{ code: 'required', severity: 'error', text: '请上传身份证正面' }] as const;
const flag = { text: '图片不清晰，请重新拍摄并上传', by: '长春市财政局' };

const of = (name: string, properties: Partial<AcctUpload>): GalleryState => ({
  tag: 'acct-upload',
  name,
  render: () => {
    const { label = '身份证正面', hint = '所有人都需要上传', rule = scan } = properties;
    const { view: record = empty, issues = [], flag: remark, readonly = false } = properties;
    return html`<acct-upload
      slot-path="idFront"
      required
      .label=${label}
      .hint=${hint}
      .rule=${rule}
      .view=${record}
      .issues=${issues}
      .flag=${remark}
      ?readonly=${readonly}
    ></acct-upload>`;
  },
});

/** A slot in its states, with fictional files. */
export const states: readonly GalleryState[] = [
  of('空', {}),
  of('未上传', { issues: missing }),
  of('已上传', { view: filled }),
  of('审核意见', { view: filled, flag }),
  of('只读', { view: filled, readonly: true }),
  of('照片', {
    rule: photo,
    label: '免冠照片',
    hint: '近期白底 1 寸证件照，不超过 100 KB。过大的照片会自动压缩。',
  }),
];
