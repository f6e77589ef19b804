import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { createMemoryBackend, type MemoryOptions } from '@acct-forms/adapter/memory';
import { jilin } from '@acct-forms/profiles/jilin';
import { sendKeys } from '@web/test-runner-commands';
import '../define/acct-login.ts';
import type { AcctSignedInEvent } from '../events.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctLogin } from './acct-login.ts';
import { states } from './gallery.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Field = HTMLElement & { value: unknown; issues: readonly { code: string; text: string }[] };

const username = 'zhang_shili';
const password = 'Sample-Pass-1';

async function backendWith(options: Partial<MemoryOptions> = {}) {
  const form = await jilin.form();
  const seed = { accounts: [{ username, password, phone: '13800000000' }] };
  return createMemoryBackend({ profile: jilin, form, seed, ...options }).adapterFor();
}

const root = (element: AcctLogin) => element.renderRoot as ShadowRoot;
const field = (element: AcctLogin, name: string) => root(element).querySelector<Field>(`[name=${name}]`)!;
const text = (element: AcctLogin) => root(element).textContent!.replace(/\s+/g, ' ');
const button = (element: AcctLogin, name: string) =>
  [...root(element).querySelectorAll<HTMLElement>('button, a')].find(
    (each) => each.textContent?.trim() === name,
  );

async function make(options: Partial<MemoryOptions> = {}) {
  const backend = await backendWith(options);
  const element = await fixture<AcctLogin>(html`<acct-login .backend=${backend}></acct-login>`);
  return { backend, element };
}

async function type(element: AcctLogin, name: string, value: string) {
  field(element, name).focus();
  await sendKeys({ type: value });
  await element.updateComplete;
}

describe('acct-login', () => {
  before(() => adoptTokens());

  for (const { name, render } of states) {
    it(`is accessible and has no inline style: ${name}`, async () => {
      const element = await fixture<AcctLogin>(render());
      await element.updateComplete;
      await expect(element).to.be.accessible();
      expect(root(element).querySelector('[style]')).to.equal(null);
    });
  }

  it('signs in by keyboard, and tells the page with the session', async () => {
    const { element } = await make();
    await type(element, 'username', username);
    await type(element, 'password', password);
    const signedIn = oneEvent(element, 'acct-signed-in');
    await sendKeys({ press: 'Enter' });
    const { session } = (await signedIn) as unknown as AcctSignedInEvent;
    expect(session.account.username).to.equal(username);
    expect(session.sharedComputer).to.not.equal(true);
  });

  it('asks for what is missing at the fields, and takes the focus to the first', async () => {
    const { element } = await make();
    await type(element, 'password', password);
    button(element, '登录')!.click();
    await waitUntil(() => root(element).activeElement === field(element, 'username'));
    expect(field(element, 'username').issues[0]?.text).to.equal('请填写用户名');
    expect(field(element, 'password').issues.length).to.equal(0);
    expect(field(element, 'password').value).to.equal(password);
  });

  it('says the same for a wrong name and a wrong password, and keeps what was typed', async () => {
    const { element } = await make();
    for (const [name, secret] of [
      ['nobody_here', password],
      [username, 'Wrong-Pass-1'],
    ]) {
      field(element, 'username').value = undefined;
      element.username = name!;
      await element.updateComplete;
      field(element, 'password').value = undefined;
      await type(element, 'password', secret!);
      button(element, '登录')!.click();
      await waitUntil(() => root(element).activeElement?.id === 'failure');
      expect(text(element)).to.contain('用户名或密码错误');
      expect(field(element, 'username').value).to.equal(name);
      expect(field(element, 'password').value).to.equal(secret);
    }
  });

  it('says how near a lock is, alike for a name that nobody has', async () => {
    for (const name of [username, 'nobody_has_it']) {
      const { element } = await make();
      await type(element, 'username', name);
      await type(element, 'password', 'Wrong-Pass-1');
      const wrong = '用户名或密码错误';
      const near = ['', '', '再错 2 次将锁定', '再错 1 次将锁定', '现已暂时锁定，请稍后再试'];
      for (const words of near.map((more) => wrong + more)) {
        await waitUntil(() => root(element).querySelector('[aria-busy]') === null);
        button(element, '登录')!.click();
        await element.updateComplete;
        await waitUntil(() => root(element).querySelector('#failure')?.textContent!.trim() === words, words);
      }
      await expect(element).to.be.accessible();
    }
  });

  it('tells the time left of a lock-out and sends nothing meanwhile', async () => {
    const { element, backend } = await make();
    for (let i = 0; i < 5; i++) {
      await backend.accounts.login({ username, password: 'Wrong-Pass-1' }).catch(() => {});
    }
    await type(element, 'username', username);
    await type(element, 'password', password);
    button(element, '登录')!.click();
    await waitUntil(() => /还需等待 (\d+ 分 )?\d+ 秒/.test(text(element)));
    expect(root(element).querySelector('[part=submit]')!.getAttribute('aria-disabled')).to.equal('true');
    await expect(element).to.be.accessible();
    button(element, '登录')!.click();
    await element.updateComplete;
    // Sending would make the button busy at once.
    expect(root(element).querySelector('[part=submit]')!.getAttribute('aria-busy')).to.equal(null);
  });

  it('does proof of work in the background and signs in with it', async () => {
    const { element } = await make({ challenge: 'proofOfWork' });
    await waitUntil(() => text(element).includes('已通过'), undefined, { timeout: 8000 });
    expect(text(element)).to.contain('验证码').and.to.contain('改用图片验证码');
    await type(element, 'username', username);
    await type(element, 'password', password);
    const signedIn = oneEvent(element, 'acct-signed-in');
    button(element, '登录')!.click();
    await signedIn;
  });

  it('waits for work that is not done yet', async () => {
    const { element } = await make({ challenge: 'proofOfWork' });
    element.username = username;
    await element.updateComplete;
    await type(element, 'password', password);
    const signedIn = oneEvent(element, 'acct-signed-in');
    button(element, '登录')!.click();
    await signedIn;
  });

  it('offers a picture, another one, and the way back to proof of work', async () => {
    const { element } = await make({ challenge: 'image' });
    await waitUntil(() => field(element, 'challenge'));
    expect((field(element, 'challenge') as Field & { label: string }).label).to.equal('验证码');
    const address = () => root(element).querySelector('img')!.src;
    const first = address();
    button(element, '换一张')!.click();
    await waitUntil(() => address() !== first);
    button(element, '改用自动验证')!.click();
    await waitUntil(() => text(element).includes('已通过'), undefined, { timeout: 8000 });
    expect(field(element, 'challenge')).to.equal(null);
  });

  it('tells a wrong picture text at the field, shows a new picture, and keeps the rest', async () => {
    const { element } = await make({ challenge: 'image' });
    await waitUntil(() => field(element, 'challenge'));
    const first = root(element).querySelector('img')!.src;
    await type(element, 'username', username);
    await type(element, 'password', password);
    button(element, '登录')!.click();
    await waitUntil(() => field(element, 'challenge').issues[0]?.text === '请输入图中的字符');
    await type(element, 'challenge', '????');
    button(element, '登录')!.click();
    await waitUntil(() => field(element, 'challenge').issues[0]?.code === 'challengeRefused');
    await waitUntil(() => root(element).querySelector('img')!.src !== first);
    expect(field(element, 'challenge').value).to.equal(undefined);
    expect(field(element, 'username').value).to.equal(username);
    expect(field(element, 'password').value).to.equal(password);
    await expect(element).to.be.accessible();
  });

  it('says what a shared computer means before anything is typed, and tells the backend', async () => {
    const { element } = await make();
    root(element).querySelector('acct-checkbox-field')!.renderRoot.querySelector('input')!.click();
    await waitUntil(() => text(element) !== '');
    const shared = field(element, 'sharedComputer') as Field & { hint: string };
    await waitUntil(() => shared.hint.includes('离开前请保存到服务器'));
    await type(element, 'username', username);
    await type(element, 'password', password);
    const signedIn = oneEvent(element, 'acct-signed-in');
    await sendKeys({ press: 'Enter' });
    expect(((await signedIn) as unknown as AcctSignedInEvent).session.sharedComputer).to.equal(true);
  });

  it('offers a way for a forgotten user name or password only where the backend sends codes', async () => {
    const without = await make();
    expect(text(without.element)).to.not.contain('忘记用户名或密码');
    const { element } = await make({ sendCode: () => {} });
    const navigate = oneEvent(element, 'acct-navigate');
    button(element, '忘记用户名或密码')!.click();
    expect((await navigate) as unknown).to.include({ to: 'account' });
  });

  it('leads to the registration', async () => {
    const { element } = await make();
    const navigate = oneEvent(element, 'acct-navigate');
    button(element, '用户注册')!.click();
    expect((await navigate) as unknown).to.include({ to: 'register' });
  });

  it('speaks of a network that is away, and works again afterwards', async () => {
    const { element, backend } = await make();
    const offline = async () => {
      const { AcctError } = await import('@acct-forms/core');
      throw new AcctError('offline');
    };
    element.backend = { ...backend, accounts: { ...backend.accounts, login: offline } };
    await type(element, 'username', username);
    await type(element, 'password', password);
    button(element, '登录')!.click();
    await waitUntil(() => text(element).includes('网络不通'));
    element.backend = backend;
    const signedIn = oneEvent(element, 'acct-signed-in');
    await element.updateComplete;
    button(element, '登录')!.click();
    await signedIn;
  });

  it('changes its language in place and keeps what was typed', async () => {
    const place = await fixture<HTMLDivElement>(html`<div></div>`);
    const { ContextProvider } = await import('@lit/context');
    const { localeContext } = await import('../context/locale.ts');
    const provider = new ContextProvider(place, { context: localeContext, initialValue: { lang: 'zh-CN' } });
    const element = document.createElement('acct-login');
    element.backend = await backendWith();
    place.append(element);
    await element.updateComplete;
    await type(element, 'username', username);
    provider.setValue({ lang: 'en' });
    await waitUntil(() => text(element).includes('Sign in'));
    expect(field(element, 'username').value).to.equal(username);
    expect(text(element)).to.match(/No account yet\? Register/);
  });
});
