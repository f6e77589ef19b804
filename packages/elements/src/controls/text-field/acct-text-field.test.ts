import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/acct-text-field.ts';
import type { AcctTextField } from './acct-text-field.ts';
import { controlSuite } from '../testing/control-suite.ts';

const input = (element: AcctTextField) => element.renderRoot.querySelector<HTMLInputElement>('#input')!;

controlSuite<AcctTextField>({
  tag: 'acct-text-field',
  value: '长春示例商贸有限公司',
  formValue: '长春示例商贸有限公司',
  answerable: true,
  answered: '吉林',
  answer: async () => {
    await sendKeys({ type: '吉林' });
    await sendKeys({ press: 'Tab' });
  },
});

describe('acct-text-field', () => {
  it('keeps what is typed as it is, and commits it trimmed and in NFC', async () => {
    const element = await fixture<AcctTextField>(html`<acct-text-field label="姓名"></acct-text-field>`);
    element.focus();
    await sendKeys({ type: ' e\u0301 ' });
    expect(element.value).to.equal(' e\u0301 ');
    await sendKeys({ press: 'Tab' });
    expect(element.value).to.equal('\u00e9');
    await element.updateComplete;
    expect(input(element).value).to.equal('\u00e9');
  });

  it('has no value when only spaces are typed', async () => {
    const element = await fixture<AcctTextField>(html`<acct-text-field label="姓名"></acct-text-field>`);
    element.focus();
    await sendKeys({ type: '  ' });
    await sendKeys({ press: 'Tab' });
    expect(element.value).to.equal(undefined);
  });

  it('keeps the spaces of a password', async () => {
    const element = await fixture<AcctTextField>(
      html`<acct-text-field type="password" label="密码"></acct-text-field>`,
    );
    element.focus();
    await sendKeys({ type: ' a ' });
    await sendKeys({ press: 'Tab' });
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
