import { expect, fixture, html } from '@open-wc/testing';
import '../../define/acct-output-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import type { AcctOutputField } from './acct-output-field.ts';

controlSuite<AcctOutputField>({
  tag: 'acct-output-field',
  value: '长春市财政局',
  formValue: null,
  answerable: false,
});

describe('acct-output-field', () => {
  it('shows its value, its reason and no mark', async () => {
    const element = await fixture<AcctOutputField>(html`
      <acct-output-field
        label="性别"
        value="男"
        readonly-reason="根据身份证号自动填写"
        required
      ></acct-output-field>
    `);
    expect(element.renderRoot.querySelector('output')?.textContent?.trim()).to.equal('男');
    expect(element.renderRoot.querySelector('#messages')?.textContent).to.contain('根据身份证号自动填写');
    expect(element.renderRoot.querySelector('.required')?.textContent).to.equal('');
    expect(element.checkValidity()).to.equal(true);
  });

  it('can hold a link', async () => {
    const element = await fixture<AcctOutputField>(html`
      <acct-output-field label="所属会计管理部门">
        <strong>长春市财政局</strong> <a href="tel:0431-00000000">0431-00000000</a>
      </acct-output-field>
    `);
    await expect(element).to.be.accessible();
  });
});
