import { expect } from '@open-wc/testing';
import { AcctError } from '@acct-forms/core';
import {
  completeData,
  completeSlots,
  fill,
  newApplicant,
  photoFile,
  store,
} from '../drafts/testing/applicant.ts';
import { button, found, giveFile, press, sees, text } from '../drafts/testing/screen.ts';
import '../define/acct-info-preview.ts';
import { makePhoto } from '../images/testing/pictures.ts';
import { openPreview } from '../preview/testing/preview.ts';
import type { AcctUpload } from '../upload/acct-upload.ts';
import { openWizard, stepWords } from './testing/wizard.ts';
import { waitUntil } from '../testing/wait-until.ts';

const slot = (wizard: HTMLElement, path: string) =>
  found(
    () => wizard.shadowRoot!.querySelector<AcctUpload>(`acct-upload[slot-path="${path}"]`),
    `slot ${path}`,
  );

async function withMaterials(more: readonly string[] = []) {
  const person = await newApplicant();
  await fill(person, completeData);
  await store(person, [...completeSlots, ...more]);
  return { person, wizard: await openWizard(person, 'materials') };
}

describe('相关材料上传 in acct-info-wizard', () => {
  it('lets a file be removed that is asked for, and counts it as missing again', async () => {
    const { person, wizard } = await withMaterials();
    expect(stepWords(wizard, '相关材料上传')).to.equal('已完成');
    const upload = await slot(wizard, 'idBack');
    await press(upload, '删除');
    await sees(upload, '确定删除？');
    await press(upload, '删除');
    await waitUntil(() => stepWords(wizard, '相关材料上传') === '还缺 1 份材料');
    await sees(upload, '未上传');
    expect((await person.backend.record.open()).materials).not.to.have.property('idBack');
  });

  it('keeps showing a file for which the answers no longer ask, apart from those asked for', async () => {
    const { person, wizard } = await withMaterials(['workProof', 'titleProof.gone']);
    await sees(wizard, '不再需要的材料');
    expect(stepWords(wizard, '相关材料上传')).to.equal('已完成');
    const upload = await slot(wizard, 'workProof');
    expect(text(upload)).to.contain('不需要').and.to.contain('workProof.jpg');
    await expect(wizard).to.be.accessible();
    for (const path of ['workProof', 'titleProof.gone']) {
      const unneeded = await slot(wizard, path);
      await press(unneeded, '删除');
      await sees(unneeded, '确定删除？');
      (await button(unneeded, '删除')).focus();
      await press(unneeded, '删除');
      await waitUntil(() => !wizard.shadowRoot!.querySelector(`[slot-path="${path}"]`), path);
    }
    expect(wizard.shadowRoot!.activeElement?.localName).to.equal('h1');
    expect(text(wizard)).not.to.contain('不再需要的材料');
    expect(Object.keys((await person.backend.record.open()).materials).sort()).to.deep.equal(
      [...completeSlots].sort(),
    );
  });

  it('asks for the consent once, with an empty box, also where the first file is not taken', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const wizard = await openWizard(person, 'basic');
    const photo = await slot(wizard, 'photo');
    const consent = () => photo.shadowRoot!.querySelector<HTMLDialogElement>('#consent[open]');
    const file = new File([await makePhoto({ width: 90, height: 126 })], 'a.jpg', { type: 'image/jpeg' });
    giveFile(photo, file);
    (await found(consent, 'consent')).querySelector('input')!.click();
    await press(photo, '取消');
    // The input is emptied when the file has been dealt with.
    const input = photo.shadowRoot!.querySelector<HTMLInputElement>('#input')!;
    await waitUntil(() => input.files?.length === 0, 'still busy', { timeout: 15000 });
    giveFile(photo, file);
    const box = (await found(consent, 'consent')).querySelector('input')!;
    expect(box.checked).to.equal(false);
    box.click();
    await press(photo, '同意并继续');
    const small = () => text(photo).includes('至少需要');
    await waitUntil(small, 'never refused', { timeout: 15000 });
    await press(photo, '取消');
    await waitUntil(() => !small(), 'still there');
    giveFile(photo, file);
    await waitUntil(() => small() || consent(), 'neither', { timeout: 15000 });
    expect(consent()).to.equal(null);
  });

  it('asks again for a file that the answers need again', async () => {
    const { wizard } = await withMaterials(['workProof']);
    await sees(wizard, '不再需要的材料');
    wizard.record.set({ 'employer.onDuty': true });
    await waitUntil(() => !text(wizard).includes('不再需要的材料'));
    const upload = await slot(wizard, 'workProof');
    await sees(upload, '已上传');
    expect(upload.unneeded).to.equal(false);
  });

  it('leads by a link to the choice of the missing file, and says there that it is missing', async () => {
    const wizard = await openWizard(await newApplicant(), 'materials.idFront');
    const upload = await slot(wizard, 'idFront');
    await waitUntil(() => upload.shadowRoot!.activeElement?.id === 'input');
    await sees(upload, '请上传');
    const other = await slot(wizard, 'idBack');
    expect(other.issues).to.deep.equal([]);
  });

  it('asks to confirm a photo that was chosen, leads to it, and offers to replace it once it is stored', async () => {
    const person = await newApplicant();
    const { version } = person.profile.notices.privacy;
    await person.backend.record.consent({ notice: 'scans', version });
    const wizard = await openWizard(person, 'basic');
    const upload = await slot(wizard, 'photo');
    await sees(upload, '选择照片');
    giveFile(upload, await photoFile());
    await sees(upload, '拖动方框取景');
    await press(wizard, '下一步');
    const link = await found(
      () =>
        [...wizard.shadowRoot!.querySelectorAll<HTMLElement>('.summary a')].find((each) =>
          each.textContent!.includes('免冠照片'),
        ),
      'link',
    );
    expect(link.textContent).to.contain('请点击“使用这张”确认照片').and.not.to.contain('请上传');
    link.click();
    await waitUntil(() => upload.shadowRoot!.activeElement?.textContent?.trim() === '使用这张');
    await press(upload, '使用这张');
    await sees(upload, '更换');
    expect(text(upload)).not.to.contain('选择照片');
  });

  it('tells of a file that stands in two places, at both and before the submission', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    await store(person, ['idFront', 'educationProof', 'truthPledge', 'photo']);
    await store(person, ['idBack']);
    const materials = await openWizard(person, 'materials');
    const front = await slot(materials, 'idFront');
    await sees(front, '与“身份证反面”是同一个文件');
    await sees(await slot(materials, 'idBack'), '与“身份证正面”是同一个文件');
    expect(text(await slot(materials, 'educationProof'))).not.to.contain('同一个文件');
    await expect(materials).to.be.accessible();
    const preview = await openPreview(person);
    await sees(preview, '2 处请再看一眼，不影响提交');
    // One sentence is told from the next where both take several lines.
    const [first, second] = preview.shadowRoot!.querySelectorAll('.notice.warning li');
    const room = second!.getBoundingClientRect().top - first!.getBoundingClientRect().bottom;
    expect(room).to.be.closeTo(4, 0.5);
  });

  it('says again what is odd about a photo when the section is opened again', async () => {
    const person = await newApplicant();
    const { version } = person.profile.notices.privacy;
    await person.backend.record.consent({ notice: 'scans', version });
    const wizard = await openWizard(person, 'basic');
    const upload = await slot(wizard, 'photo');
    const grey = await makePhoto({ width: 900, height: 1260, background: '#888' });
    giveFile(upload, new File([grey], '照片.jpg', { type: 'image/jpeg' }));
    await press(upload, '使用这张');
    await sees(upload, '请留意');
    wizard.section = 'education';
    await waitUntil(() => !upload.isConnected);
    wizard.section = 'basic';
    const again = await slot(wizard, 'photo');
    await sees(again, '背景看起来不是白色');
    await sees(again, '请留意');
    const preview = await openPreview(person);
    await sees(preview, '背景看起来不是白色');
  });

  it('lets a person go on while the photo waits for the network', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const { version } = person.profile.notices.privacy;
    await person.backend.record.consent({ notice: 'scans', version });
    const put = () => Promise.reject(new AcctError('offline'));
    const materials = { ...person.backend.materials, put };
    const wizard = await openWizard({ ...person, backend: { ...person.backend, materials } }, 'basic');
    const upload = await slot(wizard, 'photo');
    giveFile(upload, await photoFile());
    await press(upload, '使用这张');
    await sees(upload, '等待联网');
    await press(wizard, '下一步');
    await waitUntil(() => wizard.section === 'education');
    expect(stepWords(wizard, '基本信息')).to.equal('还有 1 项未填');
  });

  it('leads from a signed slot to its letter, filled in or blank', async () => {
    const { wizard } = await withMaterials();
    const asked: unknown[] = [];
    wizard.addEventListener('acct-navigate', ({ to, place }) => asked.push([to, place]));
    await press(wizard, '打印填好的承诺书');
    await press(wizard, '打印空白承诺书');
    expect(asked).to.deep.equal([
      ['letters', 'truthPledge.filled'],
      ['letters', 'truthPledge'],
    ]);
  });
});
