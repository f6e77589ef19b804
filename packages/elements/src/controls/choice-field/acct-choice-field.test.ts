import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/acct-choice-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import type { AcctChoiceField, ChoiceOption } from './acct-choice-field.ts';

const options: readonly ChoiceOption[] = [
  { value: '01', label: '汉族' },
  { value: '10', label: '朝鲜族', group: '少数民族' },
  { value: '11', label: '满族', group: '少数民族' },
];

controlSuite<AcctChoiceField>({
  tag: 'acct-choice-field',
  setup: { options },
  value: '01',
  formValue: '01',
  answerable: true,
  answer: async () => {
    await sendKeys({ press: 'End' });
  },
  answered: '11',
});

describe('acct-choice-field', () => {
  const select = (element: AcctChoiceField) => element.renderRoot.querySelector('select')!;

  it('asks to choose and groups its options', async () => {
    const element = await fixture<AcctChoiceField>(
      html`<acct-choice-field label="民族" .options=${options}></acct-choice-field>`,
    );
    expect([...select(element).options].map((option) => option.text)).to.deep.equal([
      '请选择',
      '汉族',
      '朝鲜族',
      '满族',
    ]);
    expect(select(element).querySelector('optgroup')?.label).to.equal('少数民族');
    expect(select(element).value).to.equal('');
  });

  it('shows a value that arrives before its options', async () => {
    const element = await fixture<AcctChoiceField>(html`<acct-choice-field value="11"></acct-choice-field>`);
    element.options = options;
    await element.updateComplete;
    expect(select(element).selectedOptions[0]?.text).to.equal('满族');
  });

  it('keeps a value that is not in its options', async () => {
    const element = await fixture<AcctChoiceField>(
      html`<acct-choice-field value="99" .options=${options}></acct-choice-field>`,
    );
    expect(select(element).value).to.equal('99');
    expect(element.value).to.equal('99');
  });

  it('has no value when the answer is taken back', async () => {
    const element = await fixture<AcctChoiceField>(
      html`<acct-choice-field value="01" .options=${options}></acct-choice-field>`,
    );
    select(element).value = '';
    select(element).dispatchEvent(new Event('change'));
    expect(element.value).to.equal(undefined);
  });

  it('reads as the words of its choice when read-only', async () => {
    const element = await fixture<AcctChoiceField>(
      html`<acct-choice-field value="10" readonly .options=${options}></acct-choice-field>`,
    );
    expect(element.renderRoot.querySelector('textarea')?.value).to.equal('朝鲜族');
  });
});
