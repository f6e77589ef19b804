import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../define/acct-date-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import { leave } from '../testing/leave.ts';
import type { AcctDateField } from './acct-date-field.ts';

const native = (element: AcctDateField) => element.renderRoot.querySelector<HTMLInputElement>('#input')!;

controlSuite<AcctDateField>({
  tag: 'acct-date-field',
  value: '2012-07-01',
  formValue: '2012-07-01',
  answerable: true,
  answer: async () => {
    await sendKeys({ type: '２０１２.7.1' });
    leave();
  },
  answered: '2012-07-01',
});

describe('acct-date-field', () => {
  function paste(element: AcctDateField, text: string): ClipboardEvent {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    const event = new ClipboardEvent('paste', { cancelable: true });
    // Firefox empties what is given to the constructor.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    native(element).dispatchEvent(event);
    return event;
  }

  it('understands eight pasted digits', async () => {
    const element = await fixture<AcctDateField>(html`<acct-date-field label="毕业时间"></acct-date-field>`);
    let changes = 0;
    element.addEventListener('acct-change', () => changes++);
    expect(paste(element, ' 20120701 ').defaultPrevented).to.equal(true);
    expect(element.value).to.equal('2012-07-01');
    expect(changes).to.equal(1);
  });

  it('shows the day in one way, whatever way it was written in', async () => {
    for (const text of ['20120701', '2012/7/1', '2012.7.1', '2012年7月1日', '２０１２０７０１']) {
      const element = await fixture<AcctDateField>(
        html`<acct-date-field label="毕业时间"></acct-date-field>`,
      );
      element.focus();
      await sendKeys({ type: text });
      expect(element.value, 'as typed until it is committed').to.equal(text);
      leave();
      await element.updateComplete;
      expect([element.value, native(element).value], text).to.deep.equal(['2012-07-01', '2012-07-01']);
    }
  });

  it('keeps what is no day as it was typed', async () => {
    const element = await fixture<AcctDateField>(html`<acct-date-field label="毕业时间"></acct-date-field>`);
    element.focus();
    await sendKeys({ type: '2012-02-30' });
    leave();
    await element.updateComplete;
    expect(element.value).to.equal('2012-02-30');
    expect(element.validity.badInput).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('takes the day of the calendar, opened by a button at the day that stands there', async () => {
    const element = await fixture<AcctDateField>(
      html`<acct-date-field label="毕业时间" value="2012-07-01"></acct-date-field>`,
    );
    const picker = element.renderRoot.querySelector<HTMLInputElement>('#native')!;
    let opened = '';
    picker.showPicker = () => (opened = picker.value);
    element.renderRoot.querySelector<HTMLElement>('[part=picker]')!.click();
    expect(opened).to.equal('2012-07-01');
    let changes = 0;
    element.addEventListener('acct-change', () => changes++);
    picker.value = '2013-08-02';
    picker.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect([element.value, native(element).value, changes]).to.deep.equal(['2013-08-02', '2013-08-02', 1]);
  });

  it('makes a calendar only when somebody asks for it, and the browser opens it', async () => {
    const element = await fixture<AcctDateField>(html`<acct-date-field label="毕业时间"></acct-date-field>`);
    const picker = element.renderRoot.querySelector<HTMLInputElement>('#native')!;
    expect(picker.type).to.equal('hidden');
    const opened: string[] = [];
    const { showPicker } = picker;
    picker.showPicker = () => {
      showPicker.call(picker);
      opened.push(picker.type);
    };
    const { left, top, width, height } = element.renderRoot
      .querySelector('[part=picker]')!
      .getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    expect(opened).to.deep.equal(['date']);
    await sendKeys({ press: 'Escape' });
  });

  it('leaves what is no date to the browser', async () => {
    const element = await fixture<AcctDateField>(html`<acct-date-field label="毕业时间"></acct-date-field>`);
    expect(paste(element, '20121301').defaultPrevented).to.equal(false);
    expect(element.value).to.equal(undefined);
  });

  it('says so when only half a date is left behind, and stops when it is complete', async () => {
    const element = await fixture<AcctDateField>(html`<acct-date-field label="毕业时间"></acct-date-field>`);
    element.focus();
    await sendKeys({ type: '11' });
    native(element).blur();
    await element.updateComplete;
    expect(element.validity.badInput).to.equal(true);
    expect(element.renderRoot.querySelector('#messages')?.textContent).to.contain('请填写完整的日期');
    paste(element, '20120701');
    await element.updateComplete;
    expect(element.checkValidity()).to.equal(true);
    expect(element.renderRoot.querySelector('#messages')?.textContent).not.to.contain('请填写完整的日期');
  });

  it('is invalid before min and after max', async () => {
    const element = await fixture<AcctDateField>(
      html`<acct-date-field min="2000-01-01" max="2020-12-31" value="1999-12-31"></acct-date-field>`,
    );
    expect(element.validity.rangeUnderflow).to.equal(true);
    element.value = '2021-01-01';
    await element.updateComplete;
    expect(element.validity.rangeOverflow).to.equal(true);
    element.value = '2020-12-31';
    await element.updateComplete;
    expect(element.checkValidity()).to.equal(true);
  });

  it('reads as words when read-only', async () => {
    const element = await fixture<AcctDateField>(
      html`<acct-date-field value="1990-01-01" readonly></acct-date-field>`,
    );
    expect(native(element).value).to.equal('1990 年 1 月 1 日'.replaceAll(' ', '\u00a0'));
  });
});
