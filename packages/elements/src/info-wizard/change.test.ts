import type { Material } from '@acct-forms/core';
import { expect, fixture, html } from '@open-wc/testing';
import '../define/acct-info-preview.ts';
import { scanFile, type Applicant } from '../drafts/testing/applicant.ts';
import { changing } from '../drafts/testing/changing.ts';
import { byLabel, field, giveFile, press, sees, text, type } from '../drafts/testing/screen.ts';
import type { FieldIssue } from '../controls/field-issue.ts';
import type { AcctInfoPreview } from '../preview/acct-info-preview.ts';
import { openWizard, saved, stepWords } from './testing/wizard.ts';
import { waitUntil } from '../testing/wait-until.ts';

const hint = (wizard: HTMLElement, label: string) =>
  (byLabel(wizard, label) as unknown as { hint: string }).hint;

const issuesAt = (wizard: HTMLElement, label: string) =>
  (byLabel(wizard, label) as unknown as { issues: FieldIssue[] }).issues.map(
    ({ severity, text: said, confirm }) => [severity, said, confirm],
  );

const openPreview = ({ backend, profile, session }: Applicant) =>
  fixture<AcctInfoPreview>(
    html`<acct-info-preview .backend=${backend} .profile=${profile} .session=${session}></acct-info-preview>`,
  );

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
    expect(issuesAt(wizard, '所学专业(全日制)')).to.deep.equal([
      ['confirm', '请在“相关材料上传”中更换学历证明；原材料仍有效的，请勾选确认', '原来的学历证明仍然有效'],
    ]);
    expect(stepWords(wizard, '学历信息')).to.equal('1 项待确认');
    await expect(wizard).to.be.accessible();
    await press(wizard, '下一步');
    await sees(wizard, '这些内容已变更，请更换对应的材料');
    await expect(wizard).to.be.accessible();
    giveFile(wizard.shadowRoot!.querySelector('acct-upload')!, await scanFile());
    await waitUntil(() => !text(wizard).includes('这些内容已变更'), 'still asked', { timeout: 15_000 });
    expect(stepWords(wizard, '学历信息')).to.equal('已完成');
  });

  it('takes the word of the person that a proof still holds, for this value only', async () => {
    const person = await changing('identity');
    const wizard = await openWizard(person);
    await type(wizard, '姓名', '李样本');
    await waitUntil(() => issuesAt(wizard, '姓名').length === 1);
    const tick = () =>
      byLabel(wizard, '姓名')!.shadowRoot!.querySelector<HTMLInputElement>('[part=confirm] input')!;
    await waitUntil(() => tick() !== null);
    tick().click();
    await waitUntil(() => stepWords(wizard, '基本信息') === '已完成');
    expect(stepWords(wizard, '相关材料上传')).to.equal('未修改');
    await saved(wizard);
    const view = await person.backend.record.open();
    expect(view.issues).to.deep.equal([]);
    await type(wizard, '姓名', '王样本');
    await waitUntil(() => stepWords(wizard, '基本信息') === '1 项待确认');
    expect(tick().checked).to.equal(false);
  });

  it('does not submit a change that changes nothing, and says so on the preview', async () => {
    const preview = await openPreview(await changing('education'));
    await sees(preview, '学历信息：还没有修改任何内容');
    await expect(preview).to.be.accessible();
    const wizard = await openWizard(await changing('education'));
    expect(stepWords(wizard, '学历信息')).to.equal('未修改');
    expect(stepWords(wizard, '相关材料上传')).to.equal('未修改');
  });

  it('puts old beside new on the preview, where nothing else leads back into the form', async () => {
    const person = await changing('education');
    const { backend } = person;
    const view = await backend.record.open();
    const education = { ...view.data['education'], fullTimeMajor: '审计学' };
    await backend.record.saveSection('education', education, view);
    const preview = await openPreview(person);
    await sees(preview, '变更内容对照');
    const lines = [...preview.shadowRoot!.querySelectorAll('.comparison li')].map((each) =>
      [...each.querySelectorAll('strong, dd')].map((part) => part.textContent),
    );
    expect(lines).to.deep.equal([['所学专业(全日制)', '会计学', '审计学']]);
    const edits = [...preview.shadowRoot!.querySelectorAll('button')]
      .map((each) => each.getAttribute('aria-label') ?? '')
      .filter((label) => label.startsWith('修改'));
    expect(edits).to.deep.equal(['修改学历信息', '修改相关材料上传']);
    await sees(preview, '有 1 处请您核对并确认');
    expect(preview.shadowRoot!.querySelector('.summary.asks a')!.textContent).to.contain('更换学历证明');
    await expect(preview).to.be.accessible();
  });

  it('tells of a file that stands in two places only where the change can replace it', async () => {
    const person = await changing('education');
    const view = await person.backend.record.open();
    const { idFront, idBack, educationProof } = view.materials;
    const copied = (file: Material | undefined) => ({ ...file!, uploadSha256: 'same' });
    const open = async () => ({
      ...view,
      materials: {
        ...view.materials,
        idFront: copied(idFront),
        idBack: copied(idBack),
        educationProof: copied(educationProof),
      },
    });
    const record = { ...person.backend.record, open };
    const preview = await openPreview({ ...person, backend: { ...person.backend, record } });
    await sees(preview, '1 处请再看一眼');
    const lines = [...preview.shadowRoot!.querySelectorAll('.notice.warning a')];
    expect(lines.map((each) => each.textContent!.split('：')[0])).to.deep.equal(['学历证明']);
  });

  it('tells what is not filled in apart from what was not on record', async () => {
    const person = await changing('education');
    const { backend } = person;
    const view = await backend.record.open();
    const { fullTimeMajor: _, ...education } = view.data['education']!;
    await backend.record.saveSection(
      'education',
      { ...education, partTimeEducation: '20', partTimeSchool: '吉林示例大学' },
      view,
    );
    const preview = await openPreview(person);
    await sees(preview, '变更内容对照');
    const lines = [...preview.shadowRoot!.querySelectorAll('.comparison li')].map((each) =>
      [...each.querySelectorAll('dd')].map((part) => part.textContent),
    );
    expect(lines).to.deep.include.members([
      ['会计学', '未填写'],
      ['未登记', '吉林示例大学'],
    ]);
  });
});
