import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import type { RecordView } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { localeContext } from '../context/locale.ts';
import '../define/acct-change.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctChange } from './acct-change.ts';
import { changeBackend, changeViews, states } from './gallery.ts';
import { waitUntil } from '../testing/wait-until.ts';

const root = (element: AcctChange) => element.renderRoot as ShadowRoot;
const text = (element: AcctChange) => root(element).textContent!.replace(/\s+/g, ' ');
const shown = (element: AcctChange) =>
  waitUntil(() => root(element).querySelector('.card, .notice') !== null, 'never shown');
const radio = (element: AcctChange, value: string) =>
  [...root(element).querySelectorAll('input')].find((each) => each.value === value)!;
const button = (element: AcctChange, words: string) =>
  [...root(element).querySelectorAll('button')].find((each) => each.textContent?.trim() === words)!;

async function make(view: RecordView, record: object = {}, supports: object = {}): Promise<AcctChange> {
  const element = await fixture<AcctChange>(
    html`<acct-change .backend=${changeBackend(view, record, supports)} .profile=${jilin}></acct-change>`,
  );
  await shown(element);
  return element;
}

describe('acct-change', () => {
  before(() => adoptTokens());

  for (const { name, render } of states) {
    it(`is accessible, has no inline style and one filled button at most: ${name}`, async () => {
      const element = await fixture<AcctChange>(render());
      element.profile = jilin;
      await shown(element);
      await expect(element).to.be.accessible();
      expect(root(element).querySelector('[style]')).to.equal(null);
      expect(root(element).querySelectorAll('.filled:not(dialog *)').length).to.be.at.most(1);
    });
  }

  it('tells of each kind what it opens and which documents go with it', async () => {
    const element = await make(changeViews.choice);
    const kinds = [...root(element).querySelectorAll('.kind strong')].map((each) => each.textContent);
    expect(kinds).to.deep.equal([
      '联系方式变更',
      '关键信息变更（姓名、证件号码）',
      '学历学位变更',
      '工作单位变更（省内）',
      '专业技术资格（职称）变更',
      '人才信息变更',
    ]);
    expect(text(element)).to.contain('可以修改：单位信息。');
    expect(text(element)).to.match(/材料：统一社会信用代码证书、单位证明/);
  });

  describe('gives up a change', () => {
    const opener = (element: AcctChange) =>
      root(element).querySelector<HTMLElement>('[part=current] .danger');
    const ask = async (element: AcctChange, answer: string) => {
      opener(element)!.focus();
      opener(element)!.click();
      const question = root(element).querySelector<HTMLDialogElement>('#question')!;
      await waitUntil(() => question.open);
      await expect(element).to.be.accessible();
      question.querySelector<HTMLButtonElement>(answer)!.click();
      return question;
    };

    it('only after a question, and nothing is lost by the other answer', async () => {
      const element = await make(changeViews.draft, { discard: () => expect.fail('discarded') });
      const question = await ask(element, '[autofocus]');
      expect(question.open).to.equal(false);
      expect(root(element).activeElement === opener(element)).to.equal(true);
      expect(opener(await make(changeViews.submitted))).to.equal(null);
    });

    it('shows the record in force, says what became of it and keeps the focus', async () => {
      let open: RecordView = changeViews.draft;
      const seen: unknown[] = [];
      const discard = async ({ revision }: RecordView) => {
        seen.push(revision);
        open = changeViews.choice;
        return changeViews.discarded;
      };
      const element = await make(open, { discard, open: async () => open });
      await ask(element, '.danger');
      await waitUntil(() => text(element).includes('本次变更已作废，原登记信息继续有效。'));
      expect(seen).to.deep.equal([changeViews.draft.revision]);
      expect(text(element)).not.to.contain('正在办理');
      await waitUntil(() => root(element).activeElement?.localName === 'h1');
    });

    it('says so where it was moved elsewhere meanwhile, and shows how it stands', async () => {
      let open: RecordView = changeViews.draft;
      const discard = async () => {
        open = changeViews.submitted;
        throw new AcctError('stale-revision');
      };
      const element = await make(open, { discard, open: async () => open });
      await ask(element, '.danger');
      await waitUntil(() => text(element).includes('办理状态已经变化，已为您更新'));
      expect(text(element)).to.contain('待审核');
      await waitUntil(() => root(element).activeElement?.localName === 'h1');
    });
  });

  it('leads to the record in force while the change is open and after it failed, not once it counts', async () => {
    for (const view of [changeViews.draft, changeViews.submitted, changeViews.rejected]) {
      const element = await make(view);
      const asked = oneEvent(element, 'acct-navigate');
      button(element, '查看现行登记信息').click();
      const { to, place } = (await asked) as unknown as { to: string; place: string };
      expect([to, place], view.state).to.deep.equal(['preview', 'record']);
    }
    const done = await make(changeViews.approved);
    expect(button(done, '查看现行登记信息')).to.equal(undefined);
  });

  it('calls a kind that only this province has by its own words', async () => {
    const form = await jilin.form();
    const own = { ...form, words: { ...form.words, 'zh-CN': { 'kind.unit': '任职单位变更' } } };
    const profile = { ...jilin, form: async () => own, firstForm: async () => own };
    const element = await fixture<AcctChange>(
      html`<acct-change .backend=${changeBackend(changeViews.choice)} .profile=${profile}></acct-change>`,
    );
    await shown(element);
    const kinds = [...root(element).querySelectorAll('.kind strong')].map((each) => each.textContent);
    expect(kinds).to.include('任职单位变更').and.include('学历学位变更');
  });

  it('begins the chosen kind with the keyboard alone, and once', async () => {
    const started: unknown[] = [];
    const startChange = async (kind: string, { key }: { key: string }) => {
      started.push([kind, key.length]);
      return changeViews.draft;
    };
    const element = await make(changeViews.choice, { startChange });
    radio(element, 'education').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(radio(element, 'unit').checked).to.equal(true);
    await sendKeys({ press: 'Tab' });
    const navigate = oneEvent(element, 'acct-navigate');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect((await navigate) as unknown).to.include({ to: 'wizard', place: 'employer' });
    expect(started.length).to.equal(1);
  });

  it('asks for a choice before it begins, and puts the focus there', async () => {
    const element = await make(changeViews.choice);
    button(element, '开始变更').click();
    await waitUntil(() => text(element).includes('请先选择要变更的内容'));
    expect(root(element).activeElement?.localName).to.equal('input');
    await expect(element).to.be.accessible();
  });

  it('saves another e-mail address in place, and says where it is wrong', async () => {
    const sent: unknown[] = [];
    const changeEmail = async (email: string | null) => {
      sent.push(email);
      if (email === 'nowhere') throw new AcctError('invalid', { issues: [] });
      const basic = { ...changeViews.choice.data.basic, email: email! };
      return { ...changeViews.choice, data: { ...changeViews.choice.data, basic } };
    };
    const element = await make(changeViews.choice, { changeEmail });
    radio(element, 'contact').click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
    const email = root(element).querySelector('acct-text-field')!;
    email.focus();
    await sendKeys({ type: 'nowhere' });
    button(element, '保存邮箱').click();
    await waitUntil(() => email.issues.length === 1);
    expect(email.value).to.equal('nowhere');
    await waitUntil(() => root(element).activeElement === email);
    await sendKeys({ type: '@example.com' });
    button(element, '保存邮箱').click();
    await waitUntil(() => text(element).includes('电子邮箱已更新'));
    expect(sent).to.deep.equal(['nowhere', 'nowhere@example.com']);
    expect(email.value).to.equal('nowhere@example.com');
  });

  it('leads from the contact details to the phone of the account, also while a change is open', async () => {
    const element = await make(changeViews.draft);
    radio(element, 'contact').click();
    await waitUntil(() => button(element, '更换手机号') !== undefined);
    expect(text(element)).to.contain('电子邮箱：“工作单位变更（省内）”正在办理');
    const navigate = oneEvent(element, 'acct-navigate');
    button(element, '更换手机号').click();
    expect((await navigate) as unknown).to.include({ to: 'account', place: 'phone' });
  });

  for (const [name, view, supports, words] of [
    ['nobody is on record', changeViews.early, {}, '个人信息审核通过后才能办理'],
    ['the approval was revoked', changeViews.revoked, {}, '登记已被撤销，请先按审核意见修改并重新提交'],
    ['another change is open', changeViews.draft, {}, '“工作单位变更（省内）”正在办理，办结或作废后才能办理'],
    ['the backend has no changes', changeViews.choice, { changes: false }, '暂不能在网上办理'],
  ] as const) {
    it(`says why a kind cannot be begun: ${name}`, async () => {
      const element = await make(view, {}, supports);
      expect(text(element).split(words), 'said once').to.have.length(2);
      for (const closed of root(element).querySelectorAll('input:disabled'))
        expect(closed.getAttribute('aria-describedby')).to.equal('why');
    });
  }

  it('promises no new phone where no code can be sent, and names the bureau that changes it', async () => {
    const element = await make(changeViews.choice, {}, { phoneCodes: false });
    expect(text(element)).not.to.contain('验证码');
    radio(element, 'contact').click();
    await waitUntil(() => text(element).includes('更换手机号，请联系所属会计管理部门长春市财政局办理'));
    expect(button(element, '更换手机号')).to.equal(undefined);
    expect(root(element).querySelector<HTMLAnchorElement>('.phones a')!.href).to.equal('tel:0431-89865795');
    await expect(element).to.be.accessible();
  });

  it('puts new under old on a phone, so that no code is broken', async () => {
    const code = '91220100MA00000X0X';
    const { employer, ...rest } = changeViews.draft.data;
    const element = await make({
      ...changeViews.draft,
      data: { ...rest, employer: { ...employer, unitCode: code } },
    });
    const side = (which: string) =>
      element.shadowRoot!.querySelector(`.comparison .${which} dd`)!.getBoundingClientRect();
    expect(side('new').top).to.equal(side('old').top);
    await setViewport({ width: 360, height: 740 });
    expect(side('new').top).to.be.greaterThan(side('old').top);
    for (const dd of element.shadowRoot!.querySelectorAll('.comparison dd'))
      if (dd.textContent!.startsWith('9122')) expect(dd.getClientRects()[0]!.height).to.be.below(32);
    await setViewport({ width: 1280, height: 900 });
  });

  it('shows old beside new of the change under way, and leads on', async () => {
    const element = await make(changeViews.draft);
    const lines = [...root(element).querySelectorAll('.comparison li')].map((each) =>
      [...each.querySelectorAll('strong, dd')].map((part) => part.textContent),
    );
    expect(lines).to.deep.include(['单位名称', '长春示例商贸有限公司', '吉林示例建筑有限公司']);
    expect(lines).to.deep.include(['所属会计管理部门', '长春市财政局', '吉林市财政局']);
    const navigate = oneEvent(element, 'acct-navigate');
    button(element, '继续填写').click();
    expect((await navigate) as unknown).to.include({ to: 'wizard' });
  });

  it('tells how the last change ended, with the reason', async () => {
    const element = await make(changeViews.rejected);
    expect(text(element)).to.contain('上一次：工作单位变更（省内）').and.to.contain('原因：证明与单位不符');
    expect(radio(element, 'title').disabled).to.equal(false);
    expect(text(await make(changeViews.approved))).to.contain('所属会计管理部门：吉林市财政局');
  });

  it('shows how it stands when something was begun elsewhere meanwhile', async () => {
    let view: RecordView = changeViews.choice;
    const element = await make(view, {
      open: async () => view,
      startChange: async () => {
        view = changeViews.draft;
        throw new AcctError('not-allowed', { failed: 'noOpenApplication' });
      },
    });
    radio(element, 'title').click();
    button(element, '开始变更').click();
    await waitUntil(() => text(element).includes('正在办理：工作单位变更（省内）'));
    expect(root(element).querySelector('[role=alert]')?.textContent).to.contain('办理状态已经变化');
  });

  it('keeps the choice and the key when the network fails', async () => {
    const keys: string[] = [];
    const startChange = async (_: string, { key }: { key: string }) => {
      keys.push(key);
      throw new AcctError('offline');
    };
    const element = await make(changeViews.choice, { startChange });
    radio(element, 'title').click();
    for (const n of [1, 2]) {
      await waitUntil(() => button(element, '开始变更')?.ariaBusy === 'false');
      button(element, '开始变更').click();
      await waitUntil(() => keys.length === n && text(element).includes('网络不通'));
    }
    expect(radio(element, 'title').checked).to.equal(true);
    expect(new Set(keys).size).to.equal(1);
  });

  it('speaks English where the page does', async () => {
    const host = document.createElement('div');
    const provider = new ContextProvider(host, { context: localeContext, initialValue: { lang: 'en' } });
    provider.hostConnected();
    document.body.append(host);
    const element = document.createElement('acct-change') as AcctChange;
    Object.assign(element, { backend: changeBackend(changeViews.draft), profile: jilin });
    host.append(element);
    await waitUntil(() => text(element).includes('Under way: Employer, within the province'));
    host.remove();
  });
});
