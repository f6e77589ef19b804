import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  completeData,
  fill,
  knownUnit,
  newApplicant,
  residentId,
  store,
} from '../drafts/testing/applicant.ts';
import {
  button,
  byLabel,
  choose,
  deep,
  field,
  found,
  press,
  sees,
  text,
  type,
} from '../drafts/testing/screen.ts';
import type { AcctInfoWizard } from './acct-info-wizard.ts';
import { openWizard as open, saved } from './testing/wizard.ts';

const heading = (wizard: AcctInfoWizard) => wizard.shadowRoot!.querySelector('h1')?.textContent;
const issuesShown = (wizard: AcctInfoWizard, label: string) =>
  (byLabel(wizard, label) as unknown as { issues: { text: string }[] }).issues.map((issue) => issue.text);

describe('acct-info-wizard', () => {
  it('asks the six sections of the guide under their names, and is accessible in each', async () => {
    const wizard = await open(await newApplicant());
    const names = [...wizard.shadowRoot!.querySelectorAll('.name')].map((each) => each.textContent);
    expect(names).to.deep.equal(['基本信息', '学历信息', '单位信息', '人才信息', '职称信息', '相关材料上传']);
    for (const name of names) {
      [...wizard.shadowRoot!.querySelectorAll<HTMLElement>('.step')]
        .find((step) => step.textContent!.includes(name!))!
        .click();
      await waitUntil(() => heading(wizard) === name);
      await expect(wizard).to.be.accessible();
      // A page may forbid inline styles.
      expect([...deep(wizard.shadowRoot!)].some((each) => each.hasAttribute('style'))).to.equal(false);
    }
  });

  it('fills in sex and birth date from the resident ID at once, read-only with the reason', async () => {
    const wizard = await open(await newApplicant());
    await type(wizard, '身份证号', residentId);
    const sex = await field(wizard, '性别');
    expect(sex.localName).to.equal('acct-output-field');
    expect(sex.value).to.equal('男');
    expect((await field(wizard, '出生日期')).value).to.contain('1990');
    await sees(wizard, '根据身份证号自动填写');
    await choose(wizard, '有效证件类型', '普通护照');
    expect((await field(wizard, '性别')).localName).to.equal('acct-radio-field');
    // What the number told goes with it; the number itself stays.
    expect(wizard.record.data['basic']).not.to.have.any.keys('sex', 'birthDate');
    expect((await field(wizard, '证件号码')).value).to.equal(residentId);
  });

  it('draws one control only while it is typed into', async () => {
    const wizard = await open(await newApplicant());
    let drawn = 0;
    const before = wizard.requestUpdate.bind(wizard);
    (await field(wizard, '姓名')).focus();
    await sendKeys({ type: '张' });
    wizard.requestUpdate = (...args) => {
      drawn++;
      return before(...args);
    };
    await sendKeys({ type: '示例' });
    expect(drawn).to.equal(0);
    expect(wizard.record.data['basic']?.['name']).to.equal('张示例');
  });

  it('says nothing before the person has met a field, then all of it with links, and saves what is wrong too', async () => {
    const person = await newApplicant();
    const wizard = await open(person);
    expect(issuesShown(wizard, '电子邮箱')).to.deep.equal([]);
    expect(wizard.shadowRoot!.querySelector('.summary')).to.equal(null);
    await type(wizard, '电子邮箱', 'zhang@example');
    await waitUntil(() => issuesShown(wizard, '电子邮箱').length === 1);
    expect(issuesShown(wizard, '姓名')).to.deep.equal([]);
    await press(wizard, '下一步');
    const summary = await found(() => wizard.shadowRoot!.querySelector<HTMLElement>('.summary'), 'summary');
    await waitUntil(() => wizard.shadowRoot!.activeElement === summary, 'summary has no focus');
    expect(summary.textContent).to.contain('请填写姓名').and.to.contain('邮箱');
    expect(heading(wizard)).to.equal('基本信息');
    await expect(wizard).to.be.accessible();
    [...summary.querySelectorAll('a')].find((link) => link.textContent!.includes('姓名'))!.click();
    await waitUntil(() => wizard.shadowRoot!.activeElement === byLabel(wizard, '姓名'));
    await saved(wizard);
    expect((await person.backend.record.open()).data['basic']?.['email']).to.equal('zhang@example');
  });

  it('moves on when a section is complete, with the focus on the new heading, and shows what is done', async () => {
    const person = await newApplicant();
    await fill(person, { basic: completeData['basic']! });
    await store(person, ['photo']);
    const wizard = await open(person);
    await press(wizard, '下一步');
    await waitUntil(() => heading(wizard) === '学历信息');
    await waitUntil(() => wizard.shadowRoot!.activeElement?.localName === 'h1', 'heading has no focus');
    const states = [...wizard.shadowRoot!.querySelectorAll('li .words')].map((each) => each.textContent);
    expect(states[0]).to.equal('已完成');
    expect(states[1]).to.equal('未开始');
  });

  it('shows conditional fields with their reason, hides them again, and keeps their values', async () => {
    const wizard = await open(await newApplicant(), 'employer');
    expect(byLabel(wizard, '单位名称')).to.equal(undefined);
    await choose(wizard, '是否在岗', '是');
    await sees(wizard, '因为您填写了：在岗');
    await sees(wizard, '所填写的内容记入吉林省会计人员诚信档案');
    await type(wizard, '单位名称', '长春示例商贸');
    await choose(wizard, '是否在岗', '否');
    await field(wizard, '居住地详细地址');
    expect(byLabel(wizard, '单位名称')).to.equal(undefined);
    await choose(wizard, '是否在岗', '是');
    expect((await field(wizard, '单位名称')).value).to.equal('长春示例商贸');
  });

  it('derives the bureau from the region, with its phone', async () => {
    const wizard = await open(await newApplicant(), 'employer');
    await choose(wizard, '是否在岗', '否');
    await choose(wizard, '居住地', '长春市');
    await choose(wizard, '居住地', '朝阳区');
    await sees(wizard, '长春市财政局');
    await sees(wizard, '0431-89865795');
    await sees(wizard, '信息提交后由所属会计管理部门进行信息审核');
  });

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
    await saved(wizard);
    expect((await person.backend.record.open()).data['employer']?.['unitId']).to.equal(knownUnit.id);
    await press(wizard, '更换单位');
    await waitUntil(() => name.value === undefined && !name.readonly);
  });

  it('finds a unit by its name in the dialog', async () => {
    const wizard = await open(await newApplicant(), 'employer');
    await choose(wizard, '是否在岗', '是');
    await press(wizard, '查找单位信息');
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

  it('opens a list for 是, with rows that validate on their own', async () => {
    const wizard = await open(await newApplicant(), 'title');
    await choose(wizard, '是否有职称', '是');
    await press(wizard, '添加职称信息');
    await type(wizard, '证书号(管理号)或批文号', 'K123');
    const [row] = wizard.record.data['title']!['titles'] as { id: string; certNo: string }[];
    expect(row!.certNo).to.equal('K123');
    await press(wizard, '下一步');
    await sees(wizard, '请选择专业技术资格级别');
    const link = await found(
      () =>
        [...wizard.shadowRoot!.querySelectorAll<HTMLElement>('.summary a')].find((each) =>
          each.textContent!.includes('取得方式'),
        ),
      'link to a row',
    );
    link.click();
    await waitUntil(
      () =>
        byLabel(wizard, '取得方式')!.matches(':focus-within') ||
        byLabel(wizard, '取得方式')!.shadowRoot!.activeElement !== null,
    );
  });

  it('asks to confirm a doubtful code, keeps the box ticked, and sends the confirmation', async () => {
    const person = await newApplicant();
    const wizard = await open(person, 'employer');
    await choose(wizard, '是否在岗', '是');
    const code = '91220100MA00000X1X';
    await type(wizard, '组织机构代码或社会统一信用代码', code);
    await sees(wizard, '我已核对证件，号码无误');
    const box = () =>
      [...deep(wizard.shadowRoot!)].find((each): each is HTMLInputElement =>
        each.matches('.message input[type=checkbox]'),
      );
    (await found(box, 'box')).click();
    await saved(wizard);
    expect(box()?.checked).to.equal(true);
    const { data } = await person.backend.record.open();
    expect(data['employer']?.['$confirmed']).to.deep.equal({ unitCode: code });
  });

  it('shows the remarks of a returned case in place, and sends a reply', async () => {
    const person = await newApplicant();
    const view = await person.backend.record.open();
    const by = { no: 2, name: '长春市财政局', phones: [] };
    const at = new Date().toISOString();
    const flags = ['basic.name', 'basic', 'materials.idFront'].map((path, i) => ({
      id: `f${i}`,
      path,
      text: `意见${i}`,
      round: 1,
      by,
      at,
      state: 'open' as const,
    }));
    const returned = { ...view, state: 'returned' as const, flags };
    const replies: string[] = [];
    const record = {
      ...person.backend.record,
      open: async () => returned,
      answerFlag: async (id: string, { reply }: { reply: string }) => {
        replies.push(`${id} ${reply}`);
        return {
          ...returned,
          flags: flags.map((flag) =>
            flag.id === id ? { ...flag, reply, state: 'answered' as const } : flag,
          ),
        };
      },
    };
    const wizard = await open({ ...person, backend: { ...person.backend, record } });
    await sees(wizard, '2 处待修改');
    await sees(wizard, '意见1');
    const name = byLabel(wizard, '姓名') as unknown as { flag: { text: string; by: string } };
    expect(name.flag).to.deep.equal({ text: '意见0', by: '长春市财政局' });
    await expect(wizard).to.be.accessible();
    (await button(wizard, '回复审核人员')).click();
    const area = await found(() => wizard.shadowRoot!.querySelector('textarea'), 'reply box');
    area.value = '已核对';
    await press(wizard, '发送回复');
    await waitUntil(() => replies.length === 1);
    expect(replies[0]).to.match(/^f\d 已核对$/);
    await sees(wizard, '您的回复：已核对');
    await sees(wizard, '1 处待修改');
  });

  it('goes to a field by its path', async () => {
    const wizard = await open(await newApplicant(), 'employer.onDuty');
    expect(wizard.section).to.equal('employer');
    await waitUntil(() => wizard.shadowRoot!.activeElement === byLabel(wizard, '是否在岗'));
  });

  it('computes the list of materials from the answers, each with its reason', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const wizard = await open(person, 'materials');
    expect(text(wizard)).to.contain('已上传 0 份，共 4 份');
    const labels = [...wizard.shadowRoot!.querySelectorAll('acct-upload')].map((each) => each.label);
    expect(labels.slice(0, 4)).to.deep.equal(['身份证正面', '身份证反面', '学历证明', '材料真实性承诺书']);
    await sees(wizard, '因为您填写了：学历(全日制) 本科');
    await sees(wizard, '手签扫描件');
  });

  it('speaks English', async () => {
    const person = await newApplicant();
    const place = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
    const wizard = document.createElement('acct-info-wizard');
    Object.assign(wizard, { backend: person.backend, profile: person.profile, session: person.session });
    place.append(wizard);
    await sees(wizard, 'Personal details');
    await sees(wizard, 'Next');
    await waitUntil(() => !/[\u4e00-\u9fff]/.test(text(wizard)), 'Chinese words stay');
  });
});
