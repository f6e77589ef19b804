import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { createMemoryBackend, type MemoryOptions } from '@acct-forms/adapter/memory';
import { AcctError } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { sendKeys } from '@web/test-runner-commands';
import { localeContext } from '../context/locale.ts';
import { profileContext } from '../context/profile.ts';
import '../define/acct-register.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctRegister } from './acct-register.ts';
import { states } from './gallery.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Field = HTMLElement & {
  value: unknown;
  issues: readonly { code: string; text: string }[];
  label: string;
};

const taken = { username: 'zhang_shili', password: 'Sample-Pass-1', phone: '13800000000' };
const holder = { certNo: '220100200012345', idNumber: '22010419900101001X', name: '张示例' };
const values = {
  username: 'li_shiyi',
  password: 'Sample-Pass-2',
  passwordAgain: 'Sample-Pass-2',
  phone: '13800000001',
};

const root = (element: AcctRegister) => element.renderRoot as ShadowRoot;
const field = (element: AcctRegister, name: string) => root(element).querySelector<Field>(`[name=${name}]`)!;
const text = (element: AcctRegister) => root(element).textContent!.replace(/\s+/g, ' ');
const submit = (element: AcctRegister) =>
  root(element).querySelector<HTMLButtonElement>('[part=submit]')!.click();

async function make(options: Partial<MemoryOptions> = {}) {
  const seed = { accounts: [taken], holders: [holder] };
  const world = createMemoryBackend({ profile: jilin, form: await jilin.form(), seed, ...options });
  const backend = world.adapterFor();
  const element = await fixture<AcctRegister>(
    html`<acct-register .backend=${backend} .profile=${jilin}></acct-register>`,
  );
  return { backend, element };
}

/** Answers as the controls do, so that every keystroke event is there. */
async function fill(element: AcctRegister, given: Record<string, string>) {
  for (const [name, value] of Object.entries(given)) {
    const input = field(element, name);
    input.value = value;
    input.dispatchEvent(new Event('acct-change', { bubbles: true, composed: true }));
    await element.updateComplete;
  }
}

async function agree(element: AcctRegister) {
  const box = root(element).querySelector('acct-checkbox-field')!;
  box.renderRoot.querySelector('input')!.click();
  await element.updateComplete;
}

const problem = (element: AcctRegister, name: string) => field(element, name).issues[0]?.text;

describe('acct-register', () => {
  before(() => adoptTokens());

  for (const { name, render } of states) {
    it(`is accessible and has no inline style: ${name}`, async () => {
      const place = await fixture<HTMLDivElement>(html`<div></div>`);
      new ContextProvider(place, { context: profileContext, initialValue: jilin }).hostConnected();
      const inner = await fixture<AcctRegister>(render(), { parentNode: place });
      await inner.updateComplete;
      await expect(inner).to.be.accessible();
      expect(root(inner).querySelector('[style]')).to.equal(null);
    });
  }

  it('makes an account by keyboard, and then knows its name', async () => {
    const { element, backend } = await make();
    for (const [name, value] of Object.entries(values)) {
      field(element, name).focus();
      await sendKeys({ type: value });
    }
    await agree(element);
    const registered = oneEvent(element, 'acct-registered');
    field(element, 'phone').focus();
    await sendKeys({ press: 'Enter' });
    await registered;
    expect(element.username).to.equal(values.username);
    const session = await backend.accounts.login({ username: values.username, password: values.password });
    expect(session.account.mobile).to.equal(values.phone);
  });

  it('lists all that is missing, links to the fields, and is accessible so', async () => {
    const { element } = await make();
    submit(element);
    await waitUntil(() => root(element).activeElement?.id === 'summary');
    expect(text(element)).to.contain('有 5 处需要修改');
    await expect(element).to.be.accessible();
    root(element).querySelector<HTMLAnchorElement>('.summary a[href="#phone"]')!.click();
    expect(root(element).activeElement).to.equal(field(element, 'phone'));
  });

  it('says 用户名已存在 at the field and keeps everything', async () => {
    const { element } = await make();
    await fill(element, { ...values, username: taken.username });
    await agree(element);
    submit(element);
    await waitUntil(() => root(element).activeElement?.id === 'summary');
    expect(problem(element, 'username')).to.equal('用户名已存在，请修改用户名重新注册');
    expect(text(element)).to.contain('用户名：用户名已存在，请修改用户名重新注册');
    for (const [name, value] of Object.entries({ ...values, username: taken.username })) {
      expect(field(element, name).value, name).to.equal(value);
    }
    expect(field(element, 'consent').value).to.equal(true);
    await fill(element, { username: values.username });
    expect(problem(element, 'username')).to.equal(undefined);
    const registered = oneEvent(element, 'acct-registered');
    submit(element);
    await registered;
  });

  it('says at the phone that it is registered already', async () => {
    const { element } = await make();
    await fill(element, { ...values, phone: taken.phone });
    await agree(element);
    submit(element);
    await waitUntil(() => problem(element, 'phone'));
    expect(problem(element, 'phone')).to.contain('仅能注册一次');
    expect(field(element, 'password').value).to.equal(values.password);
  });

  it('says at both fields at once that user name and phone are taken', async () => {
    const { element } = await make();
    await fill(element, { ...values, username: taken.username, phone: taken.phone });
    await agree(element);
    submit(element);
    await waitUntil(() => problem(element, 'phone'));
    expect(problem(element, 'username')).to.equal('用户名已存在，请修改用户名重新注册');
    expect(problem(element, 'phone')).to.contain('仅能注册一次');
    expect(root(element).querySelectorAll('.summary li')).to.have.length(2);
  });

  it('brings what the backend refuses to its field', async () => {
    const { element, backend } = await make();
    const issues = [{ path: 'password', code: 'common-password', severity: 'error' as const }];
    const register = () => Promise.reject(new AcctError('invalid', { issues }));
    element.backend = { ...backend, accounts: { ...backend.accounts, register } };
    await fill(element, values);
    await agree(element);
    submit(element);
    await waitUntil(() => problem(element, 'password'));
    expect(problem(element, 'password')).to.equal('这个密码太常见，请换一个');
  });

  it('tells what is wrong with a field once it was left, not before', async () => {
    const { element } = await make();
    const input = field(element, 'username');
    input.value = 'abc';
    input.dispatchEvent(new Event('acct-input', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(problem(element, 'username')).to.equal(undefined);
    for (const [name, value, said] of [
      ['username', 'abc', '4–20'],
      ['username', 'zhang shili', '只能使用'],
      ['username', 'zhаng_shili', '只能使用'],
      ['password', 'short', '8 个字符'],
      ['phone', '1380000', '11 位'],
      ['phone', '23800000000', '13 至 19'],
      ['phone', '138-0000-0000', '只能填写数字'],
    ] as const) {
      await fill(element, { [name]: value });
      expect(problem(element, name), value).to.contain(said);
    }
    await fill(element, { username: '张示例2026' });
    expect(problem(element, 'username')).to.equal(undefined);
  });

  it('compares both passwords, again when the first changes', async () => {
    const { element } = await make();
    await fill(element, { password: 'Sample-Pass-2', passwordAgain: 'Sample-Pass-3' });
    expect(problem(element, 'passwordAgain')).to.equal('两次输入的密码不一致');
    await fill(element, { password: 'Sample-Pass-3' });
    expect(problem(element, 'passwordAgain')).to.equal(undefined);
  });

  it('shows how strong a password is in words', async () => {
    const { element } = await make();
    for (const [password, word] of [
      ['aaaaaaaa', '弱'],
      ['12345678', '弱'],
      ['abcdefgh', '弱'],
      ['kuaijirenyuan', '一般'],
      ['Abcdefg-2026-xyz', '强'],
    ] as const) {
      await fill(element, { password });
      expect(text(element)).to.contain(`密码强度：${word}`);
    }
  });

  it('opens the notice, and needs the consent', async () => {
    const { element } = await make();
    await fill(element, values);
    submit(element);
    await waitUntil(() => problem(element, 'consent'));
    root(element).querySelector<HTMLButtonElement>('.agree .link')!.click();
    const dialog = root(element).querySelector('dialog')!;
    expect(dialog.open).to.equal(true);
    const text = await jilin.notices.privacy.text();
    const [first] = text['zh-CN'].split('\n');
    await waitUntil(() => dialog.textContent.includes(first!));
    dialog.querySelector('button')!.click();
    expect(dialog.open).to.equal(false);
    expect(field(element, 'consent').value).to.not.equal(true);
  });

  it('takes a former certificate over into the record', async () => {
    const { element, backend } = await make();
    const opened = oneEvent(root(element).querySelector('.former')!, 'toggle');
    root(element).querySelector<HTMLElement>('.former summary')!.click();
    await opened;
    await fill(element, values);
    await agree(element);
    submit(element);
    await waitUntil(() => problem(element, 'certNo'));
    await fill(element, { certNo: holder.certNo, holderId: holder.idNumber, holderName: holder.name });
    const registered = oneEvent(element, 'acct-registered');
    submit(element);
    await registered;
    await backend.accounts.login({ username: values.username, password: values.password });
    expect((await backend.record.open()).holder).to.deep.equal({ certNo: holder.certNo });
  });

  it('leads back to the login', async () => {
    const { element } = await make();
    const navigate = oneEvent(element, 'acct-navigate');
    root(element).querySelector<HTMLAnchorElement>('.back')!.click();
    expect((await navigate) as unknown).to.include({ to: 'login' });
  });

  it('changes its language in place, errors included, and keeps what was typed', async () => {
    const place = await fixture<HTMLDivElement>(html`<div></div>`);
    const provider = new ContextProvider(place, { context: localeContext, initialValue: { lang: 'zh-CN' } });
    const { backend } = await make();
    const element = document.createElement('acct-register');
    Object.assign(element, { backend, profile: jilin });
    place.append(element);
    await element.updateComplete;
    await fill(element, { username: 'abc' });
    provider.setValue({ lang: 'en' });
    await waitUntil(() => problem(element, 'username')?.startsWith('The user name must'));
    expect(text(element)).to.contain('Back to sign-in');
    expect(field(element, 'username').value).to.equal('abc');
  });
});
