import { expect, fixture, html } from '@open-wc/testing';
import { jilin } from '@acct-forms/profiles/jilin';
import { sendKeys } from '@web/test-runner-commands';
import '../define/acct-directory.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctDirectory } from './acct-directory.ts';
import { waitUntil } from '../testing/wait-until.ts';

const root = (element: AcctDirectory) => element.renderRoot as ShadowRoot;
const names = (element: AcctDirectory) =>
  [...root(element).querySelectorAll('li > span:first-child')].map((each) => each.textContent);
const make = (limit = 0) =>
  fixture<AcctDirectory>(html`<acct-directory .profile=${jilin} limit=${limit}></acct-directory>`);

async function search(element: AcctDirectory, text: string) {
  const input = root(element).querySelector('acct-text-field')!;
  input.value = '';
  input.focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

describe('acct-directory', () => {
  before(() => adoptTokens());

  it('lists the 52 bureaus of the guide, each phone a link', async () => {
    const element = await make();
    expect(names(element).length).to.equal(52);
    const links = [...root(element).querySelectorAll('a')].map((each) => each.getAttribute('href'));
    expect(links).to.include('tel:0431-88922800').and.to.include('tel:0433-5899020');
    expect(links.every((href) => /^tel:0\d{3}-\d{7,8}$/.test(href!))).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('finds by name, and the bureaus inside a region', async () => {
    const element = await make();
    await search(element, '安图');
    expect(names(element)).to.deep.equal(['安图县财政局']);
    await search(element, '长春市');
    expect(names(element)).to.include('长春市财政局').and.to.include('农安县财政局');
    expect(names(element)).to.not.include('四平市财政局');
  });

  it('finds the bureau that a district without one belongs to, and a bureau by its phone', async () => {
    const element = await make();
    await search(element, '朝阳区');
    expect(names(element)).to.deep.equal(['长春市财政局']);
    await search(element, '83210004');
    expect(names(element)).to.deep.equal(['农安县财政局']);
  });

  it('names and finds bureaus in English', async () => {
    const place = await fixture<HTMLDivElement>(
      html`<div lang="en"><acct-directory .profile=${jilin}></acct-directory></div>`,
    );
    const element = place.firstElementChild as AcctDirectory;
    await waitUntil(() => names(element)[1] === 'Finance Bureau of Changchun');
    await search(element, 'chaoyang');
    expect(names(element)).to.deep.equal(['Finance Bureau of Changchun']);
  });

  it('says so when nothing is found', async () => {
    const element = await make();
    await search(element, '北京');
    expect(names(element)).to.deep.equal([]);
    expect(root(element).textContent).to.contain('没有找到“北京”');
    await expect(element).to.be.accessible();
  });

  it('shows a few at first, and all on demand', async () => {
    const element = await make(4);
    expect(names(element)).to.deep.equal([
      '吉林省财政厅（吉林省会计人员服务中心）',
      '长春市财政局',
      '吉林市财政局',
      '四平市财政局',
    ]);
    await expect(element).to.be.accessible();
    root(element).querySelector('button')!.click();
    await waitUntil(() => names(element).length === 52);
  });
});
