import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { jilin } from '@acct-forms/profiles/jilin';
import { localeContext } from '../context/locale.ts';
import { profileContext } from '../context/profile.ts';
import '../define/acct-letters.ts';
import { completeData, fill, newApplicant, residentId, type Applicant } from '../drafts/testing/applicant.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctLetters } from './acct-letters.ts';
import { states } from './gallery.ts';
import { blanksOf, letterValues, partsOf } from './letter-parts.ts';
import { waitUntil } from '../testing/wait-until.ts';

const root = (element: HTMLElement) => element.shadowRoot!;
const papers = (element: HTMLElement) => [...root(element).querySelectorAll('.paper')];
/** As it stands on paper: without what only a screen reader reads. */
const printed = (element: HTMLElement) =>
  papers(element).map((paper) => {
    const copy = paper.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('.hidden-text')) hidden.remove();
    return copy.textContent!.replace(/\s+/g, ' ').trim();
  });
const notice = (element: HTMLElement) => root(element).querySelector('.notice')?.textContent?.trim();

const working = {
  ...completeData,
  employer: {
    onDuty: true,
    unitCode: '91220101MA0Y8K0N4P',
    unitName: '长春示例建筑有限公司',
    industry: '51',
    unitRegion: '220104',
    unitAddress: '示例路 1 号',
    inAccountingWork: true,
    accountingWorkStart: '2012-08-01',
    accountingPost: '01',
  },
};

async function open(person: Applicant, more: Partial<AcctLetters> = {}): Promise<AcctLetters> {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  const element = document.createElement('acct-letters');
  const { backend, profile, session } = person;
  Object.assign(element, { backend, profile, session, ...more });
  place.append(element);
  await waitUntil(() => papers(element).length > 0);
  return element;
}

describe('acct-letters', function () {
  this.timeout(20_000);
  before(() => adoptTokens());

  it('has the way to the other letters on one line with the choice beside it', async () => {
    const element = await open(await newApplicant(), { place: 'workCertificate.blank' });
    const centre = (found: Element | null | undefined) => {
      const { top, bottom } = found!.getBoundingClientRect();
      return Math.round((top + bottom) / 2);
    };
    const tile = () => root(element).querySelector('acct-radio-field')?.shadowRoot?.querySelector('.tile');
    await waitUntil(tile);
    expect(centre(root(element).querySelector('.choices > .button'))).to.equal(centre(tile()));
  });

  for (const { name, render } of states) {
    it(`is accessible and has no inline style: ${name}`, async () => {
      const { backend } = await newApplicant();
      const place = await fixture<HTMLDivElement>(html`<div></div>`);
      new ContextProvider(place, { context: profileContext, initialValue: jilin }).hostConnected();
      const inner = await fixture<AcctLetters>(render(), { parentNode: place });
      inner.backend ??= backend;
      await waitUntil(() => papers(inner).length > 0);
      await expect(inner).to.be.accessible();
      expect(root(inner).querySelector('[style]')).to.equal(null);
    });
  }

  it('is there blank for anybody, asks nothing of the backend, and leads back to the guide', async () => {
    const { world, profile } = await newApplicant();
    const backend = world.adapterFor();
    const record = { ...backend.record, open: () => expect.fail('asked for a record') };
    const element = await fixture<AcctLetters>(
      html`<acct-letters
        blank
        guest
        .backend=${{ ...backend, record }}
        .profile=${profile}
        .session=${null}
      ></acct-letters>`,
    );
    await waitUntil(() => papers(element).length === 2);
    expect(notice(element)).to.equal(undefined);
    const asked = oneEvent(element, 'acct-navigate');
    root(element).querySelector<HTMLElement>('.back')!.click();
    expect((await asked) as unknown).to.include({ to: 'guide' });
    await expect(element).to.be.accessible();
  });

  it('fills both letters of the guide with what is registered', async () => {
    const person = await newApplicant();
    await fill(person, working);
    const [certificate, pledge] = printed(await open(person));
    expect(certificate).to.match(/^单位从事会计工作证明/);
    expect(certificate).to.contain(`兹证明 张示例（身份证号：${residentId}）自 2012 年 8 月至 20`);
    expect(certificate).to.contain('证明单位（公章）：长春示例建筑有限公司');
    expect(pledge).to.match(
      /^提供材料真实性承诺书 本人郑重声明，按信息采集要求上传到吉林省会计信息管理系统中/,
    );
    expect(pledge).to.match(/承诺人（签字）：20\d\d 年 \d{1,2} 月 \d{1,2} 日$/);
  });

  it('leaves blank what is not registered, and says what that is', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const element = await open(person);
    expect(printed(element)[0]).to.contain('张示例（身份证号：').and.to.contain('自 年 月至 年 月，');
    expect(notice(element)).to.contain('从事会计工作的起止年月、单位名称');
    expect(notice(element)).not.to.contain('姓名');
  });

  it('is blank on request, and filled again', async () => {
    const person = await newApplicant();
    await fill(person, working);
    const element = await open(person, { blank: true, letter: 'workCertificate' });
    const choice = (label: string) =>
      [...(root(element).querySelector('acct-radio-field')?.renderRoot.querySelectorAll('label') ?? [])].find(
        (each) => each.textContent!.trim() === label,
      );
    await waitUntil(() => choice('空白'));
    expect(printed(element)).to.deep.equal([
      '单位从事会计工作证明 兹证明 （身份证号：）自 年 月至 年 月，在我单位财务部门从事财务会计等相关工作，' +
        '本证明仅用于吉林省财政厅会计人员信息采集工作。特此证明。 证明单位（公章）：日期： 年 月 日',
    ]);
    choice('已填入我的信息')!.click();
    await waitUntil(() => printed(element)[0]!.includes('张示例'));
    choice('空白')!.click();
    await waitUntil(() => !printed(element)[0]!.includes('张示例'));
  });

  it('shows what a route asks for: one letter blank, or filled with what is registered', async () => {
    const person = await newApplicant();
    await fill(person, working);
    const blank = await open(person, { place: 'workCertificate' });
    expect(printed(blank)).to.have.length(1);
    expect(printed(blank)[0]).to.contain('兹证明 （身份证号：）');
    const filled = await open(person, { place: 'workCertificate.filled' });
    await waitUntil(() => printed(filled)[0]?.includes('张示例'));
    expect(printed(filled)).to.have.length(1);
    expect(printed(await open(person, { place: '' }))).to.have.length(2);
  });

  it('prints one of them, or both, on A4 without the browser’s margins', async () => {
    const element = await open(await newApplicant());
    const left: number[] = [];
    const original = globalThis.print;
    globalThis.print = () => void left.push(root(element).querySelectorAll('.letter.left').length);
    try {
      const [all, one] = root(element).querySelectorAll<HTMLButtonElement>('[part=print]');
      expect(one!.textContent.trim()).to.equal('打印《单位从事会计工作证明》');
      one!.click();
      await waitUntil(() => left.length === 1);
      dispatchEvent(new Event('afterprint'));
      all!.click();
      await waitUntil(() => left.length === 2);
    } finally {
      globalThis.print = original;
    }
    expect(left).to.deep.equal([1, 0]);
    const rules = () =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    expect(rules().some((rule) => /@page.*margin: 0/.test(rule))).to.equal(true);
    element.remove();
    expect(rules().some((rule) => rule.includes('@page'))).to.equal(false);
  });

  it('is blank where the record cannot be read, and says so', async () => {
    const person = await newApplicant();
    await person.backend.accounts.logout();
    const element = await open(person);
    await waitUntil(() => notice(element)?.startsWith('没有读到您的登记信息'));
    expect(printed(element)[0]).to.contain('兹证明 （身份证号：）');
  });

  it('speaks English around the letters, which stay Chinese', async () => {
    const place = await fixture<HTMLDivElement>(html`<div></div>`);
    new ContextProvider(place, { context: localeContext, initialValue: { lang: 'en' } }).hostConnected();
    new ContextProvider(place, { context: profileContext, initialValue: jilin }).hostConnected();
    const inner = await fixture<AcctLetters>(states[1]!.render(), { parentNode: place });
    await waitUntil(() => root(inner).textContent!.includes('Print “Pledge of truthful material”'));
    expect(papers(inner)[0]!.textContent).to.contain('兹证明');
    expect(papers(inner)[0]!.getAttribute('lang')).to.equal('zh-CN');
  });
});

describe('the parts of a letter', () => {
  const now = new Date('2026-03-01T17:00:00Z');

  it('take the day of Shanghai, and no value under an unmet condition', () => {
    const values = letterValues(working, { onDuty: false, inAccountingWork: false }, now);
    expect(values).to.include({ year: '2026', month: '3', day: '2', name: '张示例' });
    expect(values).to.include({ unitName: undefined, fromYear: undefined, toYear: undefined });
  });

  it('are text and places', () => {
    expect(partsOf('自 {fromYear} 年', { fromYear: '2012' })).to.deep.equal([
      '自 ',
      { key: 'fromYear', value: '2012' },
      ' 年',
    ]);
    expect(partsOf('{constructor}', {})).to.deep.equal([{ key: 'constructor', value: undefined }]);
  });

  it('are missing only where a letter asks for them', async () => {
    const { letters } = await jilin.form();
    expect(blanksOf([letters['truthPledge']!], {})).to.deep.equal([]);
    expect(blanksOf([letters['workCertificate']!], { name: '张示例' })).to.deep.equal([
      'idNumber',
      'from',
      'unitName',
    ]);
  });
});
