import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import { AcctError, type Material, type PictureRule } from '@acct-forms/core';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { press, type Step } from '../styles/gallery-press.ts';
import type { GalleryState } from '../styles/gallery-state.ts';
import type { AcctUpload } from './acct-upload.ts';

const scan: PictureRule = { kind: 'scan', maxBytes: 200 * 1024, types: ['image/jpeg'] };
const certificate: PictureRule = { ...scan, pdf: { maxBytes: 2048 * 1024, maxPages: 10 } };
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

const sheets: Material = {
  ...material,
  name: '教育部学历证书电子注册备案表.pdf',
  type: 'application/pdf',
  bytes: 1_260_000,
  width: 595,
  height: 842,
  pages: 3,
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
const withPdf = view({ idFront: sheets });
const missing = [{ code: 'required', severity: 'error', text: '请上传身份证正面' }] as const;
const flag = { text: '图片不清晰，请重新拍摄并上传', by: '长春市财政局' };

/** A page with some words on it, as a camera would give it. */
async function picture(name: string, width: number, height: number): Promise<File> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fdfdfb';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#34506e';
  for (let line = 0; line < 18; line += 1)
    pen.fillRect(width * 0.15, height * (0.12 + line * 0.04), width * 0.7, height * 0.012);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
  return new File([blob!], name, { type: 'image/jpeg' });
}

const give = (file: () => Promise<File>): Step => ({
  find: '#input',
  act: async (input) => {
    const files = new DataTransfer();
    files.items.add(await file());
    (input as HTMLInputElement).files = files.files;
    input.dispatchEvent(new Event('change'));
  },
});

/** A backend in which nothing is stored; `put` is what becomes of a file. */
const storing = (record: RecordView, put: () => Promise<never>): BackendAdapter =>
  ({
    supports: {},
    record: { open: async () => record, consent: async () => record },
    materials: { put },
  }) as unknown as BackendAdapter;
const never = (): Promise<never> => new Promise(() => {});
const agree = ['#consent[open] input', '#consent[open] .filled'] as const;
let drawn = 0;

/** What becomes of a chosen file, up to where `end` is seen; on an application of its own, where nothing is on its way. */
const choosing = (
  name: string,
  end: readonly string[],
  file: () => Promise<File>,
  put = never,
  rule: PictureRule = scan,
): GalleryState => ({
  tag: 'acct-upload',
  name,
  render: () => {
    const record = { ...empty, applicationId: `drawn ${(drawn += 1)}` };
    return html`${keyed(
      drawn,
      html`<acct-upload
        slot-path="idFront"
        required
        label=${rule === photo ? '免冠照片' : '身份证正面'}
        sample=${rule === photo ? 'photo' : 'idFront'}
        .rule=${rule}
        .view=${record}
        .backend=${storing(record, put)}
        ${press(give(file), ...end)}
      ></acct-upload>`,
    )}`;
  },
});

const of = (name: string, properties: Partial<AcctUpload>): GalleryState => ({
  tag: 'acct-upload',
  name,
  render: () => {
    const { label = '身份证正面', hint = '所有人都需要上传', rule = scan } = properties;
    const { view: record = empty, issues = [], flag: remark } = properties;
    const { readonly = false, unneeded = false } = properties;
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
      ?unneeded=${unneeded}
    ></acct-upload>`;
  },
});

/** A slot in its states, with fictional files. */
export const states: readonly GalleryState[] = [
  of('空', {}),
  of('未上传', { issues: missing }),
  of('已上传', { view: filled }),
  of('可以上传 PDF', { rule: certificate, label: '学历证明' }),
  of('已上传 PDF', { rule: certificate, label: '学历证明', view: withPdf }),
  of('已上传 PDF（只读）', { rule: certificate, label: '学历证明', view: withPdf, readonly: true }),
  choosing(
    'PDF 不完整',
    ['.note.error'],
    async () => new File(['%PDF-1.7'], '备案表.pdf', { type: 'application/pdf' }),
    never,
    certificate,
  ),
  of('审核意见', { view: filled, flag }),
  of('只读', { view: filled, readonly: true }),
  of('照片', {
    rule: photo,
    label: '免冠照片',
    hint: '近期白底 1 寸证件照，不超过 100 KB。过大的照片会自动压缩。',
  }),
  of('审核意见已处理', { view: filled, flag: { ...flag, answered: true } }),
  of('不再需要', { view: filled, hint: '按现在填写的内容，不需要这份材料', unneeded: true }),
  {
    tag: 'acct-upload',
    name: '确定删除',
    render: () =>
      html`${keyed(
        {},
        html`<acct-upload
          slot-path="idFront"
          required
          label="身份证正面"
          .rule=${scan}
          .view=${filled}
          ${press('#remove-button', '#remove-yes')}
        ></acct-upload>`,
      )}`,
  },
  choosing('未能读取', ['.note.error'], async () => new File(['text'], '说明.txt', { type: 'text/plain' })),
  choosing('正在上传', [...agree, '#cancel-button'], () => picture('身份证正面.jpg', 1600, 1000)),
  choosing(
    '等待网络',
    [...agree, '.note.warning'],
    () => picture('身份证正面.jpg', 1600, 1000),
    () => Promise.reject(new AcctError('offline')),
  ),
  choosing('照片取景', [...agree, '.doing .filled'], () => picture('照片.jpg', 900, 1100), never, photo),
];
