import { expect, fixture, html } from '@open-wc/testing';
import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import '../define/acct-upload.ts';
import { newApplicant, scanFile, store, type Applicant } from '../drafts/testing/applicant.ts';
import { button, giveFile, sees, text } from '../drafts/testing/screen.ts';
import type { AcctUpload } from './acct-upload.ts';
import { waitUntil } from '../testing/wait-until.ts';

async function consented(slots: readonly string[] = []): Promise<Applicant> {
  const person = await newApplicant();
  await store(person, slots);
  return person;
}

async function inForm(person: Applicant, materials: Partial<BackendAdapter['materials']> = {}) {
  const form = await fixture<HTMLFormElement>(html`<form><fieldset></fieldset></form>`);
  const upload = document.createElement('acct-upload');
  const backend = { ...person.backend, materials: { ...person.backend.materials, ...materials } };
  const { profile, session } = person;
  Object.assign(upload, { name: 'idFront', slotPath: 'idFront', label: '身份证正面', required: true });
  Object.assign(upload, { backend, profile, session });
  const fieldset = form.querySelector('fieldset')!;
  fieldset.append(upload);
  await waitUntil(() => upload.view !== undefined, 'never opened');
  await upload.updateComplete;
  return { form, fieldset, upload };
}

const inData = (form: HTMLFormElement) => new FormData(form).get('idFront');
const stored = async (upload: AcctUpload) => {
  await waitUntil(() => upload.stored !== undefined, 'never stored', { timeout: 15000 });
  await upload.updateComplete;
};

describe('acct-upload in a plain form', () => {
  it('stops the form, in words, until its file is stored; then gives its id', async () => {
    const person = await consented();
    const { form, upload } = await inForm(person);
    expect([form.checkValidity(), upload.reportValidity()]).to.deep.equal([false, false]);
    expect([upload.validity.valueMissing, upload.validationMessage]).to.deep.equal([
      true,
      '请上传身份证正面',
    ]);
    expect(inData(form)).to.equal(null);
    giveFile(upload, await scanFile());
    await stored(upload);
    expect([form.checkValidity(), upload.validationMessage]).to.deep.equal([true, '']);
    expect(inData(form)).to.equal((await person.backend.record.open()).materials['idFront']!.id);
  });

  it('gives the id of what was stored before, by itself, when the page opens again', async () => {
    const person = await consented(['idFront']);
    const before = (await person.backend.record.open()).materials['idFront']!.id;
    const { form } = await inForm(person);
    expect([form.checkValidity(), inData(form)]).to.deep.equal([true, before]);
  });

  it('gives up with the form what is on its way, and keeps what is stored', async () => {
    const person = await consented(['idFront']);
    let aborted = false;
    const put: BackendAdapter['materials']['put'] = (_slot, _file, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          aborted = true;
          reject(signal.reason as Error);
        });
      });
    const { form, upload } = await inForm(person, { put });
    const before = inData(form);
    giveFile(upload, await scanFile());
    await sees(upload, '正在上传');
    form.reset();
    await waitUntil(() => aborted, 'never aborted');
    await sees(upload, '已上传');
    expect([inData(form), form.checkValidity()]).to.deep.equal([before, true]);
  });

  it('forgets with the form that a file failed', async () => {
    const { form, upload } = await inForm(await consented(), {
      put: () => Promise.reject(new AcctError('unexpected')),
    });
    giveFile(upload, await scanFile());
    await sees(upload, '上传没有成功');
    form.reset();
    await waitUntil(() => !text(upload).includes('上传没有成功'), 'still told');
    await button(upload, '选择文件').catch(() => undefined);
    expect(text(upload)).to.contain('选择文件');
  });

  it('takes nothing and counts for nothing in a disabled group', async () => {
    const { form, fieldset, upload } = await inForm(await consented(['idFront']));
    fieldset.disabled = true;
    await upload.updateComplete;
    expect(upload.shadowRoot!.querySelector('input[type=file]')).to.equal(null);
    expect(inData(form)).to.equal(null);
    const before = upload.value;
    const data = new DataTransfer();
    data.items.add(await scanFile());
    const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    upload.dispatchEvent(drop);
    // The browser must not leave the page for the file either.
    expect(drop.defaultPrevented).to.equal(true);
    fieldset.disabled = false;
    await upload.updateComplete;
    expect([upload.value, inData(form)]).to.deep.equal([before, before]);
    expect(text(upload)).not.to.contain('正在');
  });
});
