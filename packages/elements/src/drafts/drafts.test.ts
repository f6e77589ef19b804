import { expect, fixture, html } from '@open-wc/testing';
import { AcctError } from '@acct-forms/core';
import { clear, entries, get } from 'idb-keyval';
import '../define/acct-info-wizard.ts';
import type { AcctInfoWizard } from '../info-wizard/acct-info-wizard.ts';
import { database, keyName } from './database.ts';
import { draftKeyFor, endDrafts } from './draft-key.ts';
import { DraftStore, type Entry } from './draft-store.ts';
import {
  fill,
  newApplicant,
  residentId,
  scanFile,
  secondDevice,
  store,
  type Applicant,
} from './testing/applicant.ts';
import { choose, deep, field, giveFile, press, sees, text, type } from './testing/screen.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Backend = Applicant['backend'];

/** The backend out of reach for writing. */
const unsaved = (backend: Backend): Backend => ({
  ...backend,
  record: { ...backend.record, saveSection: () => Promise.reject(new AcctError('offline')) },
  materials: { ...backend.materials, put: () => Promise.reject(new AcctError('offline')) },
});

async function open(person: Applicant, backend = person.backend, section = 'basic'): Promise<AcctInfoWizard> {
  const wizard = await fixture<AcctInfoWizard>(
    html`<acct-info-wizard
      .backend=${backend}
      .profile=${person.profile}
      .session=${person.session}
      section=${section}
    ></acct-info-wizard>`,
  );
  await waitUntil(() => wizard.record.status !== 'waiting');
  await wizard.updateComplete;
  return wizard;
}

const stored = () => entries<string, Entry>(database());
const parts = async () => (await stored()).flatMap(([, entry]) => (entry.part ? [entry.part] : []));
const written = (part: string) =>
  waitUntil(async () => (await parts()).includes(part), `never written: ${part}`);

/** Everything in the database as text, to look for what must not be there. */
async function raw(): Promise<string> {
  const decoder = new TextDecoder('utf-8');
  return (await stored())
    .map(([name, entry]) => {
      const sealed = entry.sealed ? decoder.decode(entry.sealed.data) : '';
      return `${name} ${JSON.stringify(entry)} ${sealed}`;
    })
    .join('\n');
}

describe('drafts', () => {
  beforeEach(() => clear(database()));

  it('writes what is typed within a second, and nothing that can be read', async () => {
    const person = await newApplicant();
    const wizard = await open(person, unsaved(person.backend));
    await type(wizard, '姓名', '张示例');
    await type(wizard, '身份证号', residentId);
    await written('basic.name');
    await written('basic.idNumber');
    const all = await raw();
    expect(all).to.contain('draft/');
    for (const secret of ['张示例', residentId, residentId.slice(0, 12), person.session.account.mobile]) {
      expect(all).not.to.contain(secret);
    }
  });

  it('restores in a second instance, says so, and sends it when the backend is back', async () => {
    const person = await newApplicant();
    const first = await open(person, unsaved(person.backend));
    await type(first, '姓名', '张示例');
    await written('basic.name');
    first.remove();
    const second = await open(person);
    await sees(second, '已恢复');
    expect((await field(second, '姓名')).value).to.equal('张示例');
    await sees(second, '已保存');
    expect((await person.backend.record.open()).data['basic']?.['name']).to.equal('张示例');
    await waitUntil(async () => !(await parts()).includes('basic.name'), 'what is stored stays a draft');
  });

  it('lets somebody type while the draft is being read, and puts that on top of it', async () => {
    const person = await newApplicant();
    const first = await open(person, unsaved(person.backend));
    await type(first, '姓名', '张示例');
    await type(first, '电子邮箱', 'draft@example.com');
    await written('basic.email');
    first.remove();
    const { backend, profile, session } = person;
    let go = () => {};
    const slow = new Promise<StorageEstimate>((resolve) => (go = () => resolve({ quota: 1e9, usage: 0 })));
    Object.defineProperty(navigator.storage, 'estimate', { value: () => slow, configurable: true });
    const second = Object.assign(document.createElement('acct-info-wizard'), { backend, profile, session });
    document.body.append(second);
    await waitUntil(() => second.record.early, 'never drawn early');
    await type(second, '电子邮箱', 'early@example.com');
    expect(await second.record.saves.now()).to.equal(false);
    Reflect.deleteProperty(navigator.storage, 'estimate');
    go();
    await waitUntil(() => second.record.status === 'ready');
    expect((await field(second, '姓名')).value).to.equal('张示例');
    expect((await field(second, '电子邮箱')).value).to.equal('early@example.com');
    await sees(second, '已保存');
    const { data } = await person.backend.record.open();
    expect([data['basic']!['name'], data['basic']!['email']]).to.deep.equal(['张示例', 'early@example.com']);
    second.remove();
  });

  it('restores the rows of a list', async () => {
    const person = await newApplicant();
    const first = await open(person, unsaved(person.backend), 'title');
    await choose(first, '是否有职称', '是');
    await press(first, '添加职称信息');
    await type(first, '证书号(管理号)或批文号', 'K123');
    await written('title.titles');
    await first.record.drafts.flush();
    const { titles } = first.record.data['title']!;
    first.remove();
    const second = await open(person, unsaved(person.backend), 'title');
    expect(second.record.data['title']!['titles']).to.deep.equal(titles);
    expect((await field(second, '证书号(管理号)或批文号')).value).to.equal('K123');
  });

  it('keeps files, and uploads them when the backend is back', async () => {
    const person = await newApplicant();
    await store(person, []);
    const first = await open(person, unsaved(person.backend), 'materials');
    giveFile(first.shadowRoot!.querySelector('acct-upload[slot-path=idFront]')!, await scanFile());
    await written('materials.idFront');
    first.remove();
    const second = await open(person, person.backend, 'materials');
    await waitUntil(() => second.record.view?.materials['idFront'] !== undefined, 'never uploaded', {
      timeout: 5000,
    });
    expect((await person.backend.record.open()).materials['idFront']?.name).to.equal('扫描件.jpg');
    await waitUntil(async () => !(await parts()).includes('materials.idFront'));
  });

  it('shows the last record when the backend cannot be reached at all', async () => {
    const person = await newApplicant();
    const first = await open(person, unsaved(person.backend));
    await type(first, '姓名', '张示例');
    await written('basic.name');
    first.remove();
    const away = unsaved(person.backend);
    const open_ = () => Promise.reject(new AcctError('offline'));
    const second = await open(person, { ...away, record: { ...away.record, open: open_ } });
    expect((await field(second, '姓名')).value).to.equal('张示例');
    await sees(second, '仅保存在本机');
  });

  it('merges a draft with what was saved elsewhere meanwhile', async () => {
    const person = await newApplicant();
    await fill(person, { basic: { name: '张示例', email: 'old@example.com' } });
    const first = await open(person, unsaved(person.backend));
    first.record.set({ 'basic.email': 'here@example.com' });
    await written('basic.email');
    first.remove();
    const other = await secondDevice(person);
    const view = await other.record.open();
    const changed = { ...view.data['basic'], name: '张别处', email: 'there@example.com' };
    await other.record.saveSection('basic', changed, { revision: view.revision });
    const second = await open(person);
    await sees(second, '1 处内容在别处也改过');
    expect(text(second)).to.contain('here@example.com').and.to.contain('there@example.com');
    expect(text(second)).not.to.contain('张别处');
  });

  it('asks which value stays where two tabs had left different ones', async () => {
    const person = await newApplicant();
    const first = await open(person, unsaved(person.backend));
    first.record.set({ 'basic.email': 'here@example.com', 'basic.name': '张示例' });
    await written('basic.email');
    const { applicationId } = first.record.view!;
    first.remove();
    const key = (await draftKeyFor(person.session)) as CryptoKey;
    const other = new DraftStore(key, person.session.account.id, person.profile, 'crashed');
    await other.saveField(applicationId, 'basic.email', { value: 'away@example.com', was: undefined });
    const second = await open(person);
    await sees(second, '另一个窗口填写的');
    expect(second.record.saves.state.kind).to.equal('refused');
    expect((await person.backend.record.open()).data['basic']).not.to.have.property('name');
    const choice = [...deep(second.shadowRoot!)].filter((each) => each.localName === 'label');
    choice.find((each) => each.textContent!.includes('here@example.com'))!.click();
    await press(second, '按选择保存');
    await sees(second, '已保存');
    const stored_ = (await person.backend.record.open()).data['basic'];
    expect([stored_?.['email'], stored_?.['name']]).to.deep.equal(['here@example.com', '张示例']);
    await waitUntil(async () => !(await parts()).includes('basic.email'), 'what was not chosen stays');
  });

  it('keeps and tells a field that the form no longer has', async () => {
    const person = await newApplicant();
    const first = await open(person, unsaved(person.backend));
    first.record.set({ 'basic.name': '张示例' });
    await written('basic.name');
    const { applicationId } = first.record.view!;
    first.remove();
    const key = (await draftKeyFor(person.session)) as CryptoKey;
    const older = new DraftStore(key, person.session.account.id, person.profile, 'older');
    await older.saveField(applicationId, 'basic.fax', { value: '0431-0000000', was: undefined });
    const second = await open(person);
    await sees(second, '有 1 项本机内容这一版表单已不再使用');
    await sees(second, '已保存');
    await waitUntil(async () => !(await parts()).includes('basic.name'));
    expect(await parts()).to.include('basic.fax');
    expect((await person.backend.record.open()).data['basic']).not.to.have.property('fax');
  });

  it('never says that something is saved which only lies here', async () => {
    const person = await newApplicant();
    await fill(person, { basic: { name: '张示例' } });
    const first = await open(person, unsaved(person.backend));
    first.record.set({ 'basic.email': 'here@example.com' });
    await written('basic.email');
    first.remove();
    const second = await open(person, unsaved(person.backend));
    expect(second.record.saves.state.kind).to.equal('saving');
  });

  it('keeps the last words when the session ends while they are typed', async () => {
    const person = await newApplicant();
    const wizard = await open(person, unsaved(person.backend));
    await written('base');
    wizard.record.set({ 'basic.name': '张示例' });
    wizard.session = null;
    await sees(wizard, '登录已过期');
    await written('basic.name');
    wizard.session = { ...person.session };
    const name = await field(wizard, '姓名');
    // The form is drawn while the drafts are still being read.
    await waitUntil(() => name.value === '张示例', 'the last words are lost');
  });

  it('keeps nothing on a shared computer, and says so before anything is typed', async () => {
    const person = await newApplicant();
    const session = { ...person.session, sharedComputer: true };
    const wizard = await open({ ...person, session }, unsaved(person.backend));
    await sees(wizard, '填写的内容不会留在这台电脑上');
    await type(wizard, '姓名', '张示例');
    await sees(wizard, '还没有保存，联网后自动同步');
    expect(await stored()).to.deep.equal([]);
  });

  it('says so where the browser has no means to keep a draft', async () => {
    const person = await newApplicant();
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      await sees(await open(person), '不能在本机保存草稿');
    } finally {
      Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
    }
    expect(await stored()).to.deep.equal([]);
  });

  it('deletes the key at sign-out; the draft opens again for the same account only', async () => {
    const person = await newApplicant();
    const first = await open(person, unsaved(person.backend));
    await type(first, '姓名', '张示例');
    await written('basic.name');
    first.remove();
    await endDrafts(person.session);
    expect(await get(keyName(person.session.account.id), database())).to.equal(undefined);
    expect(await parts()).to.include('basic.name');
    const stranger = await newApplicant();
    const theirs = await open(stranger, unsaved(stranger.backend));
    expect((await field(theirs, '姓名')).value).to.equal(undefined);
    theirs.remove();
    expect((await field(await open(person), '姓名')).value).to.equal('张示例');
  });

  it('deletes the drafts too where the backend gives no key', async () => {
    const person = await newApplicant();
    const { draftKey: _, ...session } = person.session;
    const own = { ...person, session };
    const first = await open(own, unsaved(person.backend));
    await type(first, '姓名', '张示例');
    await written('basic.name');
    first.remove();
    const second = await open(own, unsaved(person.backend));
    expect((await field(second, '姓名')).value).to.equal('张示例');
    await endDrafts(session);
    await type(second, '电子邮箱', 'late@example.com');
    await waitUntil(() => second.record.drafts.keeping === 'unavailable', 'still writing');
    expect(await stored()).to.deep.equal([]);
  });
});
