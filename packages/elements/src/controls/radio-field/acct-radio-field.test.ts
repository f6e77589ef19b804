import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/acct-radio-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import type { AcctRadioField } from './acct-radio-field.ts';

controlSuite<AcctRadioField>({
  tag: 'acct-radio-field',
  value: true,
  formValue: 'true',
  answerable: true,
  answer: async () => {
    await sendKeys({ press: 'ArrowDown' });
  },
  answered: false,
});

describe('acct-radio-field', () => {
  it('asks yes or no without options', async () => {
    const element = await fixture<AcctRadioField>(
      html`<acct-radio-field label="是否在岗"></acct-radio-field>`,
    );
    const tiles = [...element.renderRoot.querySelectorAll<HTMLElement>('.tile')];
    expect(tiles.map((tile) => tile.textContent?.trim())).to.deep.equal(['是', '否']);
    tiles[0]!.click();
    expect(element.value).to.equal(true);
    tiles[1]!.click();
    expect(element.value).to.equal(false);
  });

  it('reads yes from an attribute', async () => {
    const element = await fixture<AcctRadioField>(html`<acct-radio-field value="true"></acct-radio-field>`);
    expect(element.value).to.equal(true);
    expect(element.renderRoot.querySelector('.chosen')?.textContent?.trim()).to.equal('是');
  });

  it('focuses the chosen tile, so that the arrows go on from there', async () => {
    const element = await fixture<AcctRadioField>(
      html`<acct-radio-field label="是否在岗" .value=${false}></acct-radio-field>`,
    );
    element.focus();
    const active = (element.renderRoot as ShadowRoot).activeElement as HTMLInputElement;
    expect(active.checked).to.equal(true);
  });

  it('offers its own options', async () => {
    const options = [
      { value: 'f', label: '全日制' },
      { value: 'p', label: '非全日制' },
    ];
    const element = await fixture<AcctRadioField>(
      html`<acct-radio-field label="培养方式" value="p" .options=${options}></acct-radio-field>`,
    );
    expect(element.renderRoot.querySelector('.chosen')?.textContent?.trim()).to.equal('非全日制');
  });
});
