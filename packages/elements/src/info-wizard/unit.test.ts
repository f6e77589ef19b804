import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { knownUnit, newApplicant } from '../drafts/testing/applicant.ts';
import { byLabel, choose, deep, field, found, press, sees, text, type } from '../drafts/testing/screen.ts';
import { openWizard as open, saved } from './testing/wizard.ts';
import { waitUntil } from '../testing/wait-until.ts';

describe('the unit in acct-info-wizard', () => {
  it('offers a registered unit, fills and locks its fields, and gives it up again', async () => {
    const person = await newApplicant();
    const wizard = await open(person, 'employer');
    await choose(wizard, '是否在岗', '是');
    await type(wizard, '组织机构代码或社会统一信用代码', knownUnit.unitCode);
    await sees(wizard, '单位信息已存在');
    await expect(wizard).to.be.accessible();
    await press(wizard, '选用该单位');
    const name = await field(wizard, '单位名称');
    await waitUntil(() => name.value === knownUnit.unitName);
    expect(name.readonly).to.equal(true);
    await sees(wizard, '来自已登记的单位信息');
    // How to fill it in need not be said of what is not the person's to fill in.
    const hint = (label: string) => (byLabel(wizard, label) as unknown as { hint: string }).hint;
    expect([hint('单位名称'), hint('所属行业')]).to.deep.equal(['', '']);
    await saved(wizard);
    expect((await person.backend.record.open()).data['employer']?.['unitId']).to.equal(knownUnit.id);
    await press(wizard, '更换单位');
    await waitUntil(() => name.value === undefined && !name.readonly);
    expect(hint('单位名称')).to.equal('按公章填写全称');
  });

  it('leaves open what the register lacks of a unit, before and after it is saved, and keeps it', async () => {
    const person = await newApplicant();
    const wizard = await open(person, 'employer');
    await choose(wizard, '是否在岗', '是');
    await type(wizard, '组织机构代码或社会统一信用代码', knownUnit.unitCode);
    await press(wizard, '选用该单位');
    const phone = await field(wizard, '单位电话');
    const industry = await field(wizard, '所属行业');
    await waitUntil(() => industry.readonly);
    expect([phone.readonly, (await field(wizard, '邮政编码')).readonly]).to.deep.equal([false, false]);
    await sees(wizard, '登记中没有此项，由您填写');
    await type(wizard, '单位电话', '0431-88922800');
    await saved(wizard);
    expect(phone.readonly).to.equal(false);
    const { data, locked } = await person.backend.record.open();
    expect(data['employer']?.['unitPhone']).to.equal('0431-88922800');
    expect(locked).to.include('employer.industry').and.not.include('employer.unitPhone');
    const again = await open(person, 'employer');
    const kept = await field(again, '单位电话');
    await waitUntil(() => kept.value === '0431-88922800');
    expect([kept.readonly, (await field(again, '单位名称')).readonly]).to.deep.equal([false, true]);
  });

  it('only shows the unit of a submitted record: nothing to give up, nothing told to fill in', async () => {
    const person = await newApplicant();
    const { unitCode, unitName, unitRegion, unitAddress, id: unitId } = knownUnit;
    const employer = { onDuty: true, unitId, unitCode, unitName, unitRegion, unitAddress };
    const view = await person.backend.record.open();
    const submitted = { ...view, state: 'submitted' as const, data: { ...view.data, employer } };
    const record = { ...person.backend.record, open: async () => submitted };
    const wizard = await open({ ...person, backend: { ...person.backend, record } }, 'employer');
    await sees(wizard, '不能修改');
    const code = await field(wizard, '组织机构代码或社会统一信用代码');
    expect([code.readonly, code.value]).to.deep.equal([true, unitCode]);
    expect(code.shadowRoot!.querySelector('button')).to.equal(null);
    expect(text(wizard)).not.to.contain('由您填写');
  });

  it('finds a unit by its name in the dialog', async () => {
    const wizard = await open(await newApplicant(), 'employer');
    await choose(wizard, '是否在岗', '是');
    await press(wizard, '查找单位信息');
    await found(
      () => [...deep(wizard.shadowRoot!)].find((each) => each.matches('dialog[open] input:focus')),
      'dialog',
    );
    await sendKeys({ type: '示例商贸' });
    await sendKeys({ press: 'Enter' });
    await sees(wizard, '找到 1 家单位');
    await expect(wizard).to.be.accessible();
    const hit = [...deep(wizard.shadowRoot!)].find((each) => each.matches('.hit input'))!;
    hit.click();
    await press(wizard, '选用该单位');
    const name = await field(wizard, '单位名称');
    await waitUntil(() => name.value === knownUnit.unitName);
  });
});
