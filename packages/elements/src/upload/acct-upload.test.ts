import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import '../define/acct-upload.ts';
import { newApplicant, photoFile, scanFile, store, type Applicant } from '../drafts/testing/applicant.ts';
import { button, deep, found, giveFile, press, sees, text } from '../drafts/testing/screen.ts';
import type { AcctUpload } from './acct-upload.ts';

async function make(
  person: Applicant,
  properties: Partial<AcctUpload> = {},
  materials: Partial<BackendAdapter['materials']> = {},
): Promise<AcctUpload> {
  const backend = { ...person.backend, materials: { ...person.backend.materials, ...materials } };
  const form = await fixture<HTMLFormElement>(html`<form></form>`);
  const upload = document.createElement('acct-upload');
  const { profile, session } = person;
  const own = { name: 'file', slotPath: 'idFront', label: '身份证正面', rule: 'scan', required: true };
  Object.assign(upload, own, { backend, profile, session }, properties);
  form.append(upload);
  await waitUntil(() => upload.view !== undefined, 'never opened');
  await upload.updateComplete;
  return upload;
}

async function consented(): Promise<Applicant> {
  const person = await newApplicant();
  await store(person, []);
  return person;
}

const image = (upload: AcctUpload) => upload.shadowRoot!.querySelector<HTMLImageElement>('.thumb img');
const stored = (upload: AcctUpload) =>
  waitUntil(() => upload.stored !== undefined, 'never stored', { timeout: 15000 });

describe('acct-upload', () => {
  it('asks for consent before the first scan, once, and stores it', async () => {
    const person = await newApplicant();
    const upload = await make(person);
    giveFile(upload, await scanFile());
    const dialog = await found(
      () => upload.shadowRoot!.querySelector<HTMLDialogElement>('#consent[open]'),
      'consent',
    );
    expect(dialog.textContent).to.contain('扫描件');
    await expect(upload).to.be.accessible();
    dialog.querySelector('input')!.click();
    await press(upload, '同意并继续');
    await stored(upload);
    const { consents } = await person.backend.record.open();
    expect(consents['scans']).to.equal(person.profile.notices.privacy.version);
  });

  it('sends nothing when consent is not given', async () => {
    const person = await newApplicant();
    const upload = await make(person);
    giveFile(upload, await scanFile());
    await found(() => upload.shadowRoot!.querySelector('#consent[open]'), 'consent');
    await press(upload, '取消');
    // The input is emptied when the file has been dealt with, one way or the other.
    const input = upload.shadowRoot!.querySelector<HTMLInputElement>('#input')!;
    await waitUntil(() => input.files?.length === 0, 'still busy', { timeout: 15000 });
    expect((await person.backend.record.open()).materials).to.deep.equal({});
  });

  it('makes a scan fit, stores it, shows both sizes and the picture, and gives its id to the form', async () => {
    const person = await consented();
    const upload = await make(person);
    expect(upload.checkValidity()).to.equal(false);
    let told = '';
    upload.addEventListener('acct-material-changed', (event) => (told = event.slot));
    const file = await scanFile();
    giveFile(upload, file);
    await stored(upload);
    await sees(upload, '已上传');
    expect(told).to.equal('idFront');
    const material = (await person.backend.record.open()).materials['idFront']!;
    expect(material.bytes).to.be.at.most(200 * 1024);
    expect(material.name).to.equal('扫描件.jpg');
    await upload.updateComplete;
    expect(upload.checkValidity()).to.equal(true);
    expect(new FormData(upload.form!).get('file')).to.equal(material.id);
    await waitUntil(() => image(upload)?.naturalWidth);
    if (file.size > material.bytes) expect(upload.shadowRoot!.querySelector('s')).not.to.equal(null);
    await expect(upload).to.be.accessible();
  });

  it('takes a dropped file and a pasted one', async () => {
    for (const kind of ['drop', 'paste']) {
      const person = await consented();
      const upload = await make(person);
      const data = new DataTransfer();
      data.items.add(await scanFile());
      upload.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
      await stored(upload);
    }
  });

  it('says what to do with a file that is no picture, and keeps what was stored', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    const upload = await make(person);
    const before = upload.value;
    giveFile(upload, new File(['%PDF-1.7 nothing'], '证件.pdf', { type: 'application/pdf' }));
    await sees(upload, '文件“证件.pdf”是 PDF');
    await sees(upload, '未能读取');
    expect(upload.value).to.equal(before);
    await expect(upload).to.be.accessible();
  });

  it('shows the progress, can be cancelled, and keeps the old file until the new one is stored', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    let aborted = false;
    const put: BackendAdapter['materials']['put'] = (_slot, file, { onProgress, signal }) =>
      new Promise((_resolve, reject) => {
        onProgress?.(file.size / 2, file.size);
        signal?.addEventListener('abort', () => {
          aborted = true;
          reject(signal.reason as Error);
        });
      });
    const upload = await make(person, {}, { put });
    const before = upload.value;
    giveFile(upload, await scanFile());
    await sees(upload, '已上传 50%');
    await expect(upload).to.be.accessible();
    await press(upload, '取消');
    await waitUntil(() => aborted);
    expect(upload.value).to.equal(before);
    await sees(upload, '已上传');
  });

  it('replaces what is stored, and asks again when it was replaced elsewhere meanwhile', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    const upload = await make(person);
    const first = upload.value!;
    giveFile(upload, await scanFile('第二份.jpg'));
    await waitUntil(() => upload.value !== first, 'never replaced', { timeout: 15000 });
    await person.backend.materials.remove(upload.value!);
    await store(person, ['idFront']);
    giveFile(upload, await scanFile('第三份.jpg'));
    await sees(upload, '这份材料在别处换过');
    const { idFront } = (await person.backend.record.open()).materials;
    expect(upload.value).to.equal(idFront!.id);
    await press(upload, '重试');
    await waitUntil(() => upload.stored?.name === '第三份.jpg', 'never stored', { timeout: 15000 });
  });

  it('tries again after a failure, with the file that it has', async () => {
    const person = await consented();
    let fail = true;
    const put: BackendAdapter['materials']['put'] = async (...args) => {
      if (fail) throw new AcctError('unexpected');
      return person.backend.materials.put(...args);
    };
    const upload = await make(person, {}, { put });
    giveFile(upload, await scanFile());
    await sees(upload, '上传没有成功，请重试');
    await expect(upload).to.be.accessible();
    fail = false;
    await press(upload, '重试');
    await stored(upload);
  });

  it('waits for the network and sends by itself', async () => {
    const person = await consented();
    let offline = true;
    const put: BackendAdapter['materials']['put'] = async (...args) => {
      if (offline) throw new AcctError('offline');
      return person.backend.materials.put(...args);
    };
    const upload = await make(person, {}, { put });
    giveFile(upload, await scanFile());
    await sees(upload, '联网后自动上传');
    offline = false;
    dispatchEvent(new Event('online'));
    await stored(upload);
  });

  it('shows a photo for cropping first, moves the frame by keyboard, and stores that part', async () => {
    const person = await consented();
    const upload = await make(person, { slotPath: 'photo', label: '免冠照片', rule: 'photo' });
    await sees(upload, '上传免冠照片');
    await sees(upload, '选择照片');
    await expect(upload).to.be.accessible();
    giveFile(upload, await photoFile());
    await sees(upload, '拖动方框取景');
    await expect(upload).to.be.accessible();
    expect([...deep(upload.shadowRoot!)].some((each) => each.hasAttribute('style'))).to.equal(false);
    const frame = await found(() => upload.shadowRoot!.querySelector<HTMLElement>('.crop'), 'frame');
    const at = () => frame.getAttribute('aria-valuetext');
    const start = at();
    frame.focus();
    await sendKeys({ press: '-' });
    await waitUntil(() => at() !== start, 'not scaled');
    const scaled = at();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => at() !== scaled, 'not moved');
    expect((await person.backend.record.open()).materials['photo']).to.equal(undefined);
    await press(upload, '使用这张');
    await stored(upload);
    const { width, height, bytes } = upload.stored!;
    expect(width / height).to.be.closeTo(5 / 7, 0.03);
    expect(bytes).to.be.at.most(100 * 1024);
  });

  it('shows a remark, and only shows when read-only', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    const upload = await make(person, { flag: { text: '请重新扫描', by: '长春市财政局' }, readonly: true });
    expect(text(upload)).to.contain('请重新扫描').and.to.contain('待修改');
    expect(upload.shadowRoot!.querySelector('input[type=file]')).to.equal(null);
    await button(upload, '查看');
    await expect(upload).to.be.accessible();
  });

  it('removes an optional file, and revokes the address of its picture', async () => {
    const person = await consented();
    await store(person, ['otherMaterial.1']);
    const upload = await make(person, { slotPath: 'otherMaterial.1', label: '其他材料 1', required: false });
    await waitUntil(() => image(upload)?.src, 'no picture');
    const { src } = image(upload)!;
    await press(upload, '删除');
    await waitUntil(() => upload.stored === undefined);
    await upload.updateComplete;
    expect((await person.backend.record.open()).materials).to.deep.equal({});
    const gone = await fetch(src).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });
});
