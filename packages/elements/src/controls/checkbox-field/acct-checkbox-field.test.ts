import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/acct-checkbox-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import type { AcctCheckboxField } from './acct-checkbox-field.ts';

controlSuite<AcctCheckboxField>({
  tag: 'acct-checkbox-field',
  value: true,
  formValue: 'on',
  answerable: true,
  answer: async () => {
    await sendKeys({ press: ' ' });
  },
  answered: true,
});

describe('acct-checkbox-field', () => {
  it('is false once cleared, which is not an answer to a required pledge', async () => {
    const element = await fixture<AcctCheckboxField>(
      html`<acct-checkbox-field label="我承诺" required .value=${true}></acct-checkbox-field>`,
    );
    element.renderRoot.querySelector('input')!.click();
    await element.updateComplete;
    expect(element.value).to.equal(false);
    expect(element.validity.valueMissing).to.equal(true);
  });

  it('can hold a link in its words', async () => {
    const element = await fixture<AcctCheckboxField>(
      html`<acct-checkbox-field label="我已阅读并同意《个人信息处理告知书》"
        >我已阅读并同意<a href="#notice">《个人信息处理告知书》</a></acct-checkbox-field
      >`,
    );
    await expect(element).to.be.accessible();
    expect(element.renderRoot.querySelector('input')!.ariaLabel).to.equal(
      '我已阅读并同意《个人信息处理告知书》',
    );
  });
});
