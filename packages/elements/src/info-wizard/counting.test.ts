import { expect } from '@open-wc/testing';
import type { AcctTextField } from '../controls/text-field/acct-text-field.ts';
import { completeData, fill, newApplicant } from '../drafts/testing/applicant.ts';
import { byLabel, found, press, sees } from '../drafts/testing/screen.ts';
import { openWizard, stepWords } from './testing/wizard.ts';
import { waitUntil } from '../testing/wait-until.ts';

/** Somebody in a unit, not in accounting. */
const onPost = {
  onDuty: true,
  unitName: '长春示例商贸有限公司',
  industry: '51',
  unitRegion: '220104',
  unitAddress: '示例大街 1 号',
  inAccountingWork: false,
};

describe('what is open in acct-info-wizard', () => {
  it('counts what is missing, wrong and to be confirmed apart', async () => {
    const person = await newApplicant();
    const wrong = { ...completeData['basic'], email: 'zhang@example', name: '张' };
    const { politicalStatus: _, ...basic } = wrong as Record<string, string>;
    const employer = { ...onPost, unitCode: '91220101MA0Y8K0N4A' };
    await fill(person, { ...completeData, basic, employer });
    const wizard = await openWizard(person);
    expect(stepWords(wizard, '基本信息')).to.equal('还有 2 项未填，2 项有误');
    expect(stepWords(wizard, '单位信息')).to.equal('1 项待确认');
    expect(stepWords(wizard, '学历信息')).to.equal('已完成');
  });

  it('shows what is wrong with a value that was there already, and asks to confirm rather than to mend', async () => {
    const person = await newApplicant();
    const basic = { ...completeData['basic'], email: 'zhang@example' };
    const employer = { ...onPost, unitCode: '91220101MA0Y8K0N4A' };
    await fill(person, { ...completeData, basic, employer });
    const wizard = await openWizard(person);
    await waitUntil(() => (byLabel(wizard, '电子邮箱') as unknown as AcctTextField).issues.length === 1);
    wizard.section = 'employer';
    await sees(wizard, '请对照证书核对');
    await press(wizard, '下一步');
    const summary = await found(() => wizard.shadowRoot!.querySelector<HTMLElement>('.summary'), 'summary');
    expect(summary.className).to.contain('asks');
    expect(summary.querySelector('h2')!.textContent).to.equal('有 1 处请您核对并确认');
    await expect(wizard).to.be.accessible();
  });
});
