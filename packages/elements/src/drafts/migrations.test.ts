import { expect } from '@open-wc/testing';
import type { RecordView } from '@acct-forms/adapter';
import { clear, set } from 'idb-keyval';
import { seal, toBytes } from './cipher.ts';
import { database, entryPrefix } from './database.ts';
import { draftKeyFor } from './draft-key.ts';
import { DraftStore } from './draft-store.ts';
import { migrate } from './migrations.ts';
import { readDraft } from './read-draft.ts';
import { currentSchema } from './schema.ts';
import { fill, newApplicant, store } from './testing/applicant.ts';

const of = { part: 'basic.name', base: undefined };

describe('migrate', () => {
  const steps = {
    1: (plain: unknown) => ({ value: `${String(plain)}1` }),
    2: (plain: unknown) => ({ ...(plain as object), two: true }),
  };

  it('takes every step in order', () => {
    expect(migrate('x', 1, of, 3, steps)).to.deep.equal({ plain: { value: 'x1', two: true } });
    expect(migrate({ value: 'y' }, 2, of, 3, steps)).to.deep.equal({ plain: { value: 'y', two: true } });
    expect(migrate('z', 3, of, 3, steps)).to.deep.equal({ plain: 'z' });
  });

  it('knows when a step is missing, older or newer', () => {
    expect(migrate('x', 0, of, 3, steps)).to.equal(undefined);
    expect(migrate('x', 4, of, 3, steps)).to.equal(undefined);
    expect(migrate('x', currentSchema + 1, of)).to.equal(undefined);
  });
});

describe('step 1', () => {
  const base = {
    data: { basic: { name: '张旧名' } },
    materials: { idFront: { id: 'material-1' } },
  } as unknown as RecordView;
  const step = (plain: unknown, part: string, on: RecordView | undefined = base) =>
    migrate(plain, 1, { part, base: on }, 2)?.plain;

  it('gives a value what it was changed from', () => {
    expect(step({ value: '张示例' }, 'basic.name')).to.deep.equal({ value: '张示例', was: '张旧名' });
    expect(step({}, 'basic.email')).to.deep.equal({ was: undefined });
  });

  it('gives a file the one that it takes the place of', () => {
    const head = { name: 'a.jpg', type: 'image/jpeg' };
    expect(step(head, 'materials.idFront')).to.deep.equal({ ...head, replaces: 'material-1' });
    expect(step(head, 'materials.idBack')).to.deep.equal({ ...head, replaces: null });
  });

  it('leaves the record as it is, and takes an unknown one for empty', () => {
    expect(step(base, 'base')).to.equal(base);
    expect(migrate({ value: 'x' }, 1, of, 2)?.plain).to.deep.equal({ value: 'x', was: undefined });
  });

  it('brings a whole draft of schema 1, as it lies in the database of an older page', async () => {
    await clear(database());
    const person = await newApplicant();
    await fill(person, { basic: { name: '张旧名' } });
    await store(person, ['idFront']);
    const view = await person.backend.record.open();
    const { id: account } = person.session.account;
    const key = (await draftKeyFor(person.session)) as CryptoKey;
    const { applicationId: application } = view;
    const write = async (part: string, bytes: BufferSource) => {
      const sealed = await seal(key, { account, profile: 'jilin', application, part }, bytes);
      const entry = { schema: 1, profileVersion: '1', application, part, savedAt: Date.now(), sealed };
      await set(`${entryPrefix(account)}jilin/${encodeURIComponent(application)}/${part}`, entry, database());
    };
    await write('base', toBytes(view));
    await write('basic.name', toBytes({ value: '张示例' }));
    const file = new TextEncoder().encode('{"name":"a.jpg","type":"image/jpeg"}\npixels');
    await write('materials.idFront', file);
    const drafts = new DraftStore(key, account, { id: 'jilin', version: '2', draftDays: 7 });
    const draft = (await readDraft(drafts, await drafts.entries()))!;
    expect(draft.unreadable).to.equal(0);
    expect(draft.fields.get('basic.name')).to.deep.equal({ value: '张示例', was: '张旧名' });
    const kept = draft.files.get('idFront')!;
    expect(kept.replaces).to.equal(view.materials['idFront']!.id);
    expect(await kept.file.text()).to.equal('pixels');
  });
});
