import { expect, fixture, html } from '@open-wc/testing';
import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError, type PictureCheckCode, type PictureRule } from '@acct-forms/core';
import { oneInchPhoto, scan } from '@acct-forms/core/sections';
import '../define/acct-upload.ts';
import { newApplicant, store } from '../drafts/testing/applicant.ts';
import { giveFile, press, sees, text } from '../drafts/testing/screen.ts';
import { makePhoto, makeScanPage } from '../images/testing/pictures.ts';

async function slot(rule: PictureRule, materials: Partial<BackendAdapter['materials']> = {}) {
  const person = await newApplicant();
  await store(person, ['photo']);
  const backend = { ...person.backend, materials: { ...person.backend.materials, ...materials } };
  const upload = await fixture<HTMLElementTagNameMap['acct-upload']>(html`<acct-upload></acct-upload>`);
  const { profile, session } = person;
  Object.assign(upload, { slotPath: 'photo', label: '免冠照片', rule, backend, profile, session });
  await upload.updateComplete;
  return { upload, put: person.backend.materials.put };
}

const file = (blob: Blob) => new File([blob], '照片.jpg', { type: 'image/jpeg' });
const grey = { width: 900, height: 1260, background: '#888' };

describe('checks that a profile makes blocking', () => {
  it('only warn where it does not', async () => {
    const { upload } = await slot(oneInchPhoto);
    giveFile(upload, file(await makePhoto(grey)));
    await sees(upload, '背景看起来不是白色。可以继续，也可以更换。');
    const before = upload.value;
    await press(upload, '使用这张');
    await sees(upload, '已上传');
    expect(upload.value).not.to.equal(before);
  });

  it('refuse the picture with their reason, and the old file stays', async () => {
    const { upload } = await slot({ ...oneInchPhoto, blocking: ['background'] });
    giveFile(upload, file(await makePhoto(grey)));
    await sees(upload, '背景看起来不是白色。不符合要求，请更换。');
    const before = upload.value;
    await press(upload, '使用这张');
    await sees(upload, '未上传');
    expect(text(upload)).to.contain('背景看起来不是白色。不符合要求，请更换。').and.not.to.contain('重试');
    expect(upload.value).to.equal(before);
    await expect(upload).to.be.accessible();
  });

  it('refuse a scan that is too small, in words for a scan', async () => {
    const { upload } = await slot({ ...scan, blocking: ['size'] });
    giveFile(upload, file(await makeScanPage({ dpi: 72 })));
    await sees(upload, '图片只有 595 × 842 像素，文字可能看不清。不符合要求，请更换。');
  });

  for (const [check, words] of [
    ['sharpness', '照片有些模糊，可能看不清面部。不符合要求，请更换。'],
    ['size', '照片只有 90 × 120 像素，至少需要 295 × 413 像素。请换一张'],
  ] as const satisfies readonly (readonly [PictureCheckCode, string])[])
    it(`are told as such when it is the backend that finds ${check}`, async () => {
      const params = { width: 90, height: 120, minWidth: 295, minHeight: 413 };
      const issue = { path: 'materials.photo', code: `picture-${check}`, severity: 'error', params } as const;
      const { upload } = await slot(oneInchPhoto, {
        put: () => Promise.reject(new AcctError('invalid', { issues: [issue] })),
      });
      giveFile(upload, file(await makePhoto()));
      await press(upload, '使用这张');
      await sees(upload, words);
      expect(text(upload)).not.to.contain('重试');
    });

  it('that there are too many documents is told as such', async () => {
    const issue = { path: 'materials.photo', code: 'too-many', severity: 'error' } as const;
    const { upload } = await slot(scan, {
      put: () => Promise.reject(new AcctError('invalid', { issues: [issue] })),
    });
    giveFile(upload, file(await makeScanPage()));
    await sees(upload, '材料的数量或总大小已到上限');
  });
});
