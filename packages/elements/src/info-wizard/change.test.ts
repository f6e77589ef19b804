import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/acct-info-preview.ts';
import {
  completeData,
  completeSlots,
  fill,
  newApplicant,
  scanFile,
  store,
  type Applicant,
} from '../drafts/testing/applicant.ts';
import { byLabel, field, giveFile, press, sees, text, type } from '../drafts/testing/screen.ts';
import type { AcctInfoPreview } from '../preview/acct-info-preview.ts';
import { openWizard, saved } from './testing/wizard.ts';

/** A person on record who has begun a change. */
async function changing(kind: string): Promise<Applicant> {
  const person = await newApplicant();
  await fill(person, completeData);
  await store(person, completeSlots);
  const { backend, world } = person;
  const { revision } = await backend.record.open();
  const { applicationId } = await backend.record.submit({ revision, key: 'submit' });
  const bureau = world.adapterFor();
  await bureau.accounts.login({ username: 'reviewer', password: 'Sample-Pass-1' });
  const claimed = await bureau.review!.claim(applicationId);
  await bureau.review!.decide(applicationId, {
    action: 'approve',
    revision: claimed.revision,
    key: 'approve',
  });
  await backend.record.startChange(kind, { key: 'change' });
  return person;
}

const hint = (wizard: HTMLElement, label: string) =>
  (byLabel(wizard, label) as unknown as { hint: string }).hint;

describe('a change in acct-info-wizard', () => {
  it('asks only its own section and files, and says so', async () => {
    const wizard = await openWizard(await changing('education'), 'basic');
    const names = [...wizard.shadowRoot!.querySelectorAll('.name')].map((each) => each.textContent);
    expect(names).to.deep.equal(['学历信息', '相关材料上传']);
    expect(wizard.shadowRoot!.querySelector('nav')?.getAttribute('aria-label')).to.equal('学历学位变更');
    await sees(wizard, '正在办理“学历学位变更”');
    await expect(wizard).to.be.accessible();
    await press(wizard, '下一步');
    await waitUntil(() => wizard.section === 'materials');
    const slots = [...wizard.shadowRoot!.querySelectorAll('acct-upload')].map((each) => each.slotPath);
    expect(slots).to.deep.equal(['educationProof']);
    await expect(wizard).to.be.accessible();
  });

  it('shows what is on record at a field once it differs, and asks about the proof', async () => {
    const wizard = await openWizard(await changing('education'));
    await field(wizard, '所学专业(全日制)');
    expect(hint(wizard, '所学专业(全日制)')).to.not.contain('原登记');
    await type(wizard, '所学专业(全日制)', '与审计');
    await waitUntil(() => hint(wizard, '所学专业(全日制)').includes('原登记：会计学'));
    expect(hint(wizard, '毕业院校(全日制)')).to.not.contain('原登记');
    await saved(wizard);
    await press(wizard, '下一步');
    await sees(wizard, '请核对是否需要同时更换：学历证明');
    giveFile(wizard.shadowRoot!.querySelector('acct-upload')!, await scanFile());
    await waitUntil(() => !text(wizard).includes('请核对是否需要同时更换'), 'still asked', {
      timeout: 15_000,
    });
  });

  it('puts old beside new on the preview, where nothing else leads back into the form', async () => {
    const person = await changing('education');
    const { backend, profile, session } = person;
    const view = await backend.record.open();
    const education = { ...view.data['education'], fullTimeMajor: '审计学' };
    await backend.record.saveSection('education', education, view);
    const preview = await fixture<AcctInfoPreview>(
      html`<acct-info-preview
        .backend=${backend}
        .profile=${profile}
        .session=${session}
      ></acct-info-preview>`,
    );
    await sees(preview, '变更内容对照');
    const lines = [...preview.shadowRoot!.querySelectorAll('.comparison li')].map((each) =>
      [...each.querySelectorAll('strong, dd')].map((part) => part.textContent),
    );
    expect(lines).to.deep.equal([['所学专业(全日制)', '会计学', '审计学']]);
    const edits = [...preview.shadowRoot!.querySelectorAll('button')]
      .map((each) => each.getAttribute('aria-label') ?? '')
      .filter((label) => label.startsWith('修改'));
    expect(edits).to.deep.equal(['修改学历信息', '修改相关材料上传']);
    await sees(preview, '请核对是否需要同时更换：学历证明');
    await expect(preview).to.be.accessible();
  });
});
