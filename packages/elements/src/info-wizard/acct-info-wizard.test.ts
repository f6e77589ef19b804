import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
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
import { forgetTab } from '../controllers/forget-tab.ts';
import { openWizard as open, saved } from './testing/wizard.ts';
import { waitUntil } from '../testing/wait-until.ts';

/** An applicant whose record came back with a remark of this id on the name. */
async function returnedWith(id: string) {
  const person = await newApplicant();
  const flag = {
    id,
    path: 'basic.name',
    text: '请核对。',
    round: 1,
    by: { no: 2, name: '长春市财政局', phones: [] },
    at: new Date().toISOString(),
    state: 'open' as const,
  };
  const view = await person.backend.record.open();
  const returned = { ...view, state: 'returned' as const, flags: [flag] };
  const record = { ...person.backend.record, open: async () => returned };
  return { ...person, backend: { ...person.backend, record } };
}

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

  it('shows nothing of a field that is asked only since the attempt, until the next one', async () => {
    const wizard = await open(await newApplicant(), 'education');
    await press(wizard, '下一步');
    await sees(wizard, '有 3 处需要修改');
    await choose(wizard, '是否在校', '是');
    await field(wizard, '学校所在地');
    expect(issuesShown(wizard, '学校所在地')).to.deep.equal([]);
    await sees(wizard, '有 2 处需要修改');
    expect(text(wizard)).to.contain('2 处需要修改');
    await press(wizard, '下一步');
    await waitUntil(() => issuesShown(wizard, '学校所在地').length === 1);
  });

  it('says of a computed value where it comes from, by the name of the number', async () => {
    const wizard = await open(await newApplicant());
    await choose(wizard, '有效证件类型', '港澳居民居住证');
    await sees(wizard, '根据证件号码自动填写');
  });

  it('says where the bureau comes from once that is known', async () => {
    const wizard = await open(await newApplicant(), 'employer');
    await sees(wizard, '按照单位所属区域或居住地自动获取');
    await choose(wizard, '是否在岗', '否');
    await sees(wizard, '按照居住地自动获取');
  });

  it('has a card for the accounting work, and takes back an answer that nobody asks for', async () => {
    const wizard = await open(await newApplicant(), 'employer');
    await choose(wizard, '是否在岗', '是');
    await choose(wizard, '是否从事会计工作', '是');
    const work = [...wizard.shadowRoot!.querySelectorAll<HTMLElement>('.card')].at(-1)!;
    expect(work.querySelector('h2')!.textContent).to.equal('会计工作');
    expect(work.querySelector('[data-path="employer.accountingPost"]')).not.to.equal(null);
    expect(work.querySelector('[data-path="employer.department"]')).to.equal(null);
    const provincial = await field(wizard, '省直/中直单位');
    expect(byLabel(wizard, '清除所选：省直/中直单位')).to.equal(undefined);
    await choose(wizard, '省直/中直单位', '是');
    (await found(() => provincial.querySelector<HTMLElement>('button'), 'clear')).click();
    await waitUntil(() => wizard.record.data['employer']?.['provincialUnit'] === undefined);
    expect(wizard.shadowRoot!.activeElement).to.equal(provincial);
    await waitUntil(() => provincial.querySelector('button') === null);
  });

  it('keeps the boxes of a row on one line where only one has a hint', async () => {
    await setViewport({ width: 1280, height: 900 });
    const wizard = await open(await newApplicant(), 'education');
    const top = async (label: string) => {
      const { shadowRoot } = await field(wizard, label);
      return Math.round(shadowRoot!.querySelector('#input')!.getBoundingClientRect().top);
    };
    expect(await top('学历(全日制)')).to.equal(await top('学位(全日制)'));
    expect((await field(wizard, '学位(全日制)')).className).to.equal('low');
  });

  it('keeps the boxes of a row on one line where what is told of both is of unlike length', async () => {
    await setViewport({ width: 1280, height: 900 });
    const person = await newApplicant();
    const { unitCode, unitName, unitRegion, unitAddress, id: unitId } = knownUnit;
    await fill(person, { employer: { onDuty: true, unitId, unitCode, unitName, unitRegion, unitAddress } });
    for (const lang of ['zh-CN', 'en']) {
      const wizard = await open(person, 'employer');
      wizard.lang = lang;
      wizard.parentElement!.append(wizard);
      await waitUntil(() =>
        /登记中没有|Not on the register/.exec(text(wizard))?.[0]!.startsWith(lang === 'en' ? 'N' : '登'),
      );
      const top = (name: string) => {
        const { shadowRoot } = wizard.shadowRoot!.querySelector(`[data-path="employer.${name}"]`)!;
        return Math.round(shadowRoot!.querySelector('#input')!.getBoundingClientRect().top);
      };
      await waitUntil(() => top('unitPhone') === top('unitPostcode'), `not on one line in ${lang}`);
    }
  });

  it('only shows a submitted record: no star, no next step, no save line', async () => {
    const person = await newApplicant();
    const view = { ...(await person.backend.record.open()), state: 'submitted' as const };
    const record = { ...person.backend.record, open: async () => view };
    const wizard = await open({ ...person, backend: { ...person.backend, record } });
    await sees(wizard, '当前状态为“待审核”，不能修改');
    expect(wizard.shadowRoot!.querySelector('.bar')).to.equal(null);
    expect(text(wizard)).not.to.contain('必填项');
  });

  it('asks a proof for each title, named by its row, and only as long as the row stands', async () => {
    const person = await newApplicant();
    const title = { kind: 'accounting', level: 'middle', obtainedBy: 'exam', obtainedDate: '2018-10-15' };
    const titles = [
      { id: 'r1', ...title, certNo: 'A1' },
      { id: 'r2', ...title, kind: 'auditing', certNo: 'B2' },
    ];
    await fill(person, { ...completeData, title: { hasTitle: true, titles } });
    const wizard = await open(person, 'materials');
    const proofs = () =>
      [
        ...wizard.shadowRoot!.querySelectorAll<HTMLElement & { slotPath: string; label: string }>(
          'acct-upload',
        ),
      ]
        .filter(({ slotPath }) => slotPath.startsWith('titleProof'))
        .map(({ slotPath, label }) => [slotPath, label]);
    await waitUntil(() => proofs().length === 2, 'no proofs');
    expect(proofs().map(([path]) => path)).to.deep.equal(['titleProof.r1', 'titleProof.r2']);
    expect(proofs().map(([, label]) => label)).to.deep.equal([
      '职称证明（会计 中级）',
      '职称证明（审计 中级）',
    ]);
    wizard.record.set({ 'title.titles': titles.slice(1) });
    await waitUntil(() => proofs().length === 1, 'still asked');
    expect(proofs()[0]![0]).to.equal('titleProof.r2');
  });

  it('counts a flagged file as still to do', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    await store(person, ['idFront', 'idBack']);
    const view = await person.backend.record.open();
    const by = { no: 2, name: '长春市财政局', phones: [] };
    const flag = {
      id: 'f',
      path: 'materials.idFront',
      text: '看不清',
      round: 1,
      by,
      at: new Date().toISOString(),
    };
    const returned = { ...view, state: 'returned' as const, flags: [{ ...flag, state: 'open' as const }] };
    const record = { ...person.backend.record, open: async () => returned };
    const wizard = await open({ ...person, backend: { ...person.backend, record } }, 'materials');
    await sees(wizard, '已上传 1 份，共 4 份');
    await sees(wizard, '1 份待修改');
    expect(wizard.shadowRoot!.querySelectorAll('.progress .complete').length).to.equal(1);
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
    expect(name.flag).to.deep.equal({ text: '意见0', by: '长春市财政局', answered: false });
    await expect(wizard).to.be.accessible();
    (await button(wizard, '回复审核人员')).click();
    const area = await found(() => wizard.shadowRoot!.querySelector('textarea'), 'reply box');
    area.value = '已核对';
    await press(wizard, '发送回复');
    await waitUntil(() => replies.length === 1);
    expect(replies[0]).to.match(/^f\d 已核对$/);
    await sees(wizard, '您的回复：已核对');
    await sees(wizard, '1 处待修改');
    await press(wizard, '修改回复');
    const again = await found(() => wizard.shadowRoot!.querySelector('textarea'), 'reply box');
    expect(again.value).to.equal('已核对');
    again.value = '已核对，无误';
    await press(wizard, '发送回复');
    await sees(wizard, '您的回复：已核对，无误');
    expect(replies.length).to.equal(2);
  });

  it('keeps a reply that is being written over other sections and screens', async () => {
    const there = await returnedWith('kept');
    const wizard = await open(there);
    await press(wizard, '回复审核人员');
    (await found(() => wizard.shadowRoot!.querySelector('textarea'), 'reply box')).focus();
    await sendKeys({ type: '已与单位核对' });
    wizard.section = 'education';
    await wizard.updateComplete;
    wizard.section = 'basic';
    const box = () => wizard.shadowRoot!.querySelector('textarea');
    expect((await found(box, 'reply box')).value).to.equal('已与单位核对');
    wizard.remove();
    const again = await open(there);
    const kept = await found(() => again.shadowRoot!.querySelector('textarea'), 'reply box');
    expect(kept.value).to.equal('已与单位核对');
    again.remove();
    // The person leaves: nothing of theirs stays in the page.
    forgetTab();
    const fresh = await open(there);
    await button(fresh, '回复审核人员');
    expect(fresh.shadowRoot!.querySelector('textarea')).to.equal(null);
  });

  it('says that a reply is empty', async () => {
    const again = await open(await returnedWith('empty'));
    await press(again, '回复审核人员');
    const kept = await found(() => again.shadowRoot!.querySelector('textarea'), 'reply box');
    const form = kept.closest('form')!;
    [...form.querySelectorAll('button')].find(({ type }) => type === 'button')!.click();
    await waitUntil(() => !again.shadowRoot!.querySelector('textarea'), 'never closed');
    await press(again, '回复审核人员');
    await press(again, '发送回复');
    await sees(again, '请填写回复内容');
    await waitUntil(() => again.shadowRoot!.activeElement?.localName === 'textarea');
    expect(again.shadowRoot!.activeElement!.getAttribute('aria-invalid')).to.equal('true');
    await expect(again).to.be.accessible();
    expect((await found(() => again.shadowRoot!.querySelector('textarea'), 'reply box')).value).to.equal('');
  });

  it('says what to do about a remark on what cannot be changed in place', async () => {
    const person = await newApplicant();
    const { unitCode, unitName, unitRegion, unitAddress, id: unitId } = knownUnit;
    await fill(person, { employer: { onDuty: true, unitId, unitCode, unitName, unitRegion, unitAddress } });
    const view = await person.backend.record.open();
    const flag = {
      id: 'f',
      path: 'employer.unitName',
      text: '请按公章全称填写。',
      round: 1,
      by: { no: 2, name: '长春市财政局', phones: [] },
      at: new Date().toISOString(),
      state: 'open' as const,
    };
    const returned = { ...view, state: 'returned' as const, flags: [flag] };
    const record = { ...person.backend.record, open: async () => returned };
    const wizard = await open({ ...person, backend: { ...person.backend, record } }, 'employer.unitName');
    await sees(wizard, '不能直接修改：请点击上面的“更换单位”，或回复审核人员');
    await button(wizard, '更换单位');
    await button(wizard, '回复审核人员');
    await expect(wizard).to.be.accessible();
  });

  it('shows a number in full while something is wrong with it', async () => {
    const wizard = await open(await newApplicant());
    const number = () => byLabel(wizard, '身份证号')!.shadowRoot!.querySelector('input')!.value;
    await type(wizard, '身份证号', '220104199001010011');
    await waitUntil(() => issuesShown(wizard, '身份证号').length === 1);
    await waitUntil(() => number() === '220104199001010011');
    byLabel(wizard, '身份证号')!.focus();
    byLabel(wizard, '身份证号')!.shadowRoot!.querySelector('input')!.select();
    await type(wizard, '身份证号', residentId);
    await waitUntil(() => number() !== residentId && number().includes('*'));
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
    await sees(wizard, '因为您填写了：全日制学历 本科、已毕业');
    await sees(wizard, '打印空白承诺书');
    const groups = [...wizard.shadowRoot!.querySelectorAll('.card > h2')].map((each) => each.textContent);
    expect(groups).to.deep.equal(['身份与学历', '单位与承诺', '其他材料（选填）']);
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
