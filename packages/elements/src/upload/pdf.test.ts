import { expect, fixture, html } from '@open-wc/testing';
import { guardedPdf, scriptedPdf } from '@acct-forms/adapter/conformance';
import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError, type Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import '../define/acct-upload.ts';
import { newApplicant, scanFile, store } from '../drafts/testing/applicant.ts';
import { giveFile, press, sees, text } from '../drafts/testing/screen.ts';
import { downloaded, pdfFile, takesPdf } from '../testing/pdf.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { AcctUpload } from './acct-upload.ts';

async function slot(
  profile: Profile = takesPdf,
  materials: Partial<BackendAdapter['materials']> = {},
  lang = 'zh-CN',
): Promise<AcctUpload> {
  const person = await newApplicant(profile);
  await store(person, []);
  const backend = { ...person.backend, materials: { ...person.backend.materials, ...materials } };
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const upload = document.createElement('acct-upload');
  const { session } = person;
  Object.assign(upload, { slotPath: 'educationProof', label: '学历证书', backend, profile, session });
  place.append(upload);
  await waitUntil(() => upload.view !== undefined, 'never opened');
  await upload.updateComplete;
  return upload;
}

const input = (upload: AcctUpload, id = 'input') =>
  upload.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
const stored = (upload: AcctUpload) => waitUntil(() => upload.stored !== undefined, 'never stored');

describe('a PDF in a slot that takes one', () => {
  it('is offered by the file dialog, with its limits, but not by the camera', async () => {
    const upload = await slot();
    await sees(upload, '也可上传 PDF：不超过 2\u00a0MB、10 页，不带密码。');
    expect(input(upload).accept.split(',')).to.include('application/pdf');
    expect(input(upload, 'camera').accept).not.to.contain('pdf');
    const described = input(upload).getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => upload.shadowRoot!.querySelector(`#${id}`))).not.to.include(null);
    expect(described).to.include('pdf-hint');
    await expect(upload).to.be.accessible();
  });

  it('goes as it is, and stands there with its name, pages and size', async () => {
    const sent: Blob[] = [];
    const person = await newApplicant(takesPdf);
    await store(person, []);
    const upload = await slot(takesPdf, {
      put: (path, file, options) => {
        sent.push(file);
        return person.backend.materials.put(path, file, options);
      },
    });
    const file = pdfFile({ pages: 3 });
    giveFile(upload, file);
    await stored(upload);
    await sees(upload, '已上传');
    expect(await sent[0]!.text()).to.equal(await file.text());
    await sees(upload, '学历证书.pdf');
    await sees(upload, 'PDF，3\u00a0页，2\u00a0KB');
    expect(upload.shadowRoot!.querySelector('.thumb img')).to.equal(null);
    expect(upload.shadowRoot!.querySelector('.thumb .icon')).not.to.equal(null);
    await expect(upload).to.be.accessible();
  });

  it('is opened by downloading it under its name; where that fails it says so', async () => {
    const person = await newApplicant(takesPdf);
    await store(person, []);
    let away = false;
    const upload = await slot(takesPdf, {
      put: person.backend.materials.put,
      read: (id) => (away ? Promise.reject(new AcctError('offline')) : person.backend.materials.read(id)),
    });
    const file = pdfFile();
    giveFile(upload, file);
    await sees(upload, '已上传');
    const { blob, name } = await downloaded(() => press(upload, '打开 PDF'));
    expect(name).to.equal('学历证书.pdf');
    expect(await blob.text()).to.equal(await file.text());
    expect(upload.shadowRoot!.querySelector('dialog[open]')).to.equal(null);
    away = true;
    await press(upload, '打开 PDF');
    await sees(upload, '没有下载成功，请检查网络后重试。');
  });

  it('has its words in English', async () => {
    const upload = await slot(takesPdf, {}, 'en');
    await sees(upload, 'Or a PDF of at most 2\u00a0MB and 10 pages, without a password.');
    giveFile(upload, pdfFile({ pages: 1 }));
    await sees(upload, 'PDF, 1\u00a0page, 1\u00a0KB');
  });

  for (const [what, file, words, badge] of [
    ['a password', () => pdfFile({}, 'a.pdf'), '带有密码保护', '未能读取'],
    ['scripts', () => new File([scriptedPdf('1')], 'a.pdf'), '带有脚本、附件或可填写的表单', '未上传'],
    ['no end', () => new File([pdfFile().slice(0, 300)], 'a.pdf'), '不完整或格式不常见', '未能读取'],
    ['too many pages', () => pdfFile({ pages: 12 }, 'a.pdf'), '有 12 页，最多 10 页', '未上传'],
    ['too many bytes', () => pdfFile({ bytes: 2048 * 1024 + 1 }, 'a.pdf'), '超过 2048 KB', '未上传'],
  ] as const)
    it(`is refused with ${what} before it is sent`, async () => {
      let asked = 0;
      const upload = await slot(takesPdf, {
        put: () => Promise.reject(new Error(`sent ${(asked += 1)}`)),
      });
      giveFile(upload, what === 'a password' ? new File([guardedPdf()], 'a.pdf') : file());
      await sees(upload, words);
      expect(text(upload)).to.contain(badge).and.not.to.contain('重试');
      expect(asked).to.equal(0);
      await expect(upload).to.be.accessible();
    });

  for (const [code, words] of [
    ['pdf-encrypted', '带有密码保护'],
    ['pdf-damaged', '不完整或格式不常见'],
    ['pdf-active', '带有脚本、附件或可填写的表单'],
    ['pdf-pages', '有 12 页，最多 10 页'],
  ] as const)
    it(`is told as such when it is the backend that finds ${code}`, async () => {
      const params = { pages: 12, maxPages: 10 };
      const issue = { path: 'materials.educationProof', code, severity: 'error', params } as const;
      const upload = await slot(takesPdf, {
        put: () => Promise.reject(new AcctError('invalid', { issues: [issue] })),
      });
      giveFile(upload, pdfFile());
      await sees(upload, words);
      expect(text(upload)).not.to.contain('重试');
    });

  it('gives way to a picture, and a picture to it', async () => {
    const upload = await slot();
    giveFile(upload, await scanFile());
    await stored(upload);
    const picture = upload.stored!.id;
    giveFile(upload, pdfFile());
    await waitUntil(() => upload.stored!.id !== picture, 'never replaced');
    await sees(upload, 'PDF，3\u00a0页');
    expect(upload.shadowRoot!.querySelector('s')).to.equal(null);
    const pdf = upload.stored!.id;
    giveFile(upload, await scanFile());
    await waitUntil(() => upload.stored!.id !== pdf, 'never replaced');
    await waitUntil(() => upload.shadowRoot!.querySelector('.thumb img'), 'no thumbnail');
    expect(text(upload)).not.to.contain('PDF，');
  });
});

describe('a PDF in a slot that takes none', () => {
  it('is refused with what to do, and is not offered', async () => {
    const upload = await slot(jilin);
    expect(input(upload).accept).not.to.contain('pdf');
    giveFile(upload, pdfFile());
    await sees(upload, '是 PDF，这里不接受 PDF。请直接拍照，或扫描成 JPG 图片后上传。');
    expect(text(upload)).not.to.contain('也可上传 PDF');
  });
});
