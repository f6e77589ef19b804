import { expect, fixture, html } from '@open-wc/testing';
import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { clear } from 'idb-keyval';
import { LitElement } from 'lit';
import { database } from '../drafts/database.ts';
import { openRecords } from './open-records.ts';
import { SessionController } from './session.ts';
import { forgetSignOut } from './sign-out.ts';
import { signOutMark, signOutOwed } from './sign-out-owed.ts';
import { waitUntil } from '../testing/wait-until.ts';

const later = (ms: number) => new Date(Date.now() + ms).toISOString();

const sessionFor = (ms: number): Session => ({
  account: { id: 'account', username: 'zhang_shili', mobile: '13800000000' },
  roles: ['applicant'],
  expiresAt: later(ms),
  absoluteExpiresAt: later(36_000_000),
});

let accounts: Partial<BackendAdapter['accounts']> = {};
let heard: string[] = [];
let idleAfter = 900_000;

class SessionHost extends LitElement {
  readonly keeper = new SessionController(
    this,
    () => ({ accounts }) as unknown as BackendAdapter,
    (reason) => heard.push(reason),
    { idleAfter },
  );
}
customElements.define('session-host', SessionHost);

async function make(given: Partial<BackendAdapter['accounts']>): Promise<SessionController> {
  accounts = given;
  heard = [];
  const host = await fixture<SessionHost>(html`<session-host></session-host>`);
  await host.keeper.load();
  return host.keeper;
}

describe('SessionController', () => {
  afterEach(forgetSignOut);

  it('asks the backend who is signed in', async () => {
    const keeper = await make({ session: async () => sessionFor(1_800_000) });
    expect(keeper.session?.account.username).to.equal('zhang_shili');
    expect(keeper.endsAt).to.equal(undefined);
    expect(heard).to.deep.equal(['loaded']);
  });

  it('takes a backend that cannot be reached for nobody signed in', async () => {
    const keeper = await make({ session: () => Promise.reject(new AcctError('offline')) });
    expect(keeper.session).to.equal(null);
  });

  it('warns in the last two minutes, and 继续使用 ends the warning', async () => {
    const extend = async () => sessionFor(1_800_000);
    const keeper = await make({ session: async () => sessionFor(100_000), extend });
    await waitUntil(() => keeper.endsAt !== undefined);
    await keeper.extend();
    expect(keeper.endsAt).to.equal(undefined);
    expect(keeper.session).to.not.equal(null);
  });

  it('prolongs by itself while the person is active', async () => {
    let extended = 0;
    const extend = async () => (extended++, sessionFor(1_800_000));
    const keeper = await make({ session: async () => null, extend });
    keeper.enter(sessionFor(120_050));
    dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await waitUntil(() => extended === 1);
    expect(keeper.endsAt).to.equal(undefined);
  });

  it('ends with the session, and says so once', async () => {
    const answers = [sessionFor(50), null];
    const keeper = await make({ session: async () => answers.shift() ?? null });
    await waitUntil(() => keeper.session === null);
    keeper.lose();
    expect(heard).to.deep.equal(['loaded', 'expired']);
  });

  it('leaves also when the backend cannot be reached', async () => {
    const logout = () => Promise.reject(new AcctError('offline'));
    const keeper = await make({ session: async () => sessionFor(1_800_000), logout });
    await keeper.leave();
    expect(keeper.session).to.equal(null);
    expect(heard).to.deep.equal(['loaded', 'left-here']);
  });

  it('takes nobody up again before the backend has heard of the sign-out', async () => {
    let out = 0;
    let reachable = false;
    const logout = async () => {
      out++;
      if (!reachable) throw new AcctError('offline');
    };
    const session = async () => sessionFor(1_800_000);
    await (await make({ session, logout })).leave();
    const reloaded = await make({ session, logout });
    expect([reloaded.session, out]).to.deep.equal([null, 2]);
    reachable = true;
    dispatchEvent(new Event('online'));
    await waitUntil(() => !signOutOwed());
    const after = await make({ session, logout });
    expect(after.session).to.not.equal(null);
  });

  it('owes nothing more once somebody has signed in', async () => {
    const out: string[] = [];
    const away = () => Promise.reject(new AcctError('offline'));
    await (await make({ session: async () => sessionFor(1_800_000), logout: away })).leave();
    const keeper = await make({ session: async () => null, logout: away });
    keeper.enter(sessionFor(1_800_000));
    accounts = { logout: async () => void out.push('out') };
    dispatchEvent(new Event('online'));
    const next = await make({ session: async () => sessionFor(1_800_000), logout: accounts.logout! });
    expect([next.session === null, out]).to.deep.equal([false, []]);
  });

  it('ends in every tab, after each has written what waits', async () => {
    let flushed = 0;
    const record = { unsaved: true, flush: async () => flushed++ };
    openRecords.add(record);
    const answers = { session: async () => sessionFor(1_800_000), logout: async () => undefined };
    const other = await make(answers);
    const here = await make(answers);
    await here.leave();
    await waitUntil(() => other.session === null);
    openRecords.delete(record);
    expect(flushed).to.equal(2);
    expect(heard.filter((reason) => reason === 'left')).to.have.length(2);
  });

  it('believes the tab that left, whose mark may still be seen here', async () => {
    const here = await make({ session: async () => sessionFor(1_800_000) });
    localStorage.setItem(signOutMark, '1');
    const other = new BroadcastChannel('acct-forms.session.v1');
    other.postMessage({ kind: 'left', account: here.session!.account.id });
    await waitUntil(() => here.session === null);
    other.close();
    expect(heard).to.deep.equal(['loaded', 'left']);
  });

  it('locks when nobody has been here for a while, in all tabs', async () => {
    let out = 0;
    idleAfter = 300;
    const answers = { session: async () => sessionFor(1_800_000), logout: async () => void out++ };
    const keeper = await make(answers);
    idleAfter = 900_000;
    const other = await make(answers);
    await waitUntil(() => keeper.session === null, undefined, { timeout: 3000 });
    await waitUntil(() => other.session === null);
    expect(out).to.equal(1);
    expect(heard).to.include('idle');
  });

  it('stays open as long as somebody types, here or in another tab', async () => {
    idleAfter = 400;
    const keeper = await make({ session: async () => sessionFor(1_800_000), logout: async () => undefined });
    idleAfter = 900_000;
    const other = new BroadcastChannel('acct-forms.session.v1');
    const until = Date.now() + 1200;
    while (Date.now() < until) {
      if (Date.now() % 2) dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      else other.postMessage({ kind: 'active', account: 'account' });
      await new Promise(requestAnimationFrame);
    }
    other.close();
    expect(keeper.session).to.not.equal(null);
    await keeper.lock();
  });
});

describe('SessionController without network', () => {
  const away = () => Promise.reject(new AcctError('offline'));
  const confirmed = { ...sessionFor(1_800_000), draftKey: 'c2VjcmV0' };

  beforeEach(() => (forgetSignOut(), clear(database())));
  afterEach(forgetSignOut);

  it('goes on with the session last confirmed, and leaves nothing of it in clear', async () => {
    const first = await make({ session: async () => confirmed });
    expect(first.session?.draftKey).to.equal('c2VjcmV0');
    const { entries } = await import('idb-keyval');
    await waitUntil(async () => (await entries(database())).some(([name]) => name === 'session'));
    const raw = JSON.stringify(await entries(database()));
    expect(raw).to.not.contain('zhang_shili').and.not.contain('13800000000');
    const second = await make({ session: away });
    expect(second.session).to.deep.equal(confirmed);
  });

  it('does so until the absolute limit only', async () => {
    await make({ session: async () => ({ ...confirmed, absoluteExpiresAt: later(-1) }) });
    expect((await make({ session: away })).session).to.equal(null);
  });

  it('forgets it at the sign-out, and on a shared computer never has it', async () => {
    const keeper = await make({ session: async () => confirmed, logout: away });
    await keeper.leave();
    expect((await make({ session: away })).session).to.equal(null);
    await make({ session: async () => ({ ...confirmed, sharedComputer: true }) });
    expect((await make({ session: away })).session).to.equal(null);
  });

  it('outlives its end while nobody can say that it is over, and ends when the backend says so', async () => {
    let answer: () => Promise<Session | null> = away;
    const keeper = await make({ session: async () => ({ ...confirmed, expiresAt: later(150) }) });
    accounts = { session: () => answer() };
    await waitUntil(() => keeper.endsAt === undefined && Date.parse(keeper.session!.expiresAt) < Date.now());
    expect(keeper.session).to.not.equal(null);
    answer = async () => null;
    await keeper.extend();
    keeper.lose();
    expect(heard).to.include('expired');
  });
});
