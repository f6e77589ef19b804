import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import '../define/acct-upload.ts';
import { newApplicant, photoFile, scanFile, store } from '../drafts/testing/applicant.ts';
import { found, giveFile, sees } from '../drafts/testing/screen.ts';
import type { AcctUpload } from './acct-upload.ts';
import { waitUntil } from '../testing/wait-until.ts';

async function slot(own: Partial<AcctUpload>, put?: BackendAdapter['materials']['put']) {
  const person = await newApplicant();
  await store(person, []);
  const { profile, session } = person;
  const materials = { ...person.backend.materials, ...(put && { put }) };
  const upload = await fixture<AcctUpload>(html`<acct-upload></acct-upload>`);
  Object.assign(upload, { slotPath: 'idFront', label: '身份证正面' }, own, { profile, session });
  Object.assign(upload, { backend: { ...person.backend, materials } });
  await waitUntil(() => upload.view !== undefined, 'never opened');
  await upload.updateComplete;
  return { upload, person };
}

/** All that a live region says from now on, each thing once. */
function heard(region: Element): string[] {
  const said: string[] = [];
  new MutationObserver(() => {
    const words = region.textContent!.replace(/\s+/g, ' ').trim();
    if (words && said.at(-1) !== words) said.push(words);
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

const focused = (upload: AcctUpload) => upload.shadowRoot!.activeElement;
const input = (upload: AcctUpload) => upload.shadowRoot!.querySelector<HTMLInputElement>('#input')!;

describe('acct-upload without eyes and without a mouse', () => {
  it('says what it does, from the choice to the stored file', async () => {
    const { upload } = await slot({});
    const said = heard(upload.shadowRoot!.querySelector('[role=status]')!);
    giveFile(upload, await scanFile());
    await waitUntil(() => said.at(-1) === '身份证正面已上传', 'never said', { timeout: 15000 });
    expect(said).to.deep.equal(['身份证正面正在压缩', '身份证正面正在上传', '身份证正面已上传']);
  });

  it('says why a file was not taken, in a live region', async () => {
    const { upload } = await slot({}, () => Promise.reject(new AcctError('offline')));
    const region = upload.shadowRoot!.querySelector('#messages')!;
    expect(region.getAttribute('aria-live')).to.equal('polite');
    const said = heard(region);
    giveFile(upload, new File(['%PDF-1.7 nothing'], '证件.pdf', { type: 'application/pdf' }));
    await waitUntil(() => said.at(-1)?.includes('文件“证件.pdf”是 PDF'), 'never said');
    giveFile(upload, await scanFile());
    await waitUntil(() => said.at(-1) === '没有网络，文件已保留，联网后自动上传。', 'never said');
  });

  it('keeps the focus within the slot, whatever comes and goes', async () => {
    let fail = true;
    const { upload, person } = await slot({}, async (...args) => {
      if (fail) throw new AcctError('unexpected');
      return person.backend.materials.put(...args);
    });
    input(upload).focus();
    giveFile(upload, await scanFile());
    await sees(upload, '正在');
    expect(focused(upload)?.id).to.equal('cancel-button');
    await sees(upload, '上传没有成功');
    expect(focused(upload)?.id).to.equal('retry-button');
    fail = false;
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => upload.stored !== undefined, 'never stored', { timeout: 15000 });
    await upload.updateComplete;
    expect(focused(upload)?.id).to.equal('input');
  });

  it('goes from the choice of a photo to its frame, and by keyboard through to the stored photo', async () => {
    const { upload } = await slot({ slotPath: 'photo', label: '免冠照片', rule: 'photo' });
    input(upload).focus();
    giveFile(upload, await photoFile());
    const frame = await found(() => upload.shadowRoot!.querySelector('.crop'), 'frame');
    expect(focused(upload)).to.equal(frame);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    expect(focused(upload)?.textContent?.trim()).to.equal('使用这张');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => upload.stored !== undefined, 'never stored', { timeout: 15000 });
    await upload.updateComplete;
    expect(focused(upload)?.id).to.equal('input');
  });

  it('leaves the focus alone when a person is elsewhere', async () => {
    const elsewhere = await fixture<HTMLButtonElement>(html`<button>elsewhere</button>`);
    const { upload } = await slot({});
    giveFile(upload, await scanFile());
    elsewhere.focus();
    await waitUntil(() => upload.stored !== undefined, 'never stored', { timeout: 15000 });
    await upload.updateComplete;
    expect(document.activeElement).to.equal(elsewhere);
  });
});
