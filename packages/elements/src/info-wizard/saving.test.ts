import { expect } from '@open-wc/testing';
import { AcctError } from '@acct-forms/core';
import {
  completeData,
  completeSlots,
  fill,
  knownUnit,
  newApplicant,
  secondDevice,
  store,
} from '../drafts/testing/applicant.ts';
import { field, press, sees, text, type } from '../drafts/testing/screen.ts';
import { openWizard as open, saved } from './testing/wizard.ts';
import { waitUntil } from '../testing/wait-until.ts';

describe('acct-info-wizard and its backend', () => {
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
    expect(wizard.shadowRoot!.activeElement?.localName).to.equal('h1');
    // No section can be gone to before the choice.
    expect(wizard.shadowRoot!.querySelector('nav.stepper')).to.equal(null);
    await sees(wizard, '您的账号还在其他设备上登录：电脑。');
    expect(wizard.shadowRoot!.querySelector('[part=save][role=status]')!.textContent).to.contain(
      '选择后才会保存',
    );
    await expect(wizard).to.be.accessible();
    let asked = '';
    wizard.addEventListener('acct-navigate', ({ to }) => (asked = to));
    await press(wizard, '稍后再说');
    expect(asked).to.equal('home');
    expect((await person.backend.record.open()).data['basic']).to.include({ name: '张别处' });
    expect(text(wizard))
      .to.contain('张这里')
      .and.to.contain('张别处')
      .and.not.to.contain('other@example.com');
    await press(wizard, '按选择保存');
    await saved(wizard);
    const { data } = await person.backend.record.open();
    expect(data['basic']).to.include({ name: '张这里', email: 'other@example.com', politicalStatus: '01' });
  });

  it('says what a registered unit asks for, and saves once it is taken', async () => {
    const person = await newApplicant();
    const wizard = await open(person, 'employer');
    wizard.record.set({ 'employer.onDuty': true, 'employer.unitCode': knownUnit.unitCode });
    await wizard.record.saves.now();
    await sees(wizard, '选用该单位或更正代码后保存');
    expect(text(wizard)).not.to.contain('请先修改标出的内容');
    await press(wizard, '选用该单位');
    await waitUntil(() => !text(wizard).includes('更正代码后保存'), 'still says so');
    await saved(wizard);
    expect((await person.backend.record.open()).data['employer']?.['unitId']).to.equal(knownUnit.id);
  });

  it('cleans what was pasted when it is committed', async () => {
    const person = await newApplicant();
    const wizard = await open(person);
    await type(wizard, '身份证号', '2201 0419-９００１０１００１x ');
    expect(wizard.record.data['basic']?.['idNumber']).to.equal('22010419900101001X');
    expect((await field(wizard, '身份证号')).value).to.equal('22010419900101001X');
    await type(wizard, '姓名', '买买提 • 艾力');
    expect(wizard.record.data['basic']?.['name']).to.equal('买买提·艾力');
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

  it('says once that a conflict waits, and goes on saving when it is settled', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const wizard = await open(person);
    const lines = () =>
      [...wizard.shadowRoot!.querySelectorAll('[part=save]')].map((line) => line.textContent.trim());
    const other = await secondDevice(person);
    const { data, revision } = await other.record.open();
    await other.record.saveSection('basic', { ...data['basic'], email: 'theirs@example.com' }, { revision });
    wizard.record.set({ 'basic.email': 'mine@example.com' });
    expect(await wizard.record.saves.now()).to.equal(false);
    await wizard.updateComplete;
    expect(lines()).to.deep.equal(['选择后才会保存']);
    wizard.shadowRoot!.querySelector<HTMLElement>('.conflicts .filled')!.click();
    await waitUntil(() => wizard.record.saves.state.kind === 'saved', 'never saved');
    await wizard.updateComplete;
    expect(lines()).to.have.lengthOf(1);
    expect(lines()[0]).to.contain('已保存');
    expect((await person.backend.record.open()).data['basic']?.['email']).to.equal('mine@example.com');
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
    let to = '';
    wizard.addEventListener('acct-navigate', (event) => (to = event.to));
    await press(wizard, '重新登录');
    expect(to).to.equal('login');
    code = undefined;
    dispatchEvent(new Event('online'));
    await sees(wizard, '已保存');
    expect((await person.backend.record.open()).data['basic']?.['name']).to.equal('张示例');
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
    expect(wizard.record.data['basic']?.['name']).to.equal('张二');
    expect(wizard.record.saves.state.kind).to.equal('saving');
    await saved(wizard);
    expect((await record.open()).data['basic']?.['name']).to.equal('张二');
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

  it('shows what the backend refuses at its field, once, also where the person has not been', async () => {
    const person = await newApplicant();
    const { record } = person.backend;
    const issues = ['name', 'ethnicGroup'].map((name) => ({
      path: `basic.${name}`,
      code: name === 'name' ? 'not-text' : 'required',
      severity: 'error' as const,
    }));
    const saveSection = () => Promise.reject(new AcctError('invalid', { issues }));
    const wizard = await open({
      ...person,
      backend: { ...person.backend, record: { ...record, saveSection } },
    });
    wizard.record.set({ 'basic.email': 'name@example.com' });
    await wizard.record.saves.now();
    await sees(wizard, '姓名过长或含有不能保存的字符');
    await sees(wizard, '有内容暂时不能保存');
    const ethnic = wizard.record.issuesOf('basic').filter(({ path }) => path === 'basic.ethnicGroup');
    expect(ethnic).to.have.length(1);
  });

  it('takes no answer for the person who has gone', async () => {
    const person = await newApplicant();
    const { record } = person.backend;
    let answer: (() => void) | undefined;
    const saveSection: typeof record.saveSection = async (...args) => {
      const view = await record.saveSection(...args);
      await new Promise<void>((resolve) => (answer = resolve));
      return view;
    };
    const wizard = await open({
      ...person,
      backend: { ...person.backend, record: { ...record, saveSection } },
    });
    wizard.record.set({ 'basic.name': '张一' });
    const saving = wizard.record.saves.now();
    await waitUntil(() => answer !== undefined);
    const next = await newApplicant();
    wizard.backend = next.backend;
    wizard.session = next.session;
    await waitUntil(
      () => wizard.record.status === 'ready' && wizard.record.data['basic']?.['name'] === undefined,
    );
    const { applicationId } = wizard.record.view!;
    answer!();
    await saving;
    expect(wizard.record.view!.applicationId).to.equal(applicationId);
    expect(wizard.record.data['basic']?.['name']).to.equal(undefined);
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
});
