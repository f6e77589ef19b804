import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { LitElement } from 'lit';
import { SessionController } from './session.ts';

const later = (ms: number) => new Date(Date.now() + ms).toISOString();

const sessionFor = (ms: number): Session => ({
  account: { id: 'account', username: 'zhang_shili', mobile: '13800000000' },
  roles: ['applicant'],
  expiresAt: later(ms),
  absoluteExpiresAt: later(36_000_000),
});

let accounts: Partial<BackendAdapter['accounts']> = {};
let heard: string[] = [];

class SessionHost extends LitElement {
  readonly keeper = new SessionController(
    this,
    {
      get accounts() {
        return accounts;
      },
    } as BackendAdapter,
    (reason) => heard.push(reason),
  );
}
customElements.define('session-host', SessionHost);

async function make(given: Partial<BackendAdapter['accounts']>): Promise<SessionController> {
  accounts = given;
  heard = [];
  const host = await fixture<SessionHost>(html`<session-host></session-host>`);
  await waitUntil(() => host.keeper.session !== undefined);
  return host.keeper;
}

describe('SessionController', () => {
  it('asks the backend once who is signed in', async () => {
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
    const keeper = await make({ session: async () => sessionFor(50) });
    await waitUntil(() => keeper.session === null);
    keeper.lose();
    expect(heard).to.deep.equal(['loaded', 'expired']);
  });

  it('leaves also when the backend cannot be reached', async () => {
    const logout = () => Promise.reject(new AcctError('offline'));
    const keeper = await make({ session: async () => sessionFor(1_800_000), logout });
    await keeper.leave();
    expect(keeper.session).to.equal(null);
    expect(heard).to.deep.equal(['loaded', 'left']);
  });
});
