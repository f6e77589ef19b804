import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { AcctError } from '@acct-forms/core';
import { clear, entries, get, set } from 'idb-keyval';
import '../define/acct-info-wizard.ts';
import type { AcctInfoWizard } from '../info-wizard/acct-info-wizard.ts';
import { seal, toBytes, unseal } from './cipher.ts';
import { database, keyName } from './database.ts';
import { draftKeyFor, endDrafts } from './draft-key.ts';
import { DraftStore, type Entry } from './draft-store.ts';
import { migrate } from './migrations.ts';
import {
  fill,
  newApplicant,
  residentId,
  scanFile,
  secondDevice,
  store,
  type Applicant,
} from './testing/applicant.ts';
import { choose, field, giveFile, press, sees, text, type } from './testing/screen.ts';

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

  it('keeps the last words when the session ends while they are typed', async () => {
    const person = await newApplicant();
    const wizard = await open(person, unsaved(person.backend));
    await written('base');
    wizard.record.set({ 'basic.name': '张示例' });
    wizard.session = null;
    await sees(wizard, '登录已过期');
    await written('basic.name');
    wizard.session = { ...person.session };
    expect((await field(wizard, '姓名')).value).to.equal('张示例');
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

describe('the draft store', () => {
  beforeEach(() => clear(database()));

  const profile = { id: 'jilin', version: '1', draftDays: 7 };

  async function ready() {
    const person = await newApplicant();
    const key = (await draftKeyFor(person.session)) as CryptoKey;
    const drafts = new DraftStore(key, person.session.account.id, profile);
    const view = await person.backend.record.open();
    await drafts.saveBase(view);
    await drafts.saveField(view.applicationId, 'basic.name', '张示例');
    return { key, drafts, application: view.applicationId, person };
  }

  async function change(part: string, how: (entry: Entry) => Entry): Promise<void> {
    const [name, entry] = (await stored()).find(([, each]) => each.part === part)!;
    await set(name, how(entry), database());
  }

  it('has a key that cannot be taken out', async () => {
    const { key } = await ready();
    expect(key.extractable).to.equal(false);
    const refused = await crypto.subtle.exportKey('raw', key).then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
  });

  it('keeps and reports what was tampered with or belongs elsewhere, and shows the rest', async () => {
    const { drafts, application } = await ready();
    await drafts.saveField(application, 'basic.email', 'a@example.com');
    await change('basic.email', (entry) => ({ ...entry, part: 'basic.country' }));
    const draft = await drafts.load(application);
    expect([...draft!.fields.keys()]).to.deep.equal(['basic.name']);
    expect(draft!.unreadable).to.equal(1);
    expect((await stored()).filter(([, entry]) => entry.part)).to.have.length(3);
  });

  it('keeps and reports an unknown schema', async () => {
    const { drafts, application } = await ready();
    await change('basic.name', (entry) => ({ ...entry, schema: 99 }));
    const draft = await drafts.load(application);
    expect(draft!.fields.size).to.equal(0);
    expect(draft!.unreadable).to.equal(1);
    expect(await parts()).to.include('basic.name');
  });

  it('lets drafts expire after the days of the profile', async () => {
    const { drafts, application } = await ready();
    await change('basic.name', (entry) => ({ ...entry, savedAt: Date.now() - 7.01 * 86_400_000 }));
    expect((await drafts.load(application))!.fields.size).to.equal(0);
    expect(await parts()).not.to.include('basic.name');
  });

  it('opens a ciphertext at its own place only', async () => {
    const { key } = await ready();
    const place = { account: 'a', profile: 'p', application: '1', part: 'basic.name' };
    const sealed = await seal(key, place, toBytes('x'));
    await unseal(key, place, sealed);
    for (const other of [{ account: 'b' }, { profile: 'q' }, { application: '2' }, { part: 'basic.email' }]) {
      const opened = await unseal(key, { ...place, ...other }, sealed).then(
        () => true,
        () => false,
      );
      expect(opened, JSON.stringify(other)).to.equal(false);
    }
  });
});

describe('migrate', () => {
  const steps = {
    1: (plain: unknown) => ({ value: `${String(plain)}1` }),
    2: (plain: unknown) => ({ ...(plain as object), two: true }),
  };

  it('takes every step in order', () => {
    expect(migrate('x', 1, 3, steps)).to.deep.equal({ plain: { value: 'x1', two: true } });
    expect(migrate({ value: 'y' }, 2, 3, steps)).to.deep.equal({ plain: { value: 'y', two: true } });
    expect(migrate('z', 3, 3, steps)).to.deep.equal({ plain: 'z' });
  });

  it('knows when a step is missing, older or newer', () => {
    expect(migrate('x', 0, 3, steps)).to.equal(undefined);
    expect(migrate('x', 4, 3, steps)).to.equal(undefined);
  });
});
