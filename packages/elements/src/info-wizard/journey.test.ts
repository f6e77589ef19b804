import { expect, fixture, html } from '@open-wc/testing';
import '../define/acct-info-preview.ts';
import { newApplicant, photoFile, residentId, scanFile } from '../drafts/testing/applicant.ts';
import { choose, day, found, giveFile, press, sees, type } from '../drafts/testing/screen.ts';
import type { AcctInfoPreview } from '../preview/acct-info-preview.ts';
import type { AcctInfoWizard } from './acct-info-wizard.ts';
import { openWizard } from './testing/wizard.ts';
import { waitUntil } from '../testing/wait-until.ts';

const arrivesAt = (wizard: AcctInfoWizard, heading: string) =>
  waitUntil(() => wizard.shadowRoot!.querySelector('h1')?.textContent === heading, `never at ${heading}`, {
    timeout: 5000,
  });

async function upload(wizard: AcctInfoWizard, slot: string, file: File): Promise<void> {
  const element = await found(
    () => wizard.shadowRoot!.querySelector<HTMLElement>(`acct-upload[slot-path=${slot}]`),
    slot,
  );
  giveFile(element, file);
}

const isStored = (wizard: AcctInfoWizard, slot: string) =>
  waitUntil(() => wizard.record.view?.materials[slot] !== undefined, `never stored: ${slot}`, {
    timeout: 15000,
  });

it('leads from an empty draft to a submission, every field found by its label', async () => {
  const person = await newApplicant();
  const wizard = await openWizard(person);

  await upload(wizard, 'photo', await photoFile());
  await sees(wizard, '上传前请阅读');
  (
    await found(() => {
      const photo = wizard.shadowRoot!.querySelector('acct-upload')!;
      return photo.shadowRoot!.querySelector<HTMLInputElement>('#consent[open] input');
    }, 'consent')
  ).click();
  await press(wizard, '同意并继续');
  await press(wizard, '使用这张');
  await type(wizard, '姓名', '张示例');
  await type(wizard, '身份证号', residentId);
  await choose(wizard, '民族', '汉族');
  await choose(wizard, '政治面貌', '群众');
  await type(wizard, '电子邮箱', 'name@example.com');
  await isStored(wizard, 'photo');
  await press(wizard, '下一步');

  await arrivesAt(wizard, '学历信息');
  await choose(wizard, '是否在校', '否');
  await choose(wizard, '学历(全日制)', '本科');
  await choose(wizard, '学位(全日制)', '学士');
  await type(wizard, '毕业院校(全日制)', '示例财经大学');
  await day(wizard, '毕业时间(全日制)', '2012-07-01');
  await type(wizard, '所学专业(全日制)', '会计学');
  await press(wizard, '下一步');

  await arrivesAt(wizard, '单位信息');
  await choose(wizard, '是否在岗', '否');
  await choose(wizard, '居住地', '长春市');
  await choose(wizard, '居住地', '朝阳区');
  await type(wizard, '居住地详细地址', '样板路 20 号');
  await press(wizard, '下一步');

  await arrivesAt(wizard, '人才信息');
  await choose(wizard, '是否会计人才', '否');
  await press(wizard, '下一步');
  await arrivesAt(wizard, '职称信息');
  await choose(wizard, '是否有职称', '否');
  await press(wizard, '下一步');

  await arrivesAt(wizard, '相关材料上传');
  for (const slot of ['idFront', 'idBack', 'educationProof', 'truthPledge']) {
    await upload(wizard, slot, await scanFile(`${slot}.jpg`));
    await isStored(wizard, slot);
  }
  await sees(wizard, '都已上传');
  const states = [...wizard.shadowRoot!.querySelectorAll('li .words')].map((each) => each.textContent);
  expect(states).to.deep.equal(Array.from({ length: 6 }, () => '已完成'));
  let to = '';
  wizard.addEventListener('acct-navigate', (event) => (to = event.to));
  await press(wizard, '预览确认');
  await waitUntil(() => to === 'preview');

  const { backend, profile, session } = person;
  const preview = await fixture<AcctInfoPreview>(
    html`<acct-info-preview .backend=${backend} .profile=${profile} .session=${session}></acct-info-preview>`,
  );
  const box = await found(() => preview.shadowRoot!.querySelector('acct-checkbox-field'), 'pledge');
  box.shadowRoot!.querySelector('input')!.click();
  await press(preview, '确认');
  await sees(preview, '待审核');
  const { state, department } = await backend.record.open();
  expect(state).to.equal('submitted');
  expect(department?.name).to.equal('长春市财政局');
});
