import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { jilin } from '@acct-forms/profiles/jilin';
import { expect, fixture, html } from '@open-wc/testing';
import '../define/acct-account.ts';
import type { AcctNavigateEvent } from '../events.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { AcctAccount } from './acct-account.ts';
import { staff } from './gallery.ts';

const root = (element: AcctAccount) => element.shadowRoot!;
const start = (element: AcctAccount) =>
  [...root(element).querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === '开始办理业务',
  );
const text = (element: AcctAccount) => root(element).textContent.replaceAll(/\s+/g, ' ');

describe('the account of a clerk with a first password', () => {
  it('asks for nothing but another password, and then leads on to the work', async () => {
    const calls: string[] = [];
    const backend = {
      supports: { accounts: true, phoneCodes: true },
      accounts: {
        devices: async () => (calls.push('devices'), []),
        changePassword: async () => void calls.push('changePassword'),
      },
    } as unknown as BackendAdapter;
    const element = await fixture<AcctAccount>(
      html`<acct-account .backend=${backend} .profile=${jilin} .session=${staff as Session}></acct-account>`,
    );
    expect(text(element)).to.contain('这是初始密码');
    expect(root(element).querySelector('#devices-title') === null).to.equal(true);
    expect(start(element)).to.equal(undefined);
    expect(calls).to.deep.equal([]);
    for (const [name, value] of Object.entries({
      current: 'kwzm-4827-pqte',
      next: 'Another-Pass-2',
      again: 'Another-Pass-2',
    })) {
      const field = root(element).querySelector<HTMLElement & { value: string }>(
        `#password-form [name=${name}]`,
      )!;
      field.value = value;
      field.dispatchEvent(new Event('acct-change', { bubbles: true, composed: true }));
      await element.updateComplete;
    }
    root(element).querySelector<HTMLElement>('#password-form [part=submit]')!.click();
    await waitUntil(() => start(element), 'no way on');
    expect(calls).to.deep.equal(['changePassword', 'devices']);
    expect(text(element)).not.to.contain('这是初始密码');
    await expect(element).to.be.accessible();
    let to = '';
    element.addEventListener('acct-navigate', (event) => (to = (event as AcctNavigateEvent).to));
    start(element)!.click();
    expect(to).to.equal('queue');
  });
});
