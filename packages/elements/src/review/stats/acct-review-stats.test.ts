import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import type { Review } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import '../../define/acct-review-stats.ts';
import { sees, text } from '../../drafts/testing/screen.ts';
import type { AcctNavigateEvent } from '../../events.ts';
import { bureauWith, staff, withCalls, type Bureau, type Reviewer } from '../testing/bureau.ts';
import type { AcctReviewStats } from './acct-review-stats.ts';

async function openStats(who: Reviewer, calls?: Partial<Review>): Promise<AcctReviewStats> {
  const element = await fixture<AcctReviewStats>(html`<acct-review-stats></acct-review-stats>`);
  Object.assign(element, who, calls === undefined ? {} : { backend: withCalls(who, calls) });
  await waitUntil(() => element.shadowRoot!.querySelector('.figures, .notice.error'), 'no figures', {
    timeout: 5000,
  });
  return element;
}

const one = <T extends HTMLElement>(element: AcctReviewStats, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const figure = (element: AcctReviewStats, n: number) =>
  element.shadowRoot!.querySelectorAll('.figure')[n]!.textContent!.replace(/\s+/g, ' ').trim();

function choose(element: AcctReviewStats, label: string, value: string): void {
  const select = one<HTMLSelectElement>(element, `select[aria-label="${label}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

describe('acct-review-stats', () => {
  let bureau: Bureau;

  beforeEach(async () => {
    bureau = await bureauWith(3);
    const { review } = bureau.reviewer.backend;
    const [first, second] = bureau.people;
    for (const [id, action] of [
      [first!.id, 'approve'],
      [second!.id, 'return'],
    ] as const) {
      const { revision } = await review.claim(id);
      await review.decide(id, { action, reason: '请修改', revision, key: id });
    }
  });
  afterEach(fixtureCleanup);

  it('says what came, what was decided and what the bureau has, from the backend', async () => {
    const element = await openStats(bureau.reviewer);
    expect(figure(element, 0)).to.equal('提交 3 件 上期 0 件 查看待审核');
    expect(figure(element, 1)).to.equal('办结 2 件 审核通过 1 审核退回 1 审核不通过 0');
    const led: string[] = [];
    element.addEventListener('acct-navigate', (event) => led.push((event as AcctNavigateEvent).place ?? ''));
    for (const link of element.shadowRoot!.querySelectorAll<HTMLElement>('.figure .link')) link.click();
    expect(led).to.deep.equal(['submitted', 'approved', 'returned', 'overdue'].map((view) => `view=${view}`));
    const row = [...one(element, 'tbody tr').children].map((cell) => cell.textContent!.trim());
    expect(row).to.deep.equal(['长春市财政局', '1', '0', '1', '1', '0', '0.0', '0.0', '0']);
    expect(one(element, 'select[aria-label="会计管理部门"]') === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('says that nothing happened where it has nothing to draw, and how many rows in the figures of the page', async () => {
    const statistics = async () => ({
      byState: { submitted: 0, inReview: 0, returned: 0, approved: 0, rejected: 0 } as never,
      perDay: [],
      decided: { approved: 0, returned: 0, rejected: 0 },
      hoursToDecision: {},
      overdue: 0,
    });
    const counts = async () => ({ approved: 3136 });
    const element = await openStats(bureau.reviewer, { statistics, counts });
    await sees(element, '这段时间没有提交，也没有办结。');
    expect(one(element, '.drawn svg')).to.equal(null);
    expect(one(element, '.drawn .link')).to.equal(null);
    one(element, '.head > .button').click();
    await sees(element, '将导出 3,136 行');
  });

  it('draws each day as two bars, and says the same in a table', async () => {
    const element = await openStats(bureau.reviewer);
    const bars = [...element.shadowRoot!.querySelectorAll('rect')];
    expect(bars.length).to.equal(60);
    const [submitted, decided] = bars.slice(-2).map((bar) => Number(bar.getAttribute('height')));
    expect(submitted! / decided!).to.be.closeTo(1.5, 0.01);
    expect(bars[0]!.getAttribute('height')).to.equal('0');
    expect(one(element, '.chart svg').getAttribute('aria-label')).to.contain('提交 3 件，办结 2 件');
    one(element, '.drawn header .link').click();
    await sees(element, '以图查看');
    const rows = element.shadowRoot!.querySelectorAll('[part="figures"] tbody tr');
    expect(rows.length).to.equal(30);
    expect([...rows[29]!.children].slice(1).map((cell) => cell.textContent)).to.deep.equal(['3', '2']);
    await expect(element).to.be.accessible();
  });

  it('places its numbers and days without a style attribute, which a policy may refuse', async () => {
    const element = await openStats(bureau.reviewer);
    expect(element.shadowRoot!.querySelectorAll('[style]').length).to.equal(0);
    const middle = (each: Element) => {
      const { top, height } = each.getBoundingClientRect();
      return top + height / 2;
    };
    const lines = [...element.shadowRoot!.querySelectorAll('.grid')].map(middle);
    const numbers = [...element.shadowRoot!.querySelectorAll('.axis > span')].map(middle);
    expect(lines.length).to.be.greaterThan(3);
    expect(numbers.length).to.equal(lines.length);
    for (const [i, number] of numbers.entries()) expect(number).to.be.closeTo(lines[i]!, 1);
    const bars = [...element.shadowRoot!.querySelectorAll('rect.submitted')];
    const left = (each: Element) => each.getBoundingClientRect().left;
    // Firefox tells no place of a bar without height.
    const plot = one<HTMLElement>(element, '.chart svg').getBoundingClientRect();
    const place = (bar: Element) => plot.left + (parseFloat(bar.getAttribute('x')!) / 100) * plot.width;
    const days = [...element.shadowRoot!.querySelectorAll('.days > text')];
    expect(days.length).to.equal(6);
    for (const day of days) expect(day.textContent).to.match(/^\d{1,2}\u00a0月\u00a0\d{1,2}\u00a0日$/);
    for (const [i, day] of days.entries()) expect(left(day)).to.be.closeTo(place(bars[i * 5]!), 6);
  });

  it('shows the province every bureau, the most overdue first, and one of them when asked', async () => {
    bureau.wait(40);
    const element = await openStats(await staff(bureau.world, '省厅', 'administrator', 1));
    const names = () =>
      [...element.shadowRoot!.querySelectorAll('.list tbody th')].map((each) => each.textContent!.trim());
    expect(names().length).to.equal(52);
    expect(names()[0]).to.equal('长春市财政局');
    expect(figure(element, 3)).to.contain('1 件 涉及 1 个部门。');
    expect(one(element, 'summary').textContent).to.equal('另有 51 个部门没有申请');
    expect(element.shadowRoot!.querySelectorAll('.list > .scroll tbody tr').length).to.equal(1);
    const sorted = () =>
      [...element.shadowRoot!.querySelectorAll('.list > .scroll [aria-sort]')].map((each) => [
        each.textContent!.trim(),
        each.getAttribute('aria-sort'),
      ]);
    expect(sorted()).to.deep.equal([['超期 ↓', 'descending']]);
    let led = '';
    element.addEventListener('acct-navigate', (event) => (led = (event as AcctNavigateEvent).place ?? ''));
    one(element, '.badge .link').click();
    expect(led).to.equal('view=overdue&bureau=2');
    one(element, '[part="bureaus"] .sort').click();
    await element.updateComplete;
    expect(sorted()).to.deep.equal([['会计管理部门 ↑', 'ascending']]);
    await expect(element).to.be.accessible();
    one(element, 'tbody th .link').click();
    await waitUntil(() => names().length === 1, 'never the one bureau');
    expect(one<HTMLSelectElement>(element, 'select[aria-label="会计管理部门"]').value).to.equal('2');
    choose(element, '会计管理部门', '3');
    await waitUntil(() => figure(element, 3).includes('0 件'), 'another bureau has none overdue');
  });

  it('takes days of one’s own, and says which do not fit', async () => {
    const element = await openStats(bureau.reviewer);
    choose(element, '统计期间', 'own');
    await element.updateComplete;
    const set = (label: string, value: string) => {
      const input = one<HTMLInputElement>(element, `input[aria-label="${label}"]`);
      input.value = value;
      input.dispatchEvent(new Event('change'));
    };
    set('开始日期', '2999-01-01');
    await sees(element, '开始日期不能晚于结束日期');
    set('开始日期', '2020-01-01');
    await sees(element, '不能超过 366 天');
    set('结束日期', '2020-01-31');
    await waitUntil(() => figure(element, 0).startsWith('提交 0 件'), 'never the other days');
    expect(text(element)).not.to.contain('不能超过');
  });

  it('exports with a reason only, and keeps what was chosen when it fails', async () => {
    const asked: unknown[] = [];
    let works = false;
    const element = await openStats(bureau.reviewer, {
      export: async (...input) => {
        asked.push(input.slice(0, 2));
        if (!works) throw new AcctError('unavailable');
        return new Blob(['x']).stream();
      },
    });
    one(element, '.head > .button').click();
    await waitUntil(() => one<HTMLDialogElement>(element, '#export')?.open, 'no dialog');
    const send = () => one(element, '#export [type="submit"]').click();
    send();
    await sees(element, '请填写导出原因');
    expect(asked).to.deep.equal([]);
    const reason = one<HTMLTextAreaElement>(element, '#export-reason');
    reason.value = '月度核对';
    reason.dispatchEvent(new Event('input'));
    const state = one<HTMLSelectElement>(element, '#export-state');
    state.value = 'approved';
    state.dispatchEvent(new Event('change'));
    await sees(element, '将导出 1 行');
    expect(one(element, '#export [name="unmasked"]')).to.equal(null);
    const by = one<HTMLSelectElement>(element, '#export-by');
    by.value = 'decided';
    by.dispatchEvent(new Event('change'));
    await waitUntil(() => one(element, '#export-from') !== null, 'no days');
    const from = one<HTMLInputElement>(element, '#export-from');
    from.value = '2999-01-01';
    from.dispatchEvent(new Event('change'));
    await sees(element, '将导出 0 行');
    send();
    await sees(element, '不能生成 Excel 工作簿');
    expect(one<HTMLTextAreaElement>(element, '#export-reason').value).to.equal('月度核对');
    await expect(element).to.be.accessible();
    works = true;
    const links: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      links.push(this);
    };
    try {
      send();
      await sees(element, '已导出');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(links[0]!.download).to.match(/^申请清单-\d{4}-\d\d-\d\d-.+\.xlsx$/);
    expect(asked.at(-1)).to.deep.equal([
      { states: ['approved'], decidedFrom: '2999-01-01' },
      { format: 'xlsx', reason: '月度核对' },
    ]);
  });

  it('says what failed and reads again, and leads to the queue', async () => {
    let fails = true;
    const { statistics } = bureau.reviewer.backend.review;
    const element = await openStats(bureau.reviewer, {
      statistics: (input) => (fails ? Promise.reject(new AcctError('offline')) : statistics(input)),
    });
    expect(text(element)).to.contain('没有网络');
    fails = false;
    one(element, '.notice.error .button').click();
    await waitUntil(() => one(element, '.figures'), 'never read again');
    let to = '';
    element.addEventListener('acct-navigate', (event) => (to = (event as AcctNavigateEvent).to));
    one(element, '.figure .link').click();
    expect(to).to.equal('queue');
  });
});
