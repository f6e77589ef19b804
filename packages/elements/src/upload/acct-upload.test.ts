import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import '../define/acct-upload.ts';
import { newApplicant, photoFile, scanFile, store, type Applicant } from '../drafts/testing/applicant.ts';
import { button, deep, found, giveFile, press, sees, text } from '../drafts/testing/screen.ts';
import { drawPhoto, encoded } from '../images/testing/pictures.ts';
import type { AcctUpload } from './acct-upload.ts';
import { waitUntil } from '../testing/wait-until.ts';

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

/** A flat picture of one colour. */
async function pictureFile(width: number, height: number, colour: string): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return new File([await canvas.convertToBlob({ type: 'image/jpeg' })], '照片.jpg', { type: 'image/jpeg' });
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

  it('refuses at once what is no picture, whatever its name says, before anything is asked', async () => {
    const person = await newApplicant();
    for (const rule of ['scan', 'photo']) {
      const upload = await make(person, { rule });
      giveFile(upload, new File(['PK\u0003\u0004word/document.xml'], '证明.docx'));
      await sees(upload, '文件“证明.docx”不是图片');
      expect(upload.shadowRoot!.querySelector('#consent[open], .crop')).to.equal(null);
      await expect(upload).to.be.accessible();
    }
  });

  it('says beside the box that it has to be ticked', async () => {
    const upload = await make(await newApplicant());
    giveFile(upload, await scanFile());
    const dialog = await found(
      () => upload.shadowRoot!.querySelector<HTMLDialogElement>('#consent[open]'),
      'consent',
    );
    await press(upload, '同意并继续');
    const note = () => dialog.querySelector('#consent-note')!.textContent!.trim();
    await waitUntil(() => note() === '请阅读并勾选同意', 'not said');
    expect(dialog.open).to.equal(true);
    expect(upload.shadowRoot!.activeElement).to.equal(dialog.querySelector('input'));
    await expect(upload).to.be.accessible();
    dialog.querySelector('input')!.click();
    await waitUntil(() => note() === '', 'still said');
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
      const event = new Event(kind, { bubbles: true, cancelable: true });
      // Firefox empties what is given to the constructor of a ClipboardEvent.
      Object.defineProperty(event, kind === 'drop' ? 'dataTransfer' : 'clipboardData', { value: data });
      upload.dispatchEvent(event);
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
    // Nothing is wrong with it.
    expect(upload.shadowRoot!.querySelector('[data-tone=error]')).to.equal(null);
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

  it('strikes out the size before only where the photo became smaller', async () => {
    const upload = await make(await consented(), { slotPath: 'photo', label: '免冠照片', rule: 'photo' });
    const drawn = drawPhoto({ width: 900, height: 1260, noise: 14 });
    const tried = () => upload.shadowRoot!.querySelector('.file b');
    for (const [quality, struck] of [
      [0.02, false],
      [1, true],
    ] as const) {
      giveFile(upload, new File([await encoded(drawn, 'image/jpeg', quality)], '照片.jpg'));
      await waitUntil(tried, 'never tried', { timeout: 15000 });
      expect(upload.shadowRoot!.querySelector('.file s') !== null).to.equal(struck);
      await press(upload, '取消');
      await waitUntil(() => tried() === null, 'never given up');
    }
  });

  it('shows size before and after and what is odd before the photo is used, and says that it is not yet', async () => {
    const person = await consented();
    await store(person, ['photo']);
    const before = (await person.backend.record.open()).materials['photo']!.id;
    const upload = await make(person, { slotPath: 'photo', label: '免冠照片', rule: 'photo' });
    const file = await pictureFile(900, 1260, '#8a1c1c');
    giveFile(upload, file);
    await sees(upload, '背景看起来不是白色');
    await sees(upload, '照片有些模糊，可能看不清面部');
    await expect(upload).to.be.accessible();
    const after = upload.shadowRoot!.querySelector('.file b')!.textContent;
    expect(after).to.match(/^[0-9]+\u00a0KB$/);
    if (file.size > Number.parseInt(after!, 10) * 1024)
      expect(upload.shadowRoot!.querySelector('.file s')).not.to.equal(null);
    const badges = upload.shadowRoot!.querySelector('.badge')!.textContent;
    expect(badges).to.contain('待确认').and.not.to.contain('已上传');
    expect(text(upload)).not.to.contain('查看');
    expect(upload.value).to.equal(before);
    await press(upload, '使用这张');
    await waitUntil(() => upload.value !== before, 'never replaced', { timeout: 15000 });
    expect(`${Math.ceil(upload.stored!.bytes / 1024)}\u00a0KB`).to.equal(after);
  });

  it('refuses a photo under the least size where it is chosen, says what to do, and keeps the old one', async () => {
    const person = await consented();
    await store(person, ['photo']);
    const upload = await make(person, { slotPath: 'photo', label: '免冠照片', rule: 'photo' });
    const before = upload.value;
    for (const [width, height] of [
      [90, 120],
      [4000, 300],
      [294, 413],
    ] as const) {
      giveFile(upload, await pictureFile(width, height, '#777'));
      await sees(upload, `照片只有 ${width} × ${height} 像素，至少需要 295 × 413 像素。请换一张`);
      expect(text(upload)).not.to.contain('使用这张');
    }
    await expect(upload).to.be.accessible();
    expect(upload.value).to.equal(before);
    giveFile(upload, await pictureFile(295, 413, '#fff'));
    await press(upload, '使用这张');
    await waitUntil(() => upload.value !== before, 'never stored', { timeout: 15000 });
    expect([upload.stored!.width, upload.stored!.height]).to.deep.equal([295, 413]);
  });

  it('shows the stored picture whole in the window, larger and turned, and closes', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    const upload = await make(person);
    await waitUntil(() => image(upload)?.src, 'no picture');
    await press(upload, '查看');
    const dialog = await found(
      () => upload.shadowRoot!.querySelector<HTMLDialogElement>('#view[open]'),
      'viewer',
    );
    const drawn = dialog.querySelector('.stage svg')!;
    const stage = dialog.querySelector('.stage')!;
    const { width, height } = upload.stored!;
    expect(drawn.getAttribute('viewBox')).to.equal(`0 0 ${width} ${height}`);
    expect(dialog.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
    expect(stage.scrollHeight).to.be.at.most(stage.clientHeight + 1);
    await expect(upload).to.be.accessible();
    expect(dialog.querySelector('[style]')).to.equal(null);
    await press(upload, '放大');
    await waitUntil(() => stage.scrollHeight > stage.clientHeight + 1, 'not larger');
    await press(upload, '缩小');
    await press(upload, '旋转');
    await waitUntil(() => drawn.getAttribute('viewBox') === `0 0 ${height} ${width}`, 'not turned');
    await press(upload, '关闭');
    await waitUntil(() => !dialog.open);
  });

  it('shows a sample, drawn when it is wanted', async () => {
    const person = await consented();
    const upload = await make(person, { sample: 'idFront' });
    expect(upload.shadowRoot!.querySelector('#view')).to.equal(null);
    await press(upload, '看示例');
    await sees(upload, '公民身份号码　220100199001010013');
    await sees(upload, '身份证正面（示例）');
    await expect(upload).to.be.accessible();
  });

  it('sends the whole file again after the connection was cut at half of it, and keeps the old one until then', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    const sent: [number, number][] = [];
    let cut = true;
    const put: BackendAdapter['materials']['put'] = async (slot, file, options) => {
      options.onProgress?.(file.size / 2, file.size);
      sent.push([(await file.arrayBuffer()).byteLength, file.size]);
      if (cut) throw new AcctError('offline');
      return person.backend.materials.put(slot, file, options);
    };
    const upload = await make(person, {}, { put });
    const before = upload.value;
    giveFile(upload, await scanFile('新的.jpg'));
    await sees(upload, '联网后自动上传');
    expect([upload.value, upload.checkValidity()]).to.deep.equal([before, true]);
    expect(new FormData(upload.form!).get('file')).to.equal(before);
    cut = false;
    await press(upload, '重试');
    await waitUntil(() => upload.stored?.name === '新的.jpg', 'never stored', { timeout: 15000 });
    expect(sent).to.have.length(2);
    expect(sent[0]).to.deep.equal(sent[1]);
    await upload.updateComplete;
    expect(new FormData(upload.form!).get('file')).to.equal(upload.value);
  });

  it('keeps the name that the person knows', async () => {
    const person = await consented();
    const upload = await make(person);
    giveFile(upload, new File([await scanFile()], '红.png', { type: 'image/png' }));
    await stored(upload);
    expect(upload.stored!.name).to.equal('红.png');
    const { id } = upload.stored!;
    giveFile(upload, new File([await scanFile()], '另一份.jpg', { type: 'image/jpeg' }));
    await waitUntil(() => upload.value !== id, 'never replaced', { timeout: 15000 });
    expect(upload.stored!.name).to.equal('另一份.jpg');
  });

  it('shows a remark, and only shows when read-only', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    const remark = { text: '请重新扫描', by: '长春市财政局' };
    const upload = await make(person, { flag: remark, readonly: true });
    expect(text(upload)).to.contain('请重新扫描').and.to.contain('待修改');
    expect(upload.shadowRoot!.querySelector('input[type=file]')).to.equal(null);
    await button(upload, '查看');
    await expect(upload).to.be.accessible();
    upload.flag = { ...remark, answered: true };
    await upload.updateComplete;
    expect(text(upload)).to.contain('请重新扫描').and.to.contain('已上传').and.not.to.contain('待修改');
  });

  it('removes a file after a question, also one that is asked for, and revokes the address of its picture', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    const upload = await make(person);
    await waitUntil(() => image(upload)?.src, 'no picture');
    const { src } = image(upload)!;
    (await button(upload, '删除')).focus();
    await sendKeys({ press: 'Enter' });
    await sees(upload, '确定删除？');
    await waitUntil(() => upload.shadowRoot!.activeElement?.id === 'keep-button', 'no focus');
    await expect(upload).to.be.accessible();
    await press(upload, '保留');
    await sees(upload, '已上传');
    expect(upload.stored).not.to.equal(undefined);
    await press(upload, '删除');
    await sees(upload, '确定删除？');
    await press(upload, '删除');
    await waitUntil(() => upload.stored === undefined);
    await sees(upload, '未上传');
    expect(upload.checkValidity()).to.equal(false);
    expect((await person.backend.record.open()).materials).to.deep.equal({});
    const gone = await fetch(src).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });

  it('keeps a file that could not be removed, and says so', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    const remove = () => Promise.reject(new AcctError('offline'));
    const upload = await make(person, {}, { remove });
    await press(upload, '删除');
    await sees(upload, '确定删除？');
    await press(upload, '删除');
    await sees(upload, '没有删除，请检查网络后重试。');
    await press(upload, '取消');
    await sees(upload, '已上传');
  });

  it('shows a file that nobody asks for any more, to see and to remove, and takes no other', async () => {
    const person = await consented();
    await store(person, ['idFront']);
    const upload = await make(person, { unneeded: true, required: false });
    await sees(upload, '不需要');
    await button(upload, '查看');
    expect(upload.shadowRoot!.querySelector('input[type=file]')).to.equal(null);
    await expect(upload).to.be.accessible();
    await press(upload, '删除');
    await sees(upload, '确定删除？');
    await press(upload, '删除');
    await waitUntil(() => upload.stored === undefined);
    expect((await person.backend.record.open()).materials).to.deep.equal({});
  });
});
