import { expect, fixture, html, waitUntil as waits } from '@open-wc/testing';
import { createMemoryAdapter, createMemoryBackend } from '@acct-forms/adapter/memory';
import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { openRecords } from '../controllers/open-records.ts';
import { setViewport } from '@web/test-runner-commands';
import '../define/acct-portal.ts';
import { AcctSessionChangedEvent } from '../session-changed.ts';
import { registerProfile } from '../define/registry.ts';
import { AcctNavigateEvent, AcctQueryEvent, AcctSignedInEvent } from '../events.ts';
import type { AcctPortal } from './acct-portal.ts';
import { staff } from '../review/testing/bureau.ts';
import { parseRoute, routeTo } from './route.ts';

/** Whole screens arrive by import(). */
const waitUntil = (condition: () => unknown) =>
  waits(() => Boolean(condition()), undefined, { timeout: 10_000 });

const account = { username: 'zhang_shili', password: 'Kuaiji#2026', phone: '13800001234' };

async function backendWithAccount(): Promise<BackendAdapter> {
  const backend = createMemoryAdapter({ profile: jilin, form: await jilin.form(), challenge: 'none' });
  const { version } = jilin.notices.privacy;
  await backend.accounts.register({
    ...account,
    consent: { notice: 'privacy', version },
    key: 'register',
  });
  return backend;
}

const make = (backend: BackendAdapter | undefined, route: string): Promise<AcctPortal> =>
  fixture(
    html`<acct-portal routing="host" .route=${route} .profile=${jilin} .backend=${backend}></acct-portal>`,
  );

const inside = <T extends Element = HTMLElement>(portal: AcctPortal, selector: string): T | null =>
  portal.renderRoot.querySelector<T>(selector);

const signIn = (backend: BackendAdapter) =>
  backend.accounts.login({ username: account.username, password: account.password });

describe('acct-portal', function () {
  this.timeout(20_000);

  it('asks somebody unknown to sign in, and brings them where they wanted to go', async () => {
    const backend = await backendWithAccount();
    const portal = await make(backend, 'wizard/education');
    await waitUntil(() => inside(portal, 'acct-login'));
    expect(portal.route).to.equal('login?to=wizard%2Feducation');
    const session = await signIn(backend);
    const login = inside(portal, 'acct-login')!;
    login.dispatchEvent(new AcctSignedInEvent(session));
    await waitUntil(() => inside(portal, 'acct-info-wizard'));
    expect(portal.route).to.equal('wizard/education');
    expect(portal.shadowRoot!.activeElement).to.equal(inside(portal, 'main'));
  });

  it('shows the home of somebody who is signed in, and leaves at 退出登录', async () => {
    const backend = await backendWithAccount();
    await signIn(backend);
    const portal = await make(backend, 'login');
    await waitUntil(() => inside(portal, 'acct-home'));
    const leave = [...portal.renderRoot.querySelectorAll('nav button')].find(
      (button) => button.textContent.trim() === '退出登录',
    ) as HTMLButtonElement;
    leave.click();
    await waitUntil(() => inside(portal, 'acct-login'));
    expect(inside(portal, 'acct-login')!.shadowRoot!.textContent).to.contain('已退出登录');
    expect(await backend.accounts.session()).to.equal(null);
  });

  it('warns before the session ends, and no longer when the person goes on', async () => {
    const backend = await backendWithAccount();
    const lasting = await signIn(backend);
    const session = { ...lasting, expiresAt: new Date(Date.now() + 90_000).toISOString() };
    const accounts = { ...backend.accounts, session: async () => session, extend: async () => lasting };
    const portal = await make({ ...backend, accounts }, 'home');
    const warning = () => inside(portal, '[role=alert].warning');
    await waitUntil(warning);
    expect(warning()!.textContent).to.contain('登录即将过期').and.to.contain('2 分钟');
    // Its styles have come with it.
    expect(getComputedStyle(warning()!).position).to.equal('sticky');
    warning()!.querySelector('button')!.click();
    await waitUntil(() => warning() === null);
  });

  it('says what a sign-out without network is worth, and carries it out before anything else', async () => {
    const backend = await backendWithAccount();
    await signIn(backend);
    let away = true;
    const logout = async () => {
      if (away) throw new AcctError('offline');
      await backend.accounts.logout();
    };
    const far = { ...backend, accounts: { ...backend.accounts, logout } };
    const portal = await make(far, 'home');
    await waitUntil(() => inside(portal, 'acct-home'));
    const buttons = [...portal.renderRoot.querySelectorAll<HTMLButtonElement>('nav button')];
    buttons.find((button) => button.textContent.trim() === '退出登录')!.click();
    const told = (where: AcctPortal) => inside(where, 'acct-login')?.shadowRoot!.textContent ?? '';
    await waitUntil(() => told(portal).includes('已在本机退出'));
    const again = await make(far, 'home');
    await waitUntil(() => told(again).includes('联网后将在服务器上退出'));
    away = false;
    const back = await make(far, 'home');
    await waitUntil(() => inside(back, 'acct-login'));
    expect(await backend.accounts.session()).to.equal(null);
  });

  it('asks before a sign-out leaves something behind that only this page has', async () => {
    const backend = await backendWithAccount();
    await signIn(backend);
    const portal = await make(backend, 'home');
    await waitUntil(() => inside(portal, 'acct-home'));
    const record = { unsaved: true, flush: async () => undefined };
    openRecords.add(record);
    const buttonOf = (words: string) =>
      [...portal.renderRoot.querySelectorAll('button')].find((each) => each.textContent.trim() === words);
    const dialog = () => inside<HTMLDialogElement>(portal, 'dialog[open]');
    try {
      buttonOf('退出登录')!.click();
      await waitUntil(dialog);
      expect(dialog()!.textContent).to.contain('还有内容没有保存到服务器').and.to.contain('加密保留在本机');
      await expect(portal).to.be.accessible();
      buttonOf('返回继续填写')!.click();
      // Its answer comes with an event of its own, after it has closed.
      await waitUntil(() => !inside(portal, 'dialog'));
      expect(await backend.accounts.session()).not.to.equal(null);
      buttonOf('退出登录')!.click();
      await waitUntil(dialog);
      buttonOf('仍然退出')!.click();
      await waitUntil(() => inside(portal, 'acct-login'));
      expect(await backend.accounts.session()).to.equal(null);
    } finally {
      openRecords.delete(record);
    }
  });

  it('shows staff their bureau and name in a header as wide as the work, and no footer', async () => {
    const { backend, session } = await staff(
      createMemoryBackend({ profile: jilin, form: await jilin.form() }),
      '李样例',
    );
    const portal = await make(backend, 'review');
    portal.screens = {
      review: { who: 'staff', title: () => '审核', wide: true, render: () => html`<p>…</p>` },
      admin: { who: 'staff', roles: ['supervisor'], title: () => '管理', render: () => html`<p>…</p>` },
    };
    await waitUntil(() => inside(portal, 'nav [aria-current]'));
    const words = inside(portal, 'nav')!.textContent!.replace(/\s+/g, ' ');
    for (const each of ['审核', session.bureau!.name, '李样例', '退出登录']) expect(words).to.contain(each);
    expect(words).not.to.contain('返回首页').and.not.to.contain('管理');
    expect(inside(portal, 'header')!.offsetHeight).to.equal(56);
    expect(inside(portal, 'slot[name="footer"]')).to.equal(null);
    const main = inside(portal, 'main')!;
    expect(main.firstElementChild!.getBoundingClientRect().width).to.equal(portal.clientWidth);
  });

  it('keeps in the address what a screen shows of itself, and draws nothing anew for it', async () => {
    const { backend } = await staff(
      createMemoryBackend({ profile: jilin, form: await jilin.form() }),
      '李样例',
    );
    const portal = await make(backend, 'review?view=mine');
    let drawn = 0;
    portal.screens = {
      review: {
        who: 'staff',
        title: () => '审核',
        load: async () => void (drawn += 1),
        render: ({ query }) => html`<p>${query}</p>`,
      },
    };
    const shown = () => inside(portal, 'main p')?.textContent;
    await waitUntil(() => shown() === 'view=mine');
    const before = drawn;
    const routes: [string, boolean][] = [];
    portal.addEventListener('acct-route', ({ route, replaces }) => routes.push([route, replaces]));
    inside(portal, 'main p')!.dispatchEvent(new AcctQueryEvent('view=overdue'));
    await waitUntil(() => shown() === 'view=overdue');
    inside(portal, 'main p')!.dispatchEvent(new AcctQueryEvent(''));
    await waitUntil(() => shown() === '');
    expect(portal.route).to.equal('review');
    expect(routes).to.deep.equal([
      ['review?view=overdue', true],
      ['review', true],
    ]);
    expect(drawn).to.equal(before);
    portal.route = 'review?view=returned';
    await waitUntil(() => shown() === 'view=returned');
    expect(drawn).to.equal(before + 1);
  });

  it('leads whoever has a first password to its change, and on once it is changed', async () => {
    const { backend, session } = await staff(
      createMemoryBackend({ profile: jilin, form: await jilin.form() }),
      '李样例',
    );
    const first = { ...session, mustChangePassword: true };
    const portal = await make(
      { ...backend, accounts: { ...backend.accounts, session: async () => first } },
      'review',
    );
    portal.screens = { review: { who: 'staff', title: () => '审核', render: () => html`<p>…</p>` } };
    await waitUntil(() => portal.route === 'account' && inside(portal, 'acct-account'));
    inside(portal, 'acct-account')!.dispatchEvent(
      new AcctSessionChangedEvent({ ...first, mustChangePassword: false }),
    );
    portal.route = 'review';
    await waitUntil(() => inside(portal, 'main p')?.textContent === '…');
  });

  it('asks to sign in again, in place, when the backend no longer knows the session', async () => {
    const backend = await backendWithAccount();
    await signIn(backend);
    const lost: BackendAdapter = {
      ...backend,
      record: { ...backend.record, open: () => Promise.reject(new AcctError('unauthenticated')) },
    };
    const portal = await make(lost, 'home');
    await waitUntil(() => inside(portal, 'acct-login'));
    expect(inside<HTMLElementTagNameMap['acct-login']>(portal, 'acct-login')!.reason).to.equal('expired');
    expect(portal.route).to.equal('login?to=home');
  });

  it('goes where an element asks, unless the host takes that over', async () => {
    const portal = await make(await backendWithAccount(), 'login');
    await waitUntil(() => inside(portal, 'acct-login'));
    const stop = (event: Event) => event.preventDefault();
    portal.addEventListener('acct-navigate', stop, { capture: true });
    inside(portal, 'acct-login')!.dispatchEvent(new AcctNavigateEvent('register'));
    expect(portal.route).to.equal('login');
    portal.removeEventListener('acct-navigate', stop, { capture: true });
    const routes: string[] = [];
    portal.addEventListener('acct-route', (event) => routes.push(event.route));
    inside(portal, 'acct-login')!.dispatchEvent(new AcctNavigateEvent('register'));
    await waitUntil(() => inside(portal, 'acct-register'));
    expect(routes).to.deep.equal(['register']);
  });

  it('loads the profile of its attribute with the first screen that needs it', async () => {
    let loads = 0;
    registerProfile('test-portal', async () => (loads++, jilin));
    const backend = await backendWithAccount();
    const portal = await fixture<AcctPortal>(
      html`<acct-portal
        routing="host"
        route="login"
        profile="test-portal"
        .backend=${backend}
      ></acct-portal>`,
    );
    await waitUntil(() => inside(portal, 'acct-login'));
    expect(loads).to.equal(0);
    portal.route = 'phones';
    await waitUntil(() => inside(portal, 'acct-directory'));
    expect(loads).to.equal(1);
    expect(portal.profile).to.equal(jilin);
  });

  it('tries a screen again whose code did not arrive', async () => {
    const portal = await make(await backendWithAccount(), 'flaky');
    let calls = 0;
    portal.screens = {
      flaky: {
        who: 'anybody',
        load: () => (calls++ === 0 ? Promise.reject(new TypeError('offline')) : Promise.resolve()),
        render: () => html`<p id="there">在</p>`,
      },
    };
    await waitUntil(() => inside(portal, '.state[role=alert] button'));
    inside(portal, '.state button')!.click();
    await waitUntil(() => inside(portal, '#there'));
  });

  it('opens the first page at the bare address, and asks to sign in on the way to a service', async () => {
    const portal = await make(await backendWithAccount(), '');
    await waitUntil(() => inside(portal, 'acct-entrance'));
    const flow = () => inside(portal, 'acct-entrance')!.shadowRoot!.textContent!;
    await waitUntil(() => flow().includes('会计人员信息登记流程') && flow().includes('办事前准备'));
    await expect(portal).to.be.accessible();
    inside(portal, 'acct-entrance')!.shadowRoot!.querySelector<HTMLElement>('.enter')!.click();
    await waitUntil(() => inside(portal, 'acct-login'));
    expect(portal.route).to.equal('login?to=home');
  });

  it('says that there is no such page', async () => {
    const portal = await make(await backendWithAccount(), 'constructor');
    await waitUntil(() => portal.renderRoot.textContent!.includes('没有这个页面'));
  });

  it('keeps large text in reach on a phone, and the brand on its line beside it', async () => {
    try {
      await setViewport({ width: 360, height: 740 });
      const portal = await make(await backendWithAccount(), 'login');
      await waitUntil(() => inside(portal, 'acct-login'));
      const large = inside(portal, 'header .large')!;
      expect(inside(portal, 'nav')!.offsetHeight).to.equal(0);
      expect(large.textContent.trim()).to.equal('大字版');
      const { right, height } = large.getBoundingClientRect();
      expect(right).to.be.at.most(360);
      expect(height).to.be.at.least(24);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('switches size of text and language for everything inside', async () => {
    const portal = await make(await backendWithAccount(), 'login');
    await waitUntil(() => inside(portal, 'acct-login'));
    const large = inside<HTMLButtonElement>(portal, 'header .large');
    const language = inside<HTMLButtonElement>(portal, 'nav button');
    large!.click();
    await waitUntil(() => document.documentElement.dataset['acctText'] === 'large');
    language!.click();
    await waitUntil(() => inside(portal, 'acct-login')!.shadowRoot!.textContent!.includes('Sign in'));
    await waitUntil(() => portal.renderRoot.textContent!.includes('Normal text'));
    large!.click();
    language!.click();
    await waitUntil(() => inside(portal, 'acct-login')!.shadowRoot!.textContent!.includes('登录'));
    expect(document.documentElement.lang).to.equal('zh-CN');
    expect(document.documentElement.dataset['acctText']).to.equal(undefined);
    const header = inside(portal, 'header')!.textContent!;
    for (const word of ['大字版', '跳到正文', 'English']) expect(header).to.contain(word);
  });
});

describe('routes', () => {
  it('are read with their place and what was wanted', () => {
    expect(parseRoute('#/wizard/basic.name')).to.deep.equal({
      screen: 'wizard',
      place: 'basic.name',
      query: '',
      wanted: '',
    });
    expect(parseRoute('login?to=wizard%2Fbasic')).to.include({ screen: 'login', wanted: 'wizard/basic' });
    expect(parseRoute('review/%E0%A4%A')).to.include({ screen: 'review', place: '' });
  });

  it('are made of what an element asks for', () => {
    expect(routeTo('directory')).to.equal('phones');
    expect(routeTo('queue', 'view=overdue&bureau=12')).to.equal('review?view=overdue&bureau=12');
    expect(parseRoute('#/review?view=overdue&bureau=12')).to.deep.equal({
      screen: 'review',
      place: '',
      query: 'view=overdue&bureau=12',
      wanted: '',
    });
    expect(routeTo('wizard', 'title.titles.a/b.certNo')).to.equal('wizard/title.titles.a%2Fb.certNo');
  });
});
