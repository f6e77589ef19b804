import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/acct-region-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import type { AcctRegionField } from './acct-region-field.ts';
import type { RegionChoice } from './region-path.ts';

const jilin: RegionChoice = {
  code: '220000',
  name: '吉林省',
  children: [
    {
      code: '220100',
      name: '长春市',
      children: [
        { code: '220102', name: '南关区' },
        { code: '220104', name: '朝阳区' },
      ],
    },
    { key: 'changbaishan', name: '长白山管委会' },
  ],
};
const regions: readonly RegionChoice[] = [jilin, { code: '110000', name: '北京市' }];

controlSuite<AcctRegionField>({
  tag: 'acct-region-field',
  setup: { regions },
  value: '220102',
  formValue: '220102',
  answerable: true,
  answer: async () => {
    await sendKeys({ press: 'End' });
  },
  answered: '110000',
});

describe('acct-region-field', () => {
  const selects = (element: AcctRegionField) => [...element.renderRoot.querySelectorAll('select')];
  const words = (select: HTMLSelectElement | undefined) =>
    [...(select?.options ?? [])].map((option) => option.text);

  async function make(given: readonly RegionChoice[], value?: string): Promise<AcctRegionField> {
    return fixture<AcctRegionField>(
      html`<acct-region-field label="单位所属区域" .regions=${given} .value=${value}></acct-region-field>`,
    );
  }

  async function choose(element: AcctRegionField, level: number, value: string): Promise<void> {
    const select = selects(element)[level]!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
  }

  it('opens one level after the other, and has a value only at the end', async () => {
    const element = await make(regions);
    expect(selects(element).length).to.equal(1);
    await choose(element, 0, '220000');
    expect(element.value).to.equal(undefined);
    await choose(element, 1, '220100');
    expect(element.value).to.equal(undefined);
    expect(words(selects(element)[2])).to.deep.equal(['请选择', '（市本级）', '南关区', '朝阳区']);
    await choose(element, 2, '220104');
    expect(element.value).to.equal('220104');
  });

  it('takes the prefecture itself', async () => {
    const element = await make(regions);
    await choose(element, 0, '220000');
    await choose(element, 1, '220100');
    await choose(element, 2, '220100');
    expect(element.value).to.equal('220100');
    expect(selects(element).map((select) => select.selectedOptions[0]?.text)).to.deep.equal([
      '吉林省',
      '长春市',
      '（市本级）',
    ]);
  });

  it('shows a given value on all levels', async () => {
    const element = await make(regions, '220100');
    expect(selects(element).map((select) => select.value)).to.deep.equal(['220000', '220100', '220100']);
  });

  it('takes a region that has a key and no code', async () => {
    const element = await make(regions);
    await choose(element, 0, '220000');
    await choose(element, 1, 'changbaishan');
    expect(element.value).to.equal('changbaishan');
  });

  it('starts at the second level when there is one province', async () => {
    const element = await make([jilin]);
    expect(words(selects(element)[0])).to.deep.equal(['吉林省']);
    expect(words(selects(element)[1])).to.deep.equal(['请选择', '长春市', '长白山管委会']);
  });

  it('drops the levels below when a level above changes, and tells', async () => {
    const element = await make(regions, '220102');
    let changes = 0;
    element.addEventListener('acct-change', () => changes++);
    await choose(element, 1, 'changbaishan');
    expect(element.value).to.equal('changbaishan');
    expect(selects(element).length).to.equal(2);
    await choose(element, 0, '');
    expect(element.value).to.equal(undefined);
    expect(selects(element).length).to.equal(1);
    expect(changes).to.equal(2);
  });

  it('forgets half a path on reset', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><acct-region-field label="区域" .regions=${regions}></acct-region-field></form>`,
    );
    const element = form.querySelector<AcctRegionField>('acct-region-field')!;
    await choose(element, 0, '220000');
    form.reset();
    await element.updateComplete;
    expect(selects(element).map((select) => select.value)).to.deep.equal(['']);
  });

  it('reads as words when read-only', async () => {
    const element = await make(regions, '220100');
    element.readonly = true;
    await element.updateComplete;
    expect(element.renderRoot.querySelector<HTMLTextAreaElement>('#input')?.value).to.equal(
      '吉林省 长春市 （市本级）',
    );
  });
});
