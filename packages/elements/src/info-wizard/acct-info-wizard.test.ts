import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AcctError } from '@acct-forms/core';
import '../define/acct-info-wizard.ts';
import {
  completeData,
  completeSlots,
  fill,
  knownUnit,
  newApplicant,
  residentId,
  secondDevice,
  store,
  type Applicant,
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

async function open(person: Applicant, section = ''): Promise<AcctInfoWizard> {
  const { backend, profile, session } = person;
  const wizard = await fixture<AcctInfoWizard>(
    html`<acct-info-wizard
      .backend=${backend}
      .profile=${profile}
      .session=${session}
      section=${section}
    ></acct-info-wizard>`,
  );
  await waitUntil(() => wizard.record.status !== 'waiting', 'never opened');
  await wizard.updateComplete;
  return wizard;
}

const heading = (wizard: AcctInfoWizard) => wizard.shadowRoot!.querySelector('h1')?.textContent;
const saved = (wizard: AcctInfoWizard) =>
  waitUntil(() => wizard.record.saves.state.kind === 'saved', 'never saved', { timeout: 5000 });
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
    expect(wizard.record.value('basic.name')).to.equal('张示例');
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

  it('merges what another device saved, and asks only for what both changed', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const wizard = await open(person);
    const other = await secondDevice(person);
    const theirs = await other.record.open();
    const changed = { ...theirs.data['basic'], email: 'other@example.com', name: '张别处' };
    await other.record.saveSection('basic', changed, { revision: theirs.revision });
    wizard.record.set({ 'basic.name': '张这里', 'basic.politicalStatus': '01' });
    await wizard.record.saves.now();
    await sees(wizard, '1 处内容在别处也改过');
    await expect(wizard).to.be.accessible();
    expect(text(wizard))
      .to.contain('张这里')
      .and.to.contain('张别处')
      .and.not.to.contain('other@example.com');
    await press(wizard, '按选择保存');
    await saved(wizard);
    const { data } = await person.backend.record.open();
    expect(data['basic']).to.include({ name: '张这里', email: 'other@example.com', politicalStatus: '01' });
  });

  it('merges by itself when no field is in conflict', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const wizard = await open(person);
    const other = await secondDevice(person);
    const theirs = await other.record.open();
    await other.record.saveSection('talent', { hasTalent: true }, { revision: theirs.revision });
    wizard.record.set({ 'basic.email': 'new@example.com' });
    expect(await wizard.record.saves.now()).to.equal(true);
    expect(wizard.record.data['talent']).to.deep.include({ hasTalent: true });
    expect((await person.backend.record.open()).data['basic']?.['email']).to.equal('new@example.com');
  });

  it('never says saved before the backend did: offline, back again, signed out', async () => {
    const person = await newApplicant();
    let code: 'offline' | 'unauthenticated' | undefined = 'offline';
    const { record } = person.backend;
    const saveSection: typeof record.saveSection = async (...args) => {
      if (code) throw new AcctError(code);
      return record.saveSection(...args);
    };
    const wizard = await open({
      ...person,
      backend: { ...person.backend, record: { ...record, saveSection } },
    });
    await type(wizard, '姓名', '张示例');
    await sees(wizard, '正在保存');
    await sees(wizard, '仅保存在本机，联网后自动同步');
    code = 'unauthenticated';
    dispatchEvent(new Event('online'));
    await sees(wizard, '登录已过期，请重新登录（内容已保留在本机）');
    code = undefined;
    dispatchEvent(new Event('online'));
    await sees(wizard, '已保存');
    expect((await person.backend.record.open()).data['basic']?.['name']).to.equal('张示例');
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

  it('keeps what is typed while a save is on its way, and sends it next', async () => {
    const person = await newApplicant();
    const { record } = person.backend;
    let answer: (() => void) | undefined;
    const saveSection: typeof record.saveSection = async (...args) => {
      const view = await record.saveSection(...args);
      if (answer === undefined) await new Promise<void>((resolve) => (answer = resolve));
      return view;
    };
    const wizard = await open({
      ...person,
      backend: { ...person.backend, record: { ...record, saveSection } },
    });
    wizard.record.set({ 'basic.name': '张一' });
    const first = wizard.record.saves.now();
    await waitUntil(() => answer !== undefined);
    wizard.record.set({ 'basic.name': '张二' });
    answer!();
    await first;
    expect(wizard.record.value('basic.name')).to.equal('张二');
    expect(wizard.record.saves.state.kind).to.equal('saving');
    await saved(wizard);
    expect((await record.open()).data['basic']?.['name']).to.equal('张二');
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

  it('sends nothing once it was submitted elsewhere, and offers what is unsaved for copying', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    await store(person, completeSlots);
    const wizard = await open(person);
    const other = await secondDevice(person);
    const theirs = await other.record.open();
    await other.record.submit({ revision: theirs.revision, key: 'k' });
    wizard.record.set({ 'basic.email': 'late@example.com' });
    expect(await wizard.record.saves.now()).to.equal(false);
    await sees(wizard, '已在别处提交');
    await sees(wizard, 'late@example.com');
    await expect(wizard).to.be.accessible();
    expect((await person.backend.record.open()).data['basic']?.['email']).to.equal('name@example.com');
  });

  it('only shows what was submitted', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    await store(person, completeSlots);
    const { revision } = await person.backend.record.open();
    await person.backend.record.submit({ revision, key: 'k' });
    const wizard = await open(person);
    await sees(wizard, '当前状态为“待审核”，不能修改');
    expect((await field(wizard, '姓名')).readonly).to.equal(true);
    await expect(wizard).to.be.accessible();
  });

  it('forgets the person at sign-out, and opens for the next one', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const wizard = await open(person);
    expect(text(wizard)).to.contain('基本信息');
    wizard.session = null;
    await sees(wizard, '登录已过期，请重新登录');
    expect(JSON.stringify(wizard.record.data)).to.equal('{}');
    const next = await newApplicant();
    wizard.backend = next.backend;
    wizard.session = next.session;
    expect((await field(wizard, '姓名')).value).to.equal(undefined);
  });

  it('asks a backend that refuses the session once, and again for a new one', async () => {
    const person = await newApplicant();
    let opened = 0;
    let known = false;
    const open_: typeof person.backend.record.open = async () => {
      opened++;
      if (!known) throw new AcctError('unauthenticated');
      return person.backend.record.open();
    };
    const backend = { ...person.backend, record: { ...person.backend.record, open: open_ } };
    const wizard = await open({ ...person, backend });
    await sees(wizard, '登录已过期，请重新登录');
    wizard.requestUpdate();
    await wizard.updateComplete;
    expect(opened).to.equal(1);
    known = true;
    wizard.session = { ...person.session };
    await field(wizard, '姓名');
    expect(opened).to.equal(2);
  });

  it('warns before the page is left only where unsaved words would be lost', async () => {
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    const person = await newApplicant();
    const kept = await open(person);
    kept.record.set({ 'basic.name': '张示例' });
    expect(leave()).to.equal(false);
    kept.remove();
    const session = { ...person.session, sharedComputer: true };
    const wizard = await open({ ...person, session });
    expect(leave()).to.equal(false);
    wizard.record.set({ 'basic.name': '张改名' });
    expect(leave()).to.equal(true);
    await wizard.record.saves.now();
    expect(leave()).to.equal(false);
  });

  it('speaks English', async () => {
    const person = await newApplicant();
    const place = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
    const wizard = document.createElement('acct-info-wizard');
    Object.assign(wizard, { backend: person.backend, profile: person.profile, session: person.session });
    place.append(wizard);
    await sees(wizard, 'Personal details');
    await sees(wizard, 'Next');
    expect(text(wizard)).not.to.match(/[\u4e00-\u9fff]/);
  });
});
