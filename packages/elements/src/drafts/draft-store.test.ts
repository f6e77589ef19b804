import { expect } from '@open-wc/testing';
import type { Json } from '@acct-forms/core';
import { clear, entries, get, set } from 'idb-keyval';
import { seal, toBytes, unseal } from './cipher.ts';
import { database, entryPrefix } from './database.ts';
import { draftKeyFor } from './draft-key.ts';
import { DraftStore, type Entry } from './draft-store.ts';
import { readDraft } from './read-draft.ts';
import { newApplicant } from './testing/applicant.ts';

const profile = { id: 'jilin', version: '1', draftDays: 7 };

async function ready() {
  const person = await newApplicant();
  const { id } = person.session.account;
  const key = (await draftKeyFor(person.session)) as CryptoKey;
  const drafts = new DraftStore(key, id, profile);
  const view = await person.backend.record.open();
  await drafts.saveBase(view);
  await drafts.saveField(view.applicationId, 'basic.name', { value: '张示例', was: undefined });
  const tab = (name: string) => new DraftStore(key, id, profile, name);
  return { key, id, drafts, tab, view, application: view.applicationId, person };
}

type World = Awaited<ReturnType<typeof ready>>;

const read = async ({ drafts, view }: World) => (await readDraft(drafts, await drafts.entries(), view))!;
const stored = () => entries<string, Entry>(database());
const drafted = async () =>
  (await stored()).flatMap(([, { part, tab }]) => (part && part !== 'base' ? [[tab ?? '', part]] : []));

async function change(part: string, how: (entry: Entry) => Entry): Promise<void> {
  const [name, entry] = (await stored()).find(([, each]) => each.part === part)!;
  await set(name, how(entry), database());
}

/** A tab that lives as long as `until`. */
function living(tab: string, until: Promise<void>): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(`acct-forms.drafts.${tab}`, () => {
      held();
      return until;
    });
  });
}

describe('the draft store', () => {
  beforeEach(() => clear(database()));

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
    const world = await ready();
    await world.drafts.saveField(world.application, 'basic.email', {
      value: 'a@example.com',
      was: undefined,
    });
    await change('basic.email', (entry) => ({ ...entry, part: 'basic.country' }));
    const draft = await read(world);
    expect([...draft.fields.keys()]).to.deep.equal(['basic.name']);
    expect(draft.unreadable).to.equal(1);
    expect((await stored()).filter(([, entry]) => entry.part)).to.have.length(3);
  });

  it('keeps and reports an unknown schema, also when the same field is typed and stored again', async () => {
    const world = await ready();
    const { tab, drafts, application } = world;
    await tab('newer').saveField(application, 'basic.email', { value: 'a@example.com', was: undefined });
    await change('basic.email', (entry) => ({ ...entry, schema: 99 }));
    const draft = await read(world);
    expect([...draft.fields.keys()]).to.deep.equal(['basic.name']);
    expect(draft.unreadable).to.equal(1);
    await drafts.saveField(application, 'basic.email', { value: 'b@example.com', was: undefined });
    await drafts.dropFields(application, ['basic.email', 'basic.name']);
    expect(await drafted()).to.deep.equal([['newer', 'basic.email']]);
  });

  it('lets drafts expire after the days of the profile, whoever they belong to', async () => {
    const world = await ready();
    await change('basic.name', (entry) => ({ ...entry, savedAt: Date.now() - 7.01 * 86_400_000 }));
    const other = await ready();
    const { drafts } = other;
    await drafts.entries();
    expect((await stored()).map(([name]) => name).filter((n) => n.endsWith('/basic.name'))).to.have.length(1);
    await change('basic.name', (entry) => ({ ...entry, savedAt: Date.now() - 7.01 * 86_400_000 }));
    expect((await read(other)).fields.size).to.equal(0);
    expect((await read(world)).fields.size).to.equal(0);
    expect(await drafted()).to.deep.equal([]);
  });

  it('keeps the record as long as a value on it', async () => {
    const world = await ready();
    await change('base', (entry) => ({ ...entry, savedAt: Date.now() - 8 * 86_400_000 }));
    expect(await readDraft(world.drafts, await world.drafts.entries())).to.not.equal(undefined);
    await change('basic.name', (entry) => ({ ...entry, savedAt: Date.now() - 8 * 86_400_000 }));
    await world.drafts.entries();
    const own = (await stored()).filter(([name]) => name.startsWith(entryPrefix(world.id)));
    expect(own).to.deep.equal([]);
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

  it('writes nothing once the key is gone', async () => {
    const { drafts, application, id } = await ready();
    await clear(database());
    const refused = await drafts.saveField(application, 'basic.name', { value: '晚', was: undefined }).then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
    expect(await get(`key/${id}`, database())).to.equal(undefined);
    expect(await stored()).to.deep.equal([]);
  });
});

describe('the tabs of one browser', () => {
  beforeEach(() => clear(database()));

  const type = (world: World, tab: string, path: string, value: Json, was?: Json) =>
    world.tab(tab).saveField(world.application, path, { value, was });

  it('take over what an ended tab had left, and leave that of a living one alone', async () => {
    const world = await ready();
    let end = () => {};
    await living('alive', new Promise<void>((resolve) => (end = resolve)));
    await type(world, 'alive', 'basic.email', 'alive@example.com');
    await type(world, 'ended', 'basic.country', '156');
    expect([...(await read(world)).fields.keys()].sort()).to.deep.equal(['basic.country', 'basic.name']);
    await world.drafts.dropFields(world.application, ['basic.email']);
    expect(await drafted()).to.deep.include(['alive', 'basic.email']);
    end();
    expect([...(await read(world)).fields.keys()]).to.include('basic.email');
  });

  it('tell where two had left different values for the same, and let neither hide the other', async () => {
    const world = await ready();
    await type(world, 'first', 'basic.email', 'first@example.com', 'old@example.com');
    await change('basic.email', (entry) => ({ ...entry, savedAt: entry.savedAt - 5000 }));
    await type(world, 'second', 'basic.email', 'second@example.com', 'old@example.com');
    const draft = await read(world);
    expect(draft.fields.get('basic.email')).to.deep.equal({
      value: 'second@example.com',
      was: 'old@example.com',
    });
    expect(draft.conflicts.map(({ path, mine, theirs }) => [path, mine, theirs])).to.deep.equal([
      ['basic.email', 'second@example.com', 'first@example.com'],
    ]);
  });

  it('join rows that two had added to the same list', async () => {
    const world = await ready();
    await type(world, 'third', 'title.titles', [{ id: 'a', certNo: '1' }]);
    await type(world, 'fourth', 'title.titles', [{ id: 'b', certNo: '2' }]);
    const draft = await read(world);
    expect(draft.conflicts).to.deep.equal([]);
    expect(draft.fields.get('title.titles')?.value).to.have.deep.members([
      { id: 'a', certNo: '1' },
      { id: 'b', certNo: '2' },
    ]);
  });

  it('drop what an ended tab had left once the value is written again, or stored', async () => {
    const world = await ready();
    await type(world, 'ended', 'basic.email', 'old@example.com');
    await read(world);
    await world.drafts.saveField(world.application, 'basic.email', {
      value: 'new@example.com',
      was: undefined,
    });
    expect((await drafted()).filter(([, part]) => part === 'basic.email')).to.have.length(1);
    await world.drafts.dropFields(world.application, ['basic.email']);
    expect((await drafted()).filter(([, part]) => part === 'basic.email')).to.have.length(0);
  });

  it('keep files by themselves, with the stored one that each takes the place of', async () => {
    const world = await ready();
    const scan = (text: string) => new File([text], '扫描件.jpg', { type: 'image/jpeg' });
    await world.tab('ended').saveFile(world.application, 'idFront', scan('pixels'), 'material-1');
    const kept = (await read(world)).files.get('idFront')!;
    expect(kept.replaces).to.equal('material-1');
    expect([kept.file.name, kept.file.type, await kept.file.text()]).to.deep.equal([
      '扫描件.jpg',
      'image/jpeg',
      'pixels',
    ]);
  });

  it('take everything where the browser has no Web Locks', async () => {
    const world = await ready();
    const { locks } = navigator;
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    try {
      await type(world, 'lockless', 'basic.email', 'a@example.com');
      expect([...(await read(world)).fields.keys()]).to.include('basic.email');
    } finally {
      Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
    }
  });
});
