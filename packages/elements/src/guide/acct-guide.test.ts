import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import '../define/acct-guide.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctGuide } from './acct-guide.ts';
import { waitUntil } from '../testing/wait-until.ts';

const root = (element: AcctGuide) => element.renderRoot as ShadowRoot;
const text = (element: AcctGuide) => root(element).textContent!.replace(/\s+/g, ' ');

async function make(place = '', profile: Profile = jilin): Promise<AcctGuide> {
  return fixture<AcctGuide>(html`<acct-guide .place=${place} .profile=${profile}></acct-guide>`);
}
const ready = (element: AcctGuide) => waitUntil(() => root(element).querySelector('.samples li') !== null);

describe('acct-guide', () => {
  before(() => adoptTokens());

  it('tells the steps, the letters and a sample of every document, without a backend', async () => {
    const element = await make();
    await ready(element);
    for (const words of ['用户名已存在', '单位信息已存在', '并且仅能注册一次', '空白证明和承诺书'])
      expect(text(element)).to.contain(words);
    const form = await jilin.form();
    expect(root(element).querySelectorAll('.letters button')).to.have.length(
      Object.keys(form.letters).length,
    );
    const asked = form.slots.filter(({ optional }) => !optional);
    expect(root(element).querySelectorAll('.samples li')).to.have.length(asked.length);
    expect(root(element).querySelector('[style]')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('leads to a blank letter', async () => {
    const element = await make();
    await ready(element);
    const asked = oneEvent(element, 'acct-navigate');
    root(element).querySelector<HTMLElement>('.letters button')!.click();
    const [first] = Object.keys((await jilin.form()).letters);
    expect((await asked) as unknown).to.include({ to: 'guide', place: `blank.${first}` });
  });

  it('shows a blank letter in its place', async () => {
    const element = await make('blank.truthPledge');
    const letters = root(element).querySelector('acct-letters')!;
    await waitUntil(() => letters.shadowRoot!.querySelector('.paper') !== null);
    expect(letters.shadowRoot!.querySelectorAll('.paper')).to.have.length(1);
    expect(root(element).querySelector('.steps')).to.equal(null);
  });

  it('enlarges a sample, and gives the focus back to it', async () => {
    const element = await make();
    await ready(element);
    const sample = [...root(element).querySelectorAll<HTMLElement>('.samples button')].find((each) =>
      each.textContent!.includes('身份证正面'),
    )!;
    sample.focus();
    sample.click();
    await waitUntil(() => root(element).querySelector('dialog[open]') !== null, 'never opened');
    await expect(element).to.be.accessible();
    root(element).querySelector('dialog')!.close();
    await waitUntil(() => root(element).activeElement === sample, 'the focus is lost');
  });

  it('begins where it is asked for', async () => {
    const element = await make('samples');
    await ready(element);
    await waitUntil(() => root(element).activeElement?.textContent === '材料样例', 'never there');
  });

  it('keeps the steps where the rest cannot be loaded, and tries again', async () => {
    let away = true;
    const form = async () => {
      if (away) throw new TypeError('offline');
      return jilin.form();
    };
    const element = await make('', { ...jilin, form });
    await waitUntil(() => root(element).querySelector('.notice.error') !== null);
    expect(text(element)).to.contain('财政部门审核');
    away = false;
    root(element).querySelector<HTMLElement>('.notice button')!.click();
    await ready(element);
  });
});
