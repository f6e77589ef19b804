import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { AcctError } from '@acct-forms/core';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/acct-review-queue.ts';
import type { AcctNavigateEvent } from '../../events.ts';
import { press, sees, text } from '../../drafts/testing/screen.ts';
import { bureauWith, staff, withCalls, type Bureau, type Reviewer } from '../testing/bureau.ts';
import type { AcctReviewQueue } from './acct-review-queue.ts';

const rows = (queue: AcctReviewQueue) => [...queue.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')];
const namesOf = (queue: AcctReviewQueue) => rows(queue).map((row) => row.querySelector('th')!.textContent);
const focused = (queue: AcctReviewQueue) => queue.shadowRoot!.activeElement as HTMLElement | null;
const settled = (queue: AcctReviewQueue) =>
  waitUntil(() => !queue.shadowRoot!.querySelector('[aria-busy="true"]'), 'never settled');
const shows = (queue: AcctReviewQueue, names: readonly string[]) =>
  waitUntil(() => namesOf(queue).join() === names.join(), `never shown: ${names.join()}`);

async function open(
  { backend, session, profile }: Reviewer,
  more: Partial<AcctReviewQueue> = {},
): Promise<AcctReviewQueue> {
  const queue = await fixture<AcctReviewQueue>(html`<acct-review-queue></acct-review-queue>`);
  Object.assign(queue, { backend, session, profile, ...more });
  await queue.updateComplete;
  await settled(queue);
  return queue;
}

/** Where the queue wants to go, as it happens. */
function destinations(queue: AcctReviewQueue): string[] {
  const heard: string[] = [];
  queue.addEventListener('acct-navigate', ({ to, place }: AcctNavigateEvent) => heard.push(`${to} ${place}`));
  return heard;
}

async function search(queue: AcctReviewQueue, words: string): Promise<void> {
  const input = queue.shadowRoot!.querySelector<HTMLInputElement>('[name="search"]')!;
  input.value = words;
  input.form!.requestSubmit();
  await settled(queue);
}

const tab = (queue: AcctReviewQueue, name: string) =>
  queue.shadowRoot!.querySelector<HTMLButtonElement>(`#tab-${name}`)!;

describe('acct-review-queue', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await bureauWith(3);
  });

  it('shows the oldest first with masked numbers, and the counts of each state', async () => {
    await bureau.reviewer.backend.review.claim(bureau.people[2]!.id);
    const queue = await open(bureau.reviewer);
    expect(namesOf(queue)).to.deep.equal(['王样本', '刘范例', '张示例']);
    expect(text(queue)).to.contain('2201**********').and.not.to.contain('22010419900101');
    const counts = ['open', 'submitted', 'inReview', 'mine', 'returned'].map(
      (name) => tab(queue, name).querySelector('strong')!.textContent,
    );
    expect(counts).to.deep.equal(['3', '2', '1', '1', '0']);
    expect(rows(queue)[2]!.textContent).to.contain('审核中').and.to.contain('我').and.to.contain('继续审核');
    await expect(queue).to.be.accessible();
  });

  it('moves from row to row by keys, opens with Enter, and has one row in the tab order', async () => {
    const queue = await open(bureau.reviewer);
    const heard = destinations(queue);
    rows(queue)[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'j' });
    expect(focused(queue)).to.equal(rows(queue)[2]);
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(queue)).to.equal(rows(queue)[1]);
    expect(rows(queue).map((row) => row.tabIndex)).to.deep.equal([-1, 0, -1]);
    await sendKeys({ press: 'Enter' });
    expect(heard).to.deep.equal([`case ${bureau.people[1]!.id}`]);
    await sendKeys({ press: 'Tab' });
    expect(focused(queue)!.getAttribute('aria-label')).to.equal('领取：刘范例');
    await sendKeys({ press: '/' });
    expect(focused(queue)!.getAttribute('name')).to.equal('search');
    await sendKeys({ type: 'n/' });
    expect((focused(queue) as HTMLInputElement).value).to.equal('n/');
    expect(heard.length).to.equal(1);
  });

  it('goes page by page and back by the cursors of the pages before', async () => {
    const asked: (string | undefined)[] = [];
    const { queue: read } = bureau.reviewer.backend.review;
    const backend = withCalls(bureau.reviewer, {
      queue: (input, options) => {
        asked.push(input.cursor);
        return read(input, options);
      },
    });
    const queue = await open(bureau.reviewer, { backend, pageSize: 1 });
    expect(namesOf(queue)).to.deep.equal(['王样本']);
    await press(queue, '下一页');
    await shows(queue, ['刘范例']);
    await press(queue, '下一页');
    await shows(queue, ['张示例']);
    const next = [...queue.shadowRoot!.querySelectorAll('button')].find((each) =>
      each.textContent!.includes('下一页'),
    )!;
    expect(next.disabled).to.equal(true);
    await waitUntil(() => focused(queue) === rows(queue)[0], 'the focus was lost');
    await press(queue, '上一页');
    await shows(queue, ['刘范例']);
    await press(queue, '上一页');
    await shows(queue, ['王样本']);
    expect(asked[3]).to.equal(asked[1]);
    expect(asked[4]).to.equal(undefined);
    await press(queue, '下一页');
    await shows(queue, ['刘范例']);
    tab(queue, 'submitted').click();
    await shows(queue, ['王样本']);
  });

  it('claims the oldest one by button or key, and says when there is none', async () => {
    const queue = await open(bureau.reviewer);
    const heard = destinations(queue);
    rows(queue)[0]!.focus();
    await sendKeys({ press: 'n' });
    await waitUntil(() => heard.length === 1, 'never went');
    expect(heard[0]).to.equal(`case ${bureau.people[0]!.id}`);
    const { review } = bureau.reviewer.backend;
    expect((await review.open(bureau.people[0]!.id)).state).to.equal('inReview');
    await review.claimNext();
    await review.claimNext();
    queue.shadowRoot!.querySelector<HTMLButtonElement>('.filled')!.click();
    await sees(queue, '没有可以领取的件了。');
    expect(heard.length).to.equal(1);
  });

  it('claims a row and opens it; one that was just taken is told with the name of who has it', async () => {
    const queue = await open(bureau.reviewer);
    const heard = destinations(queue);
    const other = await staff(bureau.world, '周样例');
    await other.backend.review.claim(bureau.people[1]!.id);
    rows(queue)[1]!.querySelector('button')!.click();
    await sees(queue, '这一件刚被周样例领取了。');
    expect(heard).to.deep.equal([]);
    await waitUntil(() => rows(queue)[1]!.textContent!.includes('周样例'), 'never refreshed');
    rows(queue)[0]!.querySelector('button')!.click();
    await waitUntil(() => heard.length === 1, 'never went');
    expect(heard[0]).to.equal(`case ${bureau.people[0]!.id}`);
  });

  it('searches by part of a name and by a whole number, says when nothing fits, and clears', async () => {
    const queue = await open(bureau.reviewer);
    await search(queue, '范例');
    await shows(queue, ['刘范例']);
    await search(queue, String(bureau.people[2]!.data['basic']!['idNumber']));
    await shows(queue, ['张示例']);
    await search(queue, '2201');
    await sees(queue, '没有符合条件的件');
    await expect(queue).to.be.accessible();
    await press(queue, '清除筛选');
    await waitUntil(() => rows(queue).length === 3, 'never cleared');
    expect(queue.shadowRoot!.querySelector<HTMLInputElement>('[name="search"]')!.value).to.equal('');
  });

  it('filters by tab with the arrow keys, and by what is overdue', async () => {
    await bureau.reviewer.backend.review.claim(bureau.people[1]!.id);
    const queue = await open(bureau.reviewer);
    tab(queue, 'open').focus();
    await sendKeys({ press: 'ArrowRight' });
    await shows(queue, ['王样本', '张示例']);
    expect(focused(queue)!.id).to.equal('tab-submitted');
    tab(queue, 'mine').click();
    await shows(queue, ['刘范例']);
    tab(queue, 'overdue').click();
    await sees(queue, '没有符合条件的件');
    bureau.wait(6);
    const later = await staff(bureau.world, '周样例');
    const again = await open(later);
    expect(tab(again, 'overdue').querySelector('strong')!.className).to.equal('late');
    tab(again, 'overdue').click();
    await shows(again, ['王样本', '刘范例', '张示例']);
  });

  it('decides several cases at once, each on its own, and tells what was not done', async () => {
    const { review } = bureau.reviewer.backend;
    for (const { id } of bureau.people) {
      const { revision } = await review.claim(id);
      if (id === bureau.people[1]!.id)
        await review.flag(id, { path: 'basic.email', text: '请填写', revision });
    }
    const queue = await open(bureau.reviewer);
    await press(queue, '批量处理');
    await sees(queue, '请先勾选您正在审核的件');
    rows(queue)[0]!.focus();
    await sendKeys({ press: 'x' });
    await sees(queue, '已选 1 件');
    rows(queue)[1]!.querySelector<HTMLInputElement>('input')!.click();
    await sees(queue, '已选 2 件');
    const start = [...queue.shadowRoot!.querySelectorAll('button')].find((each) =>
      each.textContent!.includes('批量处理'),
    )!;
    start.click();
    await waitUntil(() => queue.shadowRoot!.querySelector('dialog')?.open, 'no dialog');
    expect(queue.shadowRoot!.querySelector('dialog')!.textContent).to.contain('王样本、刘范例');
    await expect(queue).to.be.accessible();
    await press(queue, '确认处理 2 件');
    await sees(queue, '刘范例：有未解决的意见');
    expect(text(queue)).to.contain('1 件已完成。');
    const states = await Promise.all(bureau.people.map(async ({ id }) => (await review.open(id)).state));
    expect(states).to.deep.equal(['approved', 'inReview', 'inReview']);
    await press(queue, '关闭');
    await waitUntil(() => !queue.shadowRoot!.querySelector('dialog'), 'never closed');
    rows(queue)[1]!.querySelector<HTMLInputElement>('input')!.click();
    start.click();
    await waitUntil(() => queue.shadowRoot!.querySelector('dialog')?.open, 'no dialog');
    queue.shadowRoot!.querySelectorAll<HTMLInputElement>('[name="action"]')[1]!.click();
    await press(queue, '确认处理 1 件');
    await sees(queue, '请写明原因');
    expect((await review.open(bureau.people[2]!.id)).state).to.equal('inReview');
  });

  it('says what failed and reads again when asked; nothing polls', async () => {
    let fails = true;
    let reads = 0;
    const { queue: read } = bureau.reviewer.backend.review;
    const backend = withCalls(bureau.reviewer, {
      queue: (input, options) => {
        reads += 1;
        return fails ? Promise.reject(new AcctError('offline')) : read(input, options);
      },
    });
    const queue = await open(bureau.reviewer, { backend });
    await sees(queue, '没有网络');
    await expect(queue).to.be.accessible();
    fails = false;
    await press(queue, '重试');
    await shows(queue, ['王样本', '刘范例', '张示例']);
    expect(reads).to.equal(2);
    await press(queue, '刷新');
    await waitUntil(() => reads === 3, 'never refreshed');
  });

  it('says so where the backend has no review, and speaks the language of the page', async () => {
    const { review: _, ...without } = bureau.reviewer.backend;
    const none = await open(bureau.reviewer, { backend: without });
    expect(text(none)).to.contain('没有审核功能');
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const queue = await open(bureau.reviewer);
    page.append(queue);
    await sees(queue, 'Claim the next one');
    expect(text(queue)).not.to.match(/领取|待办|审核队列/);
    page.lang = 'zh-CN';
    page.append(queue);
    await sees(queue, '领取下一件');
  });
});
