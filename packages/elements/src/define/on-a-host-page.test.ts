import { expect, fixture, html } from '@open-wc/testing';
import { createMemoryAdapter } from '@acct-forms/adapter/memory';
import type { BackendAdapter } from '@acct-forms/adapter';
import { jilin } from '@acct-forms/profiles/jilin';
import { sample } from '@acct-forms/profiles/sample';
import type { LitElement } from 'lit';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import './acct-directory.ts';
import './acct-login.ts';
import './acct-portal.ts';
import './acct-text-field.ts';
import { AcctRouteEvent } from '../events.ts';
import { waitUntil } from '../testing/wait-until.ts';

const backend = async (): Promise<BackendAdapter> =>
  createMemoryAdapter({ profile: jilin, form: await jilin.form(), challenge: 'none' });

const words = (element: LitElement): string => element.renderRoot.textContent!.replaceAll(/\s+/g, ' ');

const fieldOf = (element: LitElement, label: string) =>
  [...element.renderRoot.querySelectorAll('acct-text-field')].find((field) => field.label === label)!;

/** What a page sets from outside. */
async function styled(sheet: string, check: () => Promise<void> | void): Promise<void> {
  const style = document.createElement('style');
  style.textContent = sheet;
  document.head.append(style);
  try {
    await check();
  } finally {
    style.remove();
  }
}

describe('elements on a host page', () => {
  before(() => adoptTokens());

  it('stand beside each other with a province, a language and a backend of their own', async () => {
    const [one, other] = [await backend(), await backend()];
    const page = await fixture(
      html`<div>
        <acct-directory .profile=${jilin}></acct-directory>
        <acct-directory .profile=${sample} locale="en"></acct-directory>
        <acct-login .backend=${one}></acct-login>
        <acct-login .backend=${other} locale="en"></acct-login>
      </div>`,
    );
    const [ours, theirs] = page.querySelectorAll('acct-directory');
    await waitUntil(() => words(theirs!).includes('Bureaus: 12'));
    expect(words(ours!)).to.contain('52').and.not.to.contain('Bureaus');
    const [chinese, english] = page.querySelectorAll('acct-login');
    await waitUntil(() => words(english!).includes('Sign in'));
    expect(words(chinese!)).to.contain('登录').and.not.to.contain('Sign in');
    fieldOf(chinese!, '用户名').value = 'only_here';
    await chinese!.updateComplete;
    expect(fieldOf(english!, 'User name').value).to.not.equal('only_here');
    expect([chinese!.backend, english!.backend]).to.deep.equal([one, other]);
  });

  it('keep what was typed when they are taken out and put somewhere else, and speak the language there', async () => {
    const page = await fixture(
      html`<div>
        <section></section>
        <section lang="en"></section>
      </div>`,
    );
    const [here, there] = page.querySelectorAll('section');
    const login = document.createElement('acct-login');
    login.backend = await backend();
    here!.append(login);
    await login.updateComplete;
    const user = fieldOf(login, '用户名');
    await user.updateComplete;
    const input = user.renderRoot.querySelector<HTMLInputElement>('#input')!;
    input.value = 'moved_about';
    input.dispatchEvent(new Event('input'));
    login.remove();
    expect(login.isConnected).to.equal(false);
    there!.append(login);
    await waitUntil(() => words(login).includes('Sign in'));
    expect(fieldOf(login, 'User name')).to.equal(user);
    expect(user.value).to.equal('moved_about');
    input.value = 'moved_again';
    input.dispatchEvent(new Event('input'));
    expect(user.value).to.equal('moved_again');
  });

  it('go on after they were put back: a portal follows its route and its session', async () => {
    const portal = document.createElement('acct-portal');
    Object.assign(portal, { routing: 'host', route: 'phones', profile: jilin, backend: await backend() });
    const page = await fixture(html`<div>${portal}</div>`);
    const inside = (selector: string) => portal.renderRoot.querySelector(selector);
    await waitUntil(() => inside('acct-directory'), 'no directory', { timeout: 10_000 });
    portal.remove();
    portal.route = 'login';
    page.append(portal);
    await waitUntil(() => inside('acct-login'), 'no login', { timeout: 10_000 });
    portal.route = 'wizard';
    await waitUntil(() => portal.route.startsWith('login?to='), 'not guarded', { timeout: 10_000 });
  });

  it('hear of an attribute that was set before they were defined', async () => {
    const tag = 'acct-late-directory';
    const page = await fixture(html`<div></div>`);
    page.innerHTML = `<${tag} limit="3"></${tag}>`;
    const early = page.firstElementChild as HTMLElementTagNameMap['acct-directory'];
    early.profile = jilin;
    const { AcctDirectory } = await import('../directory/acct-directory.ts');
    customElements.define(tag, class extends AcctDirectory {});
    await early.updateComplete;
    expect(early.renderRoot.querySelectorAll('li').length).to.equal(3);
  });

  it('take tokens, parts and slots from the page', async () => {
    await styled(
      `.brand { --acct-color-accent: rgb(1, 2, 3); } .brand acct-text-field::part(label) { color: rgb(4, 5, 6); }`,
      async () => {
        const page = await fixture(
          html`<div class="brand">
            <acct-login .backend=${await backend()}><h2 slot="heading">本单位登录</h2></acct-login>
            <acct-text-field label="姓名"></acct-text-field>
          </div>`,
        );
        const login = page.querySelector('acct-login')!;
        await login.updateComplete;
        const submit = login.renderRoot.querySelector('[part~=submit]')!;
        expect(getComputedStyle(submit).backgroundColor).to.equal('rgb(1, 2, 3)');
        const field = page.querySelector('acct-text-field')!;
        const label = field.renderRoot.querySelector('[part~=label]')!;
        expect(getComputedStyle(label).color).to.equal('rgb(4, 5, 6)');
        const heading = page.querySelector('h2')!;
        expect(heading.assignedSlot?.name).to.equal('heading');
        expect(heading.getBoundingClientRect().height).to.be.greaterThan(0);
      },
    );
  });

  it('are dark, large or compact where an attribute says so, on the page or a part of it', async () => {
    const page = await fixture(
      html`<div>
        <acct-text-field label="姓名"></acct-text-field>
        <section data-acct-theme="dark" data-acct-text="large">
          <acct-text-field label="姓名"></acct-text-field>
        </section>
      </div>`,
    );
    const style = (field: Element) =>
      getComputedStyle((field as LitElement).renderRoot.querySelector('input')!);
    const [plain, special] = [...page.querySelectorAll('acct-text-field')].map(style);
    expect(special!.backgroundColor).to.equal('rgb(25, 33, 43)');
    expect(parseFloat(special!.fontSize)).to.equal(parseFloat(plain!.fontSize) * 1.25);
    expect(special!.backgroundColor).to.not.equal(plain!.backgroundColor);
    document.documentElement.dataset['acctTheme'] = 'dark';
    expect(plain!.backgroundColor).to.equal('rgb(25, 33, 43)');
    delete document.documentElement.dataset['acctTheme'];
  });
});

describe('the place of an element whose script is not there yet', () => {
  it('is kept by skeleton.css for every element that can be defined, and only until it is', async () => {
    const text = await (await fetch(new URL('../styles/skeleton.css', import.meta.url))).text();
    const source = await (await fetch(new URL('./gallery.ts', import.meta.url))).text();
    const tags = [...source.matchAll(/\.\/(acct-[\w-]+)\.ts/g)].map(([, tag]) => tag!);
    const kept = new Set([...text.matchAll(/^(acct-[\w-]+):not\(:defined\)/gm)].map(([, tag]) => tag!));
    expect([...kept].sort()).to.deep.equal(tags.sort());
    await styled(text, async () => {
      const page = await fixture(html`<div></div>`);
      page.innerHTML = '<acct-receipt>…</acct-receipt><acct-directory></acct-directory>';
      const [undefinedYet, defined] = page.children;
      expect(undefinedYet!.getBoundingClientRect().height).to.be.at.least(320);
      expect(getComputedStyle(defined!).minHeight).to.not.equal('320px');
    });
  });
});

describe('the events of the elements', () => {
  it('are known by their names, with what they carry, to whoever listens on the page', () => {
    /** Compiles only while every listener is given the event of that name. */
    const carried = {
      'acct-signed-in': (event) => event.session.account.id,
      'acct-signed-out': (event) => event.reason,
      'acct-session-changed': (event) => event.session?.account.id,
      'acct-navigate': (event) => event.to,
      'acct-route': (event) => event.route,
      'acct-saved': (event) => event.revision,
      'acct-before-submit': (event) => event.waitUntil(Promise.resolve()),
      'acct-submitted': (event) => event.referenceNumber,
      'acct-material-changed': (event) => event.slot,
      'acct-decided': (event) => event.caseId,
    } satisfies {
      readonly [name in keyof GlobalEventHandlersEventMap]?: (
        event: GlobalEventHandlersEventMap[name],
      ) => unknown;
    };
    expect(Object.keys(carried).length).to.equal(10);
    const heard: string[] = [];
    const listen = (event: HTMLElementEventMap['acct-route']) => heard.push(event.route);
    document.addEventListener('acct-route', listen);
    document.body.dispatchEvent(new AcctRouteEvent('home'));
    document.removeEventListener('acct-route', listen);
    expect(heard).to.deep.equal(['home']);
  });
});
