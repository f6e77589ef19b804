import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/acct-text-field.ts';
import type { AcctTextField } from './acct-text-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import { leave } from '../testing/leave.ts';

const input = (element: AcctTextField) => element.renderRoot.querySelector<HTMLInputElement>('#input')!;

controlSuite<AcctTextField>({
  tag: 'acct-text-field',
  value: '长春示例商贸有限公司',
  formValue: '长春示例商贸有限公司',
  answerable: true,
  answered: '吉林',
  answer: async () => {
    await sendKeys({ type: '吉林' });
    leave();
  },
});

describe('acct-text-field', () => {
  it('keeps what is typed as it is, and commits it trimmed and in NFC', async () => {
    const element = await fixture<AcctTextField>(html`<acct-text-field label="姓名"></acct-text-field>`);
    element.focus();
    await sendKeys({ type: ' e\u0301 ' });
    expect(element.value).to.equal(' e\u0301 ');
    leave();
    expect(element.value).to.equal('\u00e9');
    await element.updateComplete;
    expect(input(element).value).to.equal('\u00e9');
  });

  it('keeps the star with the first word of a long label', async () => {
    const element = await fixture<AcctTextField>(
      html`<acct-text-field required label="组织机构代码或社会统一信用代码"></acct-text-field>`,
    );
    element.setAttribute('style', 'width: 160px');
    const [star, label] = [...element.renderRoot.querySelectorAll('.required, .label')];
    expect(label!.getClientRects()).to.have.lengthOf(2);
    expect(star!.getClientRects()[0]!.top).to.equal(label!.getClientRects()[0]!.top);
  });

  it('cleans what is committed as its page asks, when the focus leaves and by Enter', async () => {
    for (const act of [leave, () => sendKeys({ press: 'Enter' })]) {
      const element = await fixture<AcctTextField>(
        html`<acct-text-field
          label="手机号"
          .clean=${(text: string) => text.replaceAll(' ', '')}
        ></acct-text-field>`,
      );
      element.focus();
      await sendKeys({ type: '138 0000 1111' });
      expect(element.value).to.equal('138 0000 1111');
      await act();
      await element.updateComplete;
      expect([element.value, input(element).value]).to.deep.equal(['13800001111', '13800001111']);
    }
  });

  it('shows a long value whole when read-only', async () => {
    const name = '长春测试会计集团有限公司第一分公司会计核算中心';
    const box = await fixture<HTMLDivElement>(html`<div></div>`);
    box.style.width = '200px';
    const element = document.createElement('acct-text-field');
    Object.assign(element, { label: '单位名称', value: name, readonly: true });
    box.append(element);
    await element.updateComplete;
    const area = element.renderRoot.querySelector('textarea')!;
    expect(area.value).to.equal(name);
    expect(area.clientHeight).to.be.greaterThan(80);
    expect(area.scrollHeight).to.be.at.most(area.clientHeight);
    element.value = '短';
    await element.updateComplete;
    expect(area.clientHeight).to.be.lessThan(60);
  });

  it('has no value when only spaces are typed', async () => {
    const element = await fixture<AcctTextField>(html`<acct-text-field label="姓名"></acct-text-field>`);
    element.focus();
    await sendKeys({ type: '  ' });
    leave();
    expect(element.value).to.equal(undefined);
  });

  it('keeps the spaces of a password', async () => {
    const element = await fixture<AcctTextField>(
      html`<acct-text-field type="password" label="密码"></acct-text-field>`,
    );
    element.focus();
    await sendKeys({ type: ' a ' });
    leave();
    expect(element.value).to.equal(' a ');
  });

  it('shows and hides a password with the keyboard', async () => {
    const element = await fixture<AcctTextField>(
      html`<acct-text-field type="password" label="密码" value="geheim"></acct-text-field>`,
    );
    const toggle = element.renderRoot.querySelector('button')!;
    expect(toggle.innerText).to.equal('显示');
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(input(element).type).to.equal('text');
    expect(toggle.innerText).to.equal('隐藏');
  });

  it('masks the value until it is edited or shown', async () => {
    const mask = (value: string) => `${value.slice(0, 4)}****`;
    const element = await fixture<AcctTextField>(
      html`<acct-text-field label="身份证号" value="220100199001010013" .mask=${mask}></acct-text-field>`,
    );
    expect(input(element).value).to.equal('2201****');
    element.focus();
    await element.updateComplete;
    expect(input(element).value).to.equal('220100199001010013');
    input(element).blur();
    await element.updateComplete;
    expect(input(element).value).to.equal('2201****');
    expect(element.value).to.equal('220100199001010013');
    element.renderRoot.querySelector('button')!.click();
    await element.updateComplete;
    expect(input(element).value).to.equal('220100199001010013');
  });

  it('replaces a masked value when the person tabs into it and types', async () => {
    const mask = () => '****';
    const element = await fixture<AcctTextField>(
      html`<acct-text-field label="身份证号" value="2201" .mask=${mask}></acct-text-field>`,
    );
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    await sendKeys({ type: '99' });
    expect(element.value).to.equal('99');
  });

  it('sends its form on Enter, with the value committed', async () => {
    let sent: FormDataEntryValue | null = null;
    const form = await fixture<HTMLFormElement>(html`
      <form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          sent = new FormData(event.target as HTMLFormElement).get('username');
        }}
      >
        <acct-text-field name="username" label="用户名"></acct-text-field>
      </form>
    `);
    const element = form.querySelector<AcctTextField>('acct-text-field')!;
    element.focus();
    await sendKeys({ type: 'zhang ' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(sent).to.equal('zhang');
  });
});
