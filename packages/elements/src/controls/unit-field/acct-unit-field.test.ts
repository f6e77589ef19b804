import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { UnitDetail, Units } from '@acct-forms/adapter';
import '../../define/acct-unit-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import type { AcctUnitField } from './acct-unit-field.ts';

const unit: UnitDetail = {
  id: 'u',
  unitCode: '91220100MA00000X0X',
  unitName: '长春示例商贸有限公司',
  unitRegion: '220104',
  unitAddress: '示例大街 1 号',
  state: 'confirmed',
};

controlSuite<AcctUnitField>({
  tag: 'acct-unit-field',
  value: unit.unitCode,
  formValue: unit.unitCode,
  answerable: true,
  answered: '91220100MA',
  answer: async () => {
    await sendKeys({ type: '91220100ma' });
    await sendKeys({ press: 'Tab' });
  },
});

async function make(units: Partial<Units>): Promise<AcctUnitField> {
  const element = await fixture<AcctUnitField>(html`<acct-unit-field label="代码"></acct-unit-field>`);
  element.units = { search: async () => [], check: async () => null, ...units };
  await element.updateComplete;
  return element;
}

const offer = (element: AcctUnitField) => element.shadowRoot!.querySelector('[part=offer]');

describe('acct-unit-field', () => {
  it('asks once, and only for what can be a code', async () => {
    const asked: string[] = [];
    const element = await make({ check: async (code) => (asked.push(code), null) });
    element.focus();
    await sendKeys({ type: unit.unitCode });
    await sendKeys({ press: 'Tab' });
    expect(asked).to.deep.equal([unit.unitCode]);
  });

  it('drops an answer that comes after the code was changed', async () => {
    let answer: (unit: UnitDetail) => void = () => {};
    const element = await make({ check: () => new Promise((resolve) => (answer = resolve)) });
    element.focus();
    await sendKeys({ type: unit.unitCode });
    await sendKeys({ press: 'Backspace' });
    answer(unit);
    await element.updateComplete;
    expect(offer(element)).to.equal(null);
  });

  it('offers what the backend named when it refused the code, without a second look-up', async () => {
    const element = await make({});
    element.value = unit.unitCode;
    element.offered = unit;
    await element.updateComplete;
    expect(offer(element)?.textContent).to.contain('单位信息已存在').and.to.contain(unit.unitName);
  });

  it('gives the unit on the element, not in the event', async () => {
    const element = await make({ check: async () => unit });
    let heard: Event | undefined;
    element.addEventListener('acct-unit-chosen', (event) => (heard = event));
    element.focus();
    await sendKeys({ type: unit.unitCode });
    await waitUntil(() => offer(element));
    offer(element)!.querySelector('button')!.click();
    expect(element.chosen).to.deep.equal(unit);
    expect(JSON.stringify({ ...heard })).not.to.contain(unit.unitName);
  });

  it('says so when a search fails, and when it is made too often', async () => {
    const element = await make({ search: () => Promise.reject(new Error()) });
    element.shadowRoot!.querySelector<HTMLElement>('[part=find]')!.click();
    await sendKeys({ type: '示例' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot!.querySelector('dialog')!.textContent!.includes('查询失败'));
    await expect(element).to.be.accessible();
  });
});
