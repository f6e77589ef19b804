import { expect } from '@open-wc/testing';
import { completeData, completeSlots, fill, newApplicant, store } from '../drafts/testing/applicant.ts';
import { button, found, press, sees, text } from '../drafts/testing/screen.ts';
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

  it('asks again for a file that the answers need again', async () => {
    const { wizard } = await withMaterials(['workProof']);
    await sees(wizard, '不再需要的材料');
    wizard.record.set({ 'employer.onDuty': true });
    await waitUntil(() => !text(wizard).includes('不再需要的材料'));
    const upload = await slot(wizard, 'workProof');
    await sees(upload, '已上传');
    expect(upload.unneeded).to.equal(false);
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
