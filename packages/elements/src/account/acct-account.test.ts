import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { createMemoryBackend, type MemoryOptions } from '@acct-forms/adapter/memory';
import { AcctError, type Material } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { localeContext } from '../context/locale.ts';
import { profileContext } from '../context/profile.ts';
import { solve } from '../controllers/challenge-work.ts';
import '../define/acct-account.ts';
import type { AcctNavigateEvent, AcctSessionChangedEvent } from '../events.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctAccount } from './acct-account.ts';
import { states } from './gallery.ts';
import { waitUntil } from '../testing/wait-until.ts';

type Field = HTMLElement & { value: unknown; issues: readonly { text: string }[]; label: string };

const account = { username: 'zhang_shili', password: 'Sample-Pass-1', phone: '13800000000' };
const next = 'Another-Pass-2';

const root = (element: HTMLElement) => element.shadowRoot!;
const field = (element: HTMLElement, form: string, name: string) =>
  root(element).querySelector<Field>(`#${form}-form [name=${name}]`)!;
const text = (element: HTMLElement) => root(element).textContent!.replace(/\s+/g, ' ');
const problem = (element: HTMLElement, form: string, name: string) =>
  field(element, form, name).issues[0]?.text;
const submit = (element: HTMLElement, form: string) =>
  root(element).querySelector<HTMLElement>(`#${form}-form [part=submit]`)!.click();

/** A world with what was sent to phones. */
async function makeWorld(options: Partial<MemoryOptions> = {}) {
  const codes = new Map<string, string>();
  const told = new Map<string, string>();
  const world = createMemoryBackend({
    profile: jilin,
    form: await jilin.form(),
    seed: { accounts: [account, { ...account, username: 'li_shiyi', phone: '13800000009' }] },
    sendCode: (phone, code) => void codes.set(phone, code),
    sendMessage: (phone, words) => void told.set(phone, words),
    ...options,
  });
  return { world, backend: world.adapterFor(), codes, told };
}

async function make(options: Partial<MemoryOptions> = {}) {
  const made = await makeWorld(options);
  await made.backend.accounts.login(account);
  const element = await fixture<AcctAccount>(
    html`<acct-account .backend=${made.backend} .profile=${jilin}></acct-account>`,
  );
  await waitUntil(() => root(element).querySelector('.devices li'));
  return { ...made, element };
}

/** Answers as the controls do. */
async function fill(element: HTMLElement, form: string, given: Record<string, string>) {
  for (const [name, value] of Object.entries(given)) {
    const input = field(element, form, name);
    input.value = value;
    input.dispatchEvent(new Event('acct-change', { bubbles: true, composed: true }));
    await (element as AcctAccount).updateComplete;
  }
}

const passwords = { current: account.password, next, again: next };

describe('acct-account', () => {
  before(() => adoptTokens());

  for (const { name, render } of states) {
    it(`is accessible and has no inline style: ${name}`, async () => {
      const place = await fixture<HTMLDivElement>(html`<div></div>`);
      new ContextProvider(place, { context: profileContext, initialValue: jilin }).hostConnected();
      const inner = await fixture<AcctAccount>(render(), { parentNode: place });
      await inner.updateComplete;
      await expect(inner).to.be.accessible();
      expect(root(inner).querySelector('[style]')).to.equal(null);
    });
  }

  it('uses the width of a wide screen, and stands in one column on a narrow one', async () => {
    const { element } = await make();
    const lefts = () =>
      new Set(
        [...root(element).querySelectorAll('.cards > .card')].map((each) =>
          Math.round(each.getBoundingClientRect().left),
        ),
      ).size;
    try {
      await setViewport({ width: 1280, height: 800 });
      expect(lefts()).to.equal(2);
      await setViewport({ width: 768, height: 800 });
      expect(lefts()).to.equal(1);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('leads to the phones of the bureaus where no code can be sent', async () => {
    const state = states.find(({ name }) => name === '不能发送短信')!;
    const element = await fixture<AcctAccount>(state.render());
    await waitUntil(() => text(element).includes('如需更换手机号，请联系所属会计管理部门'));
    const navigate = oneEvent(element, 'acct-navigate');
    const phones = [...root(element).querySelectorAll('button')].find((each) =>
      each.textContent!.includes('财政部门咨询电话'),
    );
    phones!.click();
    expect((await navigate) as unknown).to.include({ to: 'directory' });
  });

  it('changes the password by keyboard, shows its strength, and empties the fields', async () => {
    const { element, world } = await make();
    for (const [name, value] of Object.entries(passwords)) {
      field(element, 'password', name).focus();
      await sendKeys({ type: value });
    }
    expect(text(element)).to.contain('密码强度：');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => text(element).includes('密码已修改'));
    expect(field(element, 'password', 'current').value).to.equal(undefined);
    await world.adapterFor().accounts.login({ ...account, password: next });
  });

  it('says at its field what is wrong with a password, and keeps what was typed', async () => {
    const { element } = await make();
    submit(element, 'password');
    await waitUntil(() => problem(element, 'password', 'current') === '请填写原密码');
    await fill(element, 'password', { current: 'Not-mine-12', next: '12345678', again: 'other' });
    expect(problem(element, 'password', 'next')).to.equal('这个密码太常见，请换一个');
    expect(problem(element, 'password', 'again')).to.equal('两次输入的密码不一致');
    await fill(element, 'password', { next, again: next });
    submit(element, 'password');
    await waitUntil(() => problem(element, 'password', 'current') === '密码不正确');
    expect(root(element).activeElement).to.equal(field(element, 'password', 'current'));
    expect(field(element, 'password', 'current').value).to.equal('Not-mine-12');
    expect(field(element, 'password', 'next').value).to.equal(next);
  });

  it('shows a refusal that is about no field above the form, with the time to wait', async () => {
    const { element, backend } = await make();
    backend.accounts.changePassword = () => Promise.reject(new AcctError('locked', { retryAfter: 90 }));
    await fill(element, 'password', passwords);
    submit(element, 'password');
    await waitUntil(() => text(element).includes('还需等待 1 分 30 秒'));
    expect(root(element).activeElement!.getAttribute('role')).to.equal('alert');
    expect(field(element, 'password', 'next').value).to.equal(next);
  });

  it('changes the phone by a code sent to it, tells the page, and the old phone', async () => {
    const { element, codes, told, backend } = await make();
    const phone = '13800000123';
    await fill(element, 'phone', { phone: '138' });
    root(element).querySelector<HTMLElement>('#phone-form [slot=after]')!.click();
    await waitUntil(() => problem(element, 'phone', 'phone') === '手机号应为 11 位数字');
    expect(codes.size).to.equal(0);
    await fill(element, 'phone', { phone, password: account.password });
    root(element).querySelector<HTMLElement>('#phone-form [slot=after]')!.click();
    await waitUntil(() => codes.has(phone));
    await fill(element, 'phone', { code: codes.get(phone)! });
    const changed = oneEvent(element, 'acct-session-changed');
    submit(element, 'phone');
    expect(((await changed) as unknown as AcctSessionChangedEvent).session.account.mobile).to.equal(phone);
    await waitUntil(() => text(element).includes('手机号已更换为 138****0123'));
    expect(told.get(account.phone)).to.contain('已改用其他手机号');
    expect((await backend.record.open()).data['basic']!['mobile']).to.equal(phone);
  });

  it('leads to the form that the page asks for, once', async () => {
    const { backend } = await makeWorld();
    await backend.accounts.login(account);
    const element = await fixture<AcctAccount>(
      html`<acct-account place="phone" .backend=${backend} .profile=${jilin}></acct-account>`,
    );
    await waitUntil(() => root(element).activeElement?.id === 'phone-title');
    field(element, 'phone', 'phone').focus();
    await fill(element, 'phone', { phone: '138' });
    expect(root(element).activeElement?.id).not.to.equal('phone-title');
  });

  it('sends another number a code at once, and says nothing of the one before', async () => {
    const { element, codes } = await make();
    const again = () => root(element).querySelector<HTMLButtonElement>('#phone-form [slot=after]')!;
    const said = () => root(element).querySelector('#phone-form [slot=below]')!.textContent!.trim();
    await fill(element, 'phone', { phone: '13800000123' });
    again().click();
    await waitUntil(() => said().includes('秒后可以重新获取'));
    expect(again().disabled).to.equal(true);
    await fill(element, 'phone', { phone: '13800000124' });
    expect([again().disabled, said()]).to.deep.equal([false, '']);
    again().click();
    await waitUntil(() => codes.has('13800000124'));
    await waitUntil(() => said().includes('秒后可以重新获取'));
  });

  it('says at the phone that it is taken', async () => {
    const { element, codes } = await make();
    const phone = '13800000009';
    await fill(element, 'phone', { phone, password: account.password });
    root(element).querySelector<HTMLElement>('#phone-form [slot=after]')!.click();
    await waitUntil(() => codes.has(phone));
    await fill(element, 'phone', { code: codes.get(phone)! });
    submit(element, 'phone');
    await waitUntil(() => problem(element, 'phone', 'phone')?.startsWith('这个手机号已经注册过'));
  });

  it('lists the devices and signs another one out', async () => {
    const { element, world } = await make();
    const other = world.adapterFor();
    await other.accounts.login(account);
    const again = await fixture<AcctAccount>(
      html`<acct-account .backend=${element.backend} .profile=${jilin}></acct-account>`,
    );
    await waitUntil(() => root(again).querySelectorAll('.devices li').length === 2);
    expect(text(again)).to.contain('本设备');
    const buttons = root(again).querySelectorAll<HTMLElement>('.devices button');
    expect(buttons.length).to.equal(1);
    expect(buttons[0]!.getAttribute('aria-label')).to.match(/^退出该设备：电脑，.+登录$/);
    buttons[0]!.click();
    await waitUntil(() => root(again).querySelectorAll('.devices li').length === 1);
    expect(text(again)).to.contain('已退出“电脑”');
    expect(root(again).activeElement!.id).to.equal('devices-title');
    expect(await other.accounts.session()).to.equal(null);
  });

  it('shows on the page what is kept of the person, numbers masked until asked for', async () => {
    const { element, backend } = await make();
    const { record } = backend;
    const basic = { name: '张示例', idType: '111', idNumber: '22010419900101001X' };
    await record.saveSection('basic', basic, await record.open());
    const { version } = jilin.notices.privacy;
    await record.consent({ notice: 'privacy', version });
    const show = [...root(element).querySelectorAll<HTMLElement>('#own-title, .actions button')];
    show.find((each) => each.textContent!.trim() === '在页面上查看')!.click();
    await waitUntil(() => root(element).activeElement?.id === 'own-title', 'never shown');
    const own = root(element).querySelector<HTMLElement>('.own')!;
    for (const words of ['张示例', '学历信息', '2201**********001X', '个人信息处理告知书', '消息通知'])
      expect(own.innerText).to.contain(words);
    expect(own.innerText).not.to.contain(basic.idNumber);
    const reveal = own.querySelector<HTMLElement>('[aria-label*="身份证号"]')!;
    reveal.click();
    await waitUntil(() => own.innerText.includes(basic.idNumber));
    expect(own.querySelector('[style]')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('lists the files in the order of the form', async () => {
    const { element, backend } = await make();
    const view = await backend.record.open();
    const file = (slot: string) => ({ slot, id: slot, name: `${slot}.jpg`, bytes: 1024 }) as Material;
    const materials = { truthPledge: file('truthPledge'), idBack: file('idBack'), idFront: file('idFront') };
    element.backend = {
      ...backend,
      record: { ...backend.record, open: async () => ({ ...view, materials }) },
    };
    await element.updateComplete;
    [...root(element).querySelectorAll<HTMLElement>('.actions button')]
      .find((each) => each.textContent!.trim() === '在页面上查看')!
      .click();
    await waitUntil(() => root(element).activeElement?.id === 'own-title', 'never shown');
    const own = root(element).querySelector<HTMLElement>('.own')!;
    const names = [...own.innerText.matchAll(/(\w+)\.jpg/g)].map(([, name]) => name);
    expect(names).to.deep.equal(['idFront', 'idBack', 'truthPledge']);
  });

  it('says that it could not be read, and shows nothing', async () => {
    const { element, backend } = await make();
    element.backend = {
      ...backend,
      record: { ...backend.record, open: () => Promise.reject(new TypeError()) },
    };
    await element.updateComplete;
    [...root(element).querySelectorAll<HTMLElement>('.actions button')]
      .find((each) => each.textContent!.trim() === '在页面上查看')!
      .click();
    await waitUntil(() => root(element).querySelector('[aria-labelledby=data-title] .notice.error'));
    expect(root(element).querySelector('.own')).to.equal(null);
  });

  it('downloads everything of the person as a file', async () => {
    const { element } = await make();
    const click = HTMLAnchorElement.prototype.click;
    const links: HTMLAnchorElement[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      links.push(this);
    };
    try {
      root(element).querySelector<HTMLElement>('[part=download]')!.click();
      await waitUntil(() => text(element).includes('已开始下载'));
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(links[0]!.download).to.match(/^我的数据-\d{4}-\d\d-\d\d\.json$/);
    expect(await (await fetch(links[0]!.href)).text()).to.contain('zhang_shili');
  });

  it('asks for erasure with the password only, and says what the law keeps', async () => {
    const { element } = await make();
    expect(text(element)).to.contain('在法定保存期限届满前只保存、不作他用');
    await fill(element, 'erasure', { erasurePassword: 'Not-mine-12' });
    submit(element, 'erasure');
    await waitUntil(() => problem(element, 'erasure', 'erasurePassword') === '密码不正确');
    await fill(element, 'erasure', { erasurePassword: account.password });
    submit(element, 'erasure');
    await waitUntil(() => text(element).includes('您已于'));
    const card = element.shadowRoot!.querySelector('[aria-labelledby=erasure-title]')!;
    expect(card.querySelector('form')).to.equal(null);
    expect(card.textContent).to.match(/您已于\s\d{4}\s年.+\d\d:\d\d 申请删除个人信息/);
    await waitUntil(() => root(element).activeElement?.id === 'erasure-title', 'the focus was lost');
  });

  it('tells since when erasure has been asked for, on every device', async () => {
    const { backend } = await makeWorld({});
    const session = await backend.accounts.login(account);
    const asked = { ...session, account: { ...session.account, erasureRequestedAt: '2026-03-02T01:05:00Z' } };
    const element = await fixture<AcctAccount>(
      html`<acct-account .backend=${backend} .session=${asked} .profile=${jilin}></acct-account>`,
    );
    await waitUntil(() => text(element).includes('2026 年 3 月 2 日 09:05 申请删除个人信息'));
    await expect(element).to.be.accessible();
  });

  it('speaks English', async () => {
    const place = await fixture<HTMLDivElement>(html`<div></div>`);
    new ContextProvider(place, { context: localeContext, initialValue: { lang: 'en' } }).hostConnected();
    const inner = await fixture<AcctAccount>(states[0]!.render(), { parentNode: place });
    await waitUntil(() => text(inner).includes('Signed-in devices'));
    expect(text(inner)).to.contain('This device');
    expect(field(inner, 'password', 'current').label).to.equal('Current password');
  });
});

describe('acct-password-reset', () => {
  async function makeReset(options: Partial<MemoryOptions> = {}) {
    const made = await makeWorld(options);
    const outer = await fixture<AcctAccount>(
      html`<acct-account .backend=${made.backend} .profile=${jilin}></acct-account>`,
    );
    await waitUntil(() => root(outer).querySelector('acct-password-reset'));
    const element = root(outer).querySelector('acct-password-reset')!;
    await element.updateComplete;
    return { ...made, outer, element };
  }

  it('says what its stars mean', async () => {
    const { element } = await makeReset();
    const stars = [...root(element).querySelectorAll('acct-text-field')].filter(
      (each) => each.shadowRoot!.querySelector('[part=required]')!.textContent!.trim() === '*',
    );
    expect(stars.length).to.be.greaterThan(0);
    expect(text(element)).to.contain('带 * 的为必填项');
  });

  it('sets a password by a code, sends the user name by SMS, and leads to the login', async () => {
    const { element, codes, told, world } = await makeReset({ challenge: 'proofOfWork' });
    await fill(element, 'reset', { phone: account.phone, next, again: next });
    root(element).querySelector<HTMLElement>('[slot=after]')!.click();
    await waitUntil(() => codes.has(account.phone), undefined, { timeout: 10_000 });
    await fill(element, 'reset', { code: codes.get(account.phone)! });
    submit(element, 'reset');
    await waitUntil(() => text(element).includes('密码已重新设置'));
    expect(text(element)).to.contain('138****0000').and.not.to.contain(account.username);
    expect(told.get(account.phone)).to.contain(account.username);
    expect(root(element).activeElement!.id).to.equal('done');
    await expect(element).to.be.accessible();
    const { accounts } = world.adapterFor();
    const challenge = await accounts.challenge('login');
    if (challenge.kind !== 'proofOfWork') throw new Error('no work');
    const solution = await solve(challenge.parameters, new AbortController());
    const answer = { id: challenge.id, solution };
    await accounts.login({ ...account, password: next, challenge: answer });
    const going = oneEvent(element, 'acct-navigate');
    root(element).querySelector<HTMLElement>('.filled')!.click();
    expect(((await going) as unknown as AcctNavigateEvent).to).to.equal('login');
  });

  it('tells what is wrong with the phone at the phone, and stars what everybody fills in', async () => {
    const { element } = await makeReset({ challenge: 'proofOfWork' });
    submit(element, 'reset');
    await waitUntil(() => problem(element, 'reset', 'phone') === '请填写手机号');
    const phone = field(element, 'reset', 'phone');
    const challenge = root(element).querySelector('[part=challenge]')!;
    expect(phone.contains(challenge)).to.equal(false);
    expect(phone.compareDocumentPosition(challenge) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    const said = (name: string, part: string) =>
      field(element, 'reset', name).shadowRoot!.querySelector(`[part=${part}]`)!.textContent!.trim();
    expect(said('phone', 'required')).to.equal('*');
    expect([said('idNumberTail', 'required'), said('idNumberTail', 'optional')]).to.deep.equal(['', '']);
  });

  it('never says which part was wrong, and keeps what was typed', async () => {
    const { element } = await makeReset();
    await fill(element, 'reset', {
      phone: '13811111111',
      code: '123456',
      idNumberTail: '12',
      next,
      again: next,
    });
    submit(element, 'reset');
    await waitUntil(() => problem(element, 'reset', 'idNumberTail')?.startsWith('请填写号码的最后 4 位'));
    await fill(element, 'reset', { idNumberTail: '001x' });
    submit(element, 'reset');
    await waitUntil(() => problem(element, 'reset', 'code')?.startsWith('手机号、短信验证码或'));
    expect(field(element, 'reset', 'phone').value).to.equal('13811111111');
    expect(field(element, 'reset', 'next').value).to.equal(next);
  });
});
