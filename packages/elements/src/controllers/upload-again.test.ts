import { expect, fixture, html } from '@open-wc/testing';
import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import '../define/acct-upload.ts';
import { newApplicant, scanFile, store } from '../drafts/testing/applicant.ts';
import { giveFile, press, sees } from '../drafts/testing/screen.ts';
import type { AcctUpload } from '../upload/acct-upload.ts';
import { waitUntil } from '../testing/wait-until.ts';

/** Holds back what is set for half a minute later, until the test lets the time pass. */
function heldTimers() {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const held = new Map<number, () => void>();
  const set = (act: () => void, ms?: number, ...rest: unknown[]): number => {
    if (ms !== 30_000) return realSet(act, ms, ...rest);
    const id = -1 - held.size;
    held.set(id, act);
    return id;
  };
  const clear = (id?: number) => (held.delete(id!) ? undefined : realClear(id));
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  return {
    held,
    pass: () => held.forEach((act) => act()),
    restore: () => Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear }),
  };
}

describe('a file whose connection broke', () => {
  let timers: ReturnType<typeof heldTimers>;
  beforeEach(() => (timers = heldTimers()));
  afterEach(() => timers.restore());

  async function broken(why = new AcctError('offline'), told = '联网后自动上传') {
    const person = await newApplicant();
    await store(person, []);
    let away = true;
    let asked = 0;
    const put: BackendAdapter['materials']['put'] = async (...args) => {
      asked++;
      if (away) throw why;
      return person.backend.materials.put(...args);
    };
    const backend = { ...person.backend, materials: { ...person.backend.materials, put } };
    const upload = await fixture<AcctUpload>(html`<acct-upload></acct-upload>`);
    const { profile, session } = person;
    Object.assign(upload, { slotPath: 'idFront', label: '身份证正面', backend, profile, session });
    giveFile(upload, await scanFile());
    await sees(upload, told);
    return { upload, asked: () => asked, arrive: () => (away = false) };
  }

  it('is sent again after half a minute, by itself, as often as it takes', async () => {
    const { upload, asked, arrive } = await broken();
    timers.pass();
    await waitUntil(() => asked() === 2, 'never tried');
    await sees(upload, '联网后自动上传');
    arrive();
    timers.pass();
    await waitUntil(() => upload.stored !== undefined, 'never stored');
    expect(asked()).to.equal(3);
  });

  it('is told of a busy backend as that, and sent again when the backend asks for it', async () => {
    const { upload, asked, arrive } = await broken(
      new AcctError('unavailable', { retryAfter: 1 }),
      '服务器繁忙',
    );
    expect(upload.shadowRoot!.textContent).to.contain('等待重试').and.not.to.contain('没有网络');
    arrive();
    await waitUntil(() => upload.stored !== undefined, 'never stored');
    expect([asked(), timers.held.size]).to.deep.equal([2, 0]);
  });

  it('is not sent again once the person has given it up', async () => {
    const { upload, asked } = await broken();
    await press(upload, '取消');
    expect(timers.held.size).to.equal(0);
    expect(asked()).to.equal(1);
  });
});
