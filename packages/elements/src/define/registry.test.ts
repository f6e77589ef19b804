import { expect, fixture, html } from '@open-wc/testing';
import { jilin } from '@acct-forms/profiles/jilin';
import './acct-directory.ts';
import './acct-login.ts';
import { registerProfile } from './registry.ts';
import { waitUntil } from '../testing/wait-until.ts';

describe('the attributes backend, profile and locale', () => {
  it('resolves a profile by its name, also when it is registered later, and loads it once asked', async () => {
    const element = document.createElement('acct-directory');
    element.setAttribute('profile', 'test-later');
    await fixture(html`${element}`);
    expect(element.profile).to.equal(undefined);
    registerProfile('test-later', async () => jilin);
    await waitUntil(() => element.profile === jilin);
    let loads = 0;
    registerProfile('test-lazy', async () => (loads++, jilin));
    expect(loads).to.equal(0);
    element.setAttribute('profile', 'test-lazy');
    await waitUntil(() => loads === 1);
  });

  it('does not let a slow profile overtake a later choice', async () => {
    let arrive: ((profile: typeof jilin) => void) | undefined;
    registerProfile('test-slow', () => new Promise((resolve) => (arrive = resolve)));
    const other = { ...jilin, id: 'other' };
    registerProfile('test-fast', async () => other);
    const element = document.createElement('acct-directory');
    element.setAttribute('profile', 'test-slow');
    element.setAttribute('profile', 'test-fast');
    await waitUntil(() => element.profile === other);
    arrive!(jilin);
    await Promise.resolve();
    expect(element.profile).to.equal(other);
  });

  it('gives elements at one address one backend, and takes it away with the attribute', async () => {
    const first = document.createElement('acct-login');
    const second = document.createElement('acct-login');
    for (const element of [first, second]) element.setAttribute('backend', '/test-api');
    expect(first.backend).to.equal(second.backend);
    expect(first.backend!.supports.accounts).to.equal(true);
    second.setAttribute('backend', '/other-api');
    expect(second.backend).to.not.equal(first.backend);
    first.removeAttribute('backend');
    expect(first.backend).to.equal(undefined);
  });

  it('speaks the language of the attribute locale', async () => {
    const element = document.createElement('acct-directory');
    element.setAttribute('locale', 'en');
    element.profile = jilin;
    await fixture(html`${element}`);
    await waitUntil(() => element.renderRoot.textContent!.includes('Bureaus: 52'));
  });

  it('keeps the attributes of the element itself', async () => {
    const element = await fixture<HTMLElementTagNameMap['acct-directory']>(
      html`<acct-directory limit="4" .profile=${jilin}></acct-directory>`,
    );
    expect(element.limit).to.equal(4);
    expect(element.renderRoot.querySelectorAll('li').length).to.equal(4);
  });
});
