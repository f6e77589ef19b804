import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/acct-date-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import type { AcctDateField } from './acct-date-field.ts';
import { readDate } from './read-date.ts';

const native = (element: AcctDateField) => element.renderRoot.querySelector<HTMLInputElement>('#input')!;

controlSuite<AcctDateField>({
  tag: 'acct-date-field',
  value: '2012-07-01',
  formValue: '2012-07-01',
  answerable: true,
  answer: async () => {
    // The same in whatever order the browser's language puts year, month and day.
    await sendKeys({ type: '11111111' });
  },
  answered: '1111-11-11',
});

describe('acct-date-field', () => {
  function paste(element: AcctDateField, text: string): ClipboardEvent {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    const event = new ClipboardEvent('paste', { clipboardData, cancelable: true });
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
    expect(native(element).value).to.equal('1990 年 1 月 1 日');
  });
});

describe('readDate', () => {
  it('reads the ways in which people write a day', () => {
    for (const text of [
      '20120701',
      '2012-07-01',
      '2012/7/1',
      '2012.7.1',
      '2012年7月1日',
      '２０１２０７０１',
    ]) {
      expect(readDate(text), text).to.equal('2012-07-01');
    }
  });

  it('refuses what is not in the calendar', () => {
    for (const text of ['20120231', '20121301', '2012070', '201207011', '', '七月']) {
      expect(readDate(text), text).to.equal(undefined);
    }
  });
});
