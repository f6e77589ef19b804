import { expect, fixture, html } from '@open-wc/testing';
import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import '../define/acct-info-preview.ts';
import '../define/acct-upload.ts';
import {
  completeData,
  completeSlots,
  fill,
  newApplicant,
  scanFile,
  store,
  type Applicant,
} from '../drafts/testing/applicant.ts';
import { found, giveFile, press, sees, text } from '../drafts/testing/screen.ts';
import { openWizard } from '../info-wizard/testing/wizard.ts';
import type { AcctInfoPreview } from '../preview/acct-info-preview.ts';
import type { AcctUpload } from '../upload/acct-upload.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Put = BackendAdapter['materials']['put'];

/** A backend that takes files only when told to, and what it was asked. */
function slow(person: Applicant) {
  const asked: string[] = [];
  let decide: (error?: AcctError) => void = () => undefined;
  const held = new Promise<AcctError | undefined>((resolve) => (decide = resolve));
  const put: Put = async (slot, ...rest) => {
    asked.push(slot);
    const error = await held;
    if (error) throw error;
    return person.backend.materials.put(slot, ...rest);
  };
  const backend = { ...person.backend, materials: { ...person.backend.materials, put } };
  return { asked, backend, decide };
}

/** Complete but for the front of the ID card, which is on its way. */
async function sending(slots = completeSlots.filter((slot) => slot !== 'idFront')) {
  const person = await newApplicant();
  await fill(person, completeData);
  await store(person, slots);
  const { asked, backend, decide } = slow(person);
  const wizard = await openWizard({ ...person, backend }, 'materials');
  const slot = await found(
    () => wizard.shadowRoot!.querySelector<AcctUpload>('acct-upload[slot-path=idFront]'),
    'slot',
  );
  giveFile(slot, await scanFile());
  return { person, backend, wizard, slot, asked, decide };
}

async function openPreview(person: Applicant, backend: BackendAdapter): Promise<AcctInfoPreview> {
  const { profile, session } = person;
  const preview = await fixture<AcctInfoPreview>(
    html`<acct-info-preview .backend=${backend} .profile=${profile} .session=${session}></acct-info-preview>`,
  );
  await sees(preview, '预览确认');
  return preview;
}

const inBackend = async ({ backend }: Applicant) => (await backend.record.open()).materials['idFront'];

describe('uploads whose element has left', () => {
  it('go on while the file is prepared; 预览确认 waits for them, says so, and submits', async () => {
    const { person, backend, wizard, decide } = await sending();
    wizard.remove();
    const preview = await openPreview(person, backend);
    await sees(preview, '有 1 份材料正在上传，完成后才能提交');
    expect(text(preview)).not.to.contain('处需要补充');
    await expect(preview).to.be.accessible();
    const pledge = await found(() => preview.shadowRoot!.querySelector('acct-checkbox-field'), 'pledge');
    pledge.shadowRoot!.querySelector('input')!.click();
    await press(preview, '确认');
    await sees(preview, '正在上传');
    expect((await person.backend.record.open()).state).to.equal('draft');
    decide();
    await waitUntil(async () => (await person.backend.record.open()).state === 'submitted', 'not submitted', {
      timeout: 5000,
    });
    expect((await inBackend(person))?.name).to.equal('扫描件.jpg');
  });

  it('tell their failure on the preview, with the way back, and in the slot again', async () => {
    const { person, backend, wizard, decide, asked } = await sending();
    await waitUntil(() => asked.length > 0, 'never sent');
    wizard.remove();
    const preview = await openPreview(person, backend);
    await sees(preview, '正在上传');
    decide(new AcctError('infected'));
    await sees(preview, '身份证正面：文件未通过安全检查，请换一份。');
    let place: string | undefined;
    preview.addEventListener('acct-navigate', (event) => (place = event.place));
    [...preview.shadowRoot!.querySelectorAll<HTMLElement>('.summary a')]
      .find((link) => link.textContent?.includes('安全检查'))!
      .click();
    expect(place).to.equal('materials.idFront');
    preview.remove();
    const again = await openWizard({ ...person, backend }, 'materials');
    await sees(again, '文件未通过安全检查，请换一份。');
  });

  it('stop a submission when the file that failed was to take the place of another', async () => {
    const { person, backend, wizard, decide } = await sending(completeSlots);
    wizard.remove();
    const preview = await openPreview(person, backend);
    const pledge = await found(() => preview.shadowRoot!.querySelector('acct-checkbox-field'), 'pledge');
    pledge.shadowRoot!.querySelector('input')!.click();
    await press(preview, '确认');
    decide(new AcctError('infected'));
    await sees(preview, '身份证正面：文件未通过安全检查，请换一份。');
    await waitUntil(() => preview.shadowRoot!.activeElement?.classList.contains('notice'));
    expect((await person.backend.record.open()).state).to.equal('draft');
  });

  it('are met again, once, when the section is opened again', async () => {
    const { person, wizard, decide, asked } = await sending();
    await waitUntil(() => asked.length > 0, 'never sent');
    wizard.section = 'basic';
    await wizard.updateComplete;
    wizard.section = 'materials';
    await sees(wizard, '已上传 0%');
    let told = '';
    wizard.addEventListener('acct-material-changed', (event) => (told = event.slot));
    decide();
    await waitUntil(() => told === 'idFront', 'never told');
    expect(wizard.record.view!.materials['idFront']?.id).to.equal((await inBackend(person))!.id);
    expect(asked).to.deep.equal(['idFront']);
  });

  it('reach the record while another section is shown', async () => {
    const { wizard, decide } = await sending();
    wizard.section = 'basic';
    let told = '';
    wizard.addEventListener('acct-material-changed', (event) => (told = event.slot));
    decide();
    await waitUntil(() => told === 'idFront', 'never told', { timeout: 15000 });
    expect(wizard.record.view!.materials['idFront']).not.to.equal(undefined);
  });

  it('reach the backend with no screen left, but not the account of the next person', async () => {
    const { person, wizard, decide, slot } = await sending();
    wizard.remove();
    expect(slot.isConnected).to.equal(false);
    decide();
    await waitUntil(async () => (await inBackend(person)) !== undefined, 'never stored', { timeout: 15000 });

    const first = await newApplicant();
    await store(first, []);
    const next = await newApplicant();
    const puts: string[] = [];
    const backend = {
      ...first.backend,
      record: { ...first.backend.record },
      materials: { ...first.backend.materials },
    };
    const upload = await fixture<AcctUpload>(
      html`<acct-upload slot-path="idFront" label="身份证正面"></acct-upload>`,
    );
    Object.assign(upload, { backend, profile: first.profile, session: first.session });
    await waitUntil(() => upload.view !== undefined, 'never opened');
    await upload.updateComplete;
    let asked = false;
    backend.record.open = () => {
      asked = true;
      return next.backend.record.open();
    };
    backend.materials.put = (name) => {
      puts.push(name);
      return Promise.reject(new AcctError('unexpected'));
    };
    giveFile(upload, await scanFile());
    upload.remove();
    await waitUntil(() => asked, 'never asked whose it is', { timeout: 15000 });
    await next.backend.record.open();
    expect(puts).to.deep.equal([]);
  });
});
