import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { UnitDetail, Units } from '@acct-forms/adapter';
import { jilin } from '@acct-forms/profiles/jilin';
import '../../define/acct-unit-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import { leave } from '../testing/leave.ts';
import type { AcctUnitField } from './acct-unit-field.ts';
import { waitUntil } from '../../testing/wait-until.ts';

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
    leave();
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
    leave();
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

  it('shows an offered unit as amber, not as an error, and names its region once', async () => {
    const element = await make({});
    element.profile = jilin;
    element.value = unit.unitCode;
    element.issues = [{ code: 'unit-exists', severity: 'error', text: '单位信息已存在' }];
    for (const [address, place] of [
      ['长春市朝阳区示例路 1 号', '吉林省长春市朝阳区示例路 1 号'],
      ['示例路 1 号', '吉林省长春市朝阳区示例路 1 号'],
      ['吉林省长春市示例路 1 号', '吉林省长春市朝阳区示例路 1 号'],
    ] as const) {
      element.offered = { ...unit, unitAddress: address };
      await element.updateComplete;
      expect(offer(element)?.textContent, address).to.contain(place);
      expect(offer(element)?.textContent?.split('长春市').length, address).to.equal(2);
    }
    expect(element.renderRoot.querySelector<HTMLElement>('[part=field]')!.dataset['tone']).to.equal(
      'warning',
    );
  });

  it('says that a code is not registered, until it is changed', async () => {
    const element = await make({});
    element.focus();
    await sendKeys({ type: unit.unitCode });
    await waitUntil(() => element.renderRoot.textContent?.includes('还没有登记过'));
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Backspace' });
    await element.updateComplete;
    expect(element.renderRoot.textContent).not.to.contain('还没有登记过');
  });

  it('offers in the dialog only what was found, and says what to do when nothing was', async () => {
    let hits: readonly UnitDetail[] = [];
    const element = await make({ search: async () => hits });
    element.profile = jilin;
    element.shadowRoot!.querySelector<HTMLElement>('[part=find]')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog[open]'), 'never opened');
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    expect(dialog.textContent).not.to.contain('没有找到').and.not.to.contain('选用该单位');
    await sendKeys({ type: '示例' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => dialog.textContent!.includes('直接填写单位信息'));
    expect(dialog.textContent!.match(/没有找到/g)).to.have.length(1);
    expect(dialog.textContent).not.to.contain('选用该单位');
    hits = [unit];
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => dialog.textContent!.includes('不在其中'));
    expect(dialog.textContent).to.contain('选用该单位').and.to.contain('吉林省长春市朝阳区示例大街 1 号');
    await expect(element).to.be.accessible();
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
    await waitUntil(() => element.shadowRoot!.querySelector('dialog[open]'), 'never opened');
    await sendKeys({ type: '示例' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot!.querySelector('dialog')!.textContent!.includes('查询失败'));
    await expect(element).to.be.accessible();
  });

  it('keeps a code whole in a narrow column, what can be done with it below', async () => {
    const column = await fixture(html`<div></div>`);
    column.setAttribute('style', 'width: 296px');
    const element = await make({});
    column.append(element);
    for (const taken of [false, true]) {
      Object.assign(element, { value: unit.unitCode, readonly: taken, taken });
      await element.updateComplete;
      const [code, act] = [...element.renderRoot.querySelectorAll('#input, .control > .button')];
      expect(code!.scrollWidth).to.be.at.most(code!.clientWidth);
      expect(code!.getBoundingClientRect().height).to.equal(48);
      expect(act!.getBoundingClientRect().top).to.be.greaterThan(code!.getBoundingClientRect().bottom);
      expect(act!.getBoundingClientRect().width).to.equal(296);
    }
  });

  it('draws the search without the colour of what is said of the code', async () => {
    const element = await make({ check: async () => unit });
    element.focus();
    await sendKeys({ type: unit.unitCode });
    await waitUntil(() => offer(element));
    element.shadowRoot!.querySelector<HTMLElement>('[part=find]')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog[open]'), 'never opened');
    const style = getComputedStyle(element.shadowRoot!.querySelector('#find-name')!);
    const code = getComputedStyle(element.shadowRoot!.querySelector('#input')!);
    expect(style.boxShadow).to.equal('none');
    expect(code.boxShadow).not.to.equal('none');
    expect(style.borderColor).not.to.equal(code.borderColor);
  });
});
