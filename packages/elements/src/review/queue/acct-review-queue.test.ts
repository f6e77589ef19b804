import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { CaseSummary } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../define/acct-review-queue.ts';
import { press, sees, text } from '../../drafts/testing/screen.ts';
import { bureauWith, staff, withCalls, type Bureau } from '../testing/bureau.ts';
import {
  destinations,
  focused,
  namesOf,
  openQueue,
  rows,
  search,
  shows,
  tab,
} from '../testing/open-queue.ts';
import type { AcctReviewQueue } from './acct-review-queue.ts';

describe('acct-review-queue', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    await setViewport({ width: 1280, height: 900 });
    bureau = await bureauWith(3);
  });

  it('leaves the focus with whoever types already, when the cases come later', async () => {
    const main = await fixture<HTMLElement>(
      html`<main tabindex="-1"><acct-review-queue></acct-review-queue></main>`,
    );
    main.focus();
    const queue = main.querySelector<AcctReviewQueue>('acct-review-queue')!;
    let answer!: () => void;
    const wait = new Promise<void>((resolve) => (answer = resolve));
    const { backend } = bureau.reviewer;
    const late: typeof backend.review.queue = async (...asked) => {
      await wait;
      return backend.review.queue(...asked);
    };
    const review = { ...backend.review, queue: late };
    Object.assign(queue, { ...bureau.reviewer, backend: { ...backend, review } });
    const input = () => queue.shadowRoot!.querySelector<HTMLInputElement>('[name="search"]');
    await waitUntil(() => input() !== null, 'no search');
    input()!.focus();
    answer();
    await waitUntil(() => rows(queue).length === 3, 'no cases');
    await queue.updateComplete;
    expect(queue.shadowRoot!.activeElement).to.equal(input());
  });

  it('says of ten thousand that they may be more', async () => {
    const { backend } = bureau.reviewer;
    const review = { ...backend.review, counts: async () => ({ submitted: 9_999, approved: 10_000 }) };
    const queue = await openQueue({ ...bureau.reviewer, backend: { ...backend, review } });
    const shown = (name: string) => tab(queue, name).querySelector('strong')!.textContent!.trim();
    await waitUntil(() => shown('submitted') === '9,999', 'no counts');
    expect(shown('approved')).to.equal('10,000+');
  });

  it('shows the oldest first with masked numbers, and the counts of each state', async () => {
    await bureau.reviewer.backend.review.claim(bureau.people[2]!.id);
    const queue = await openQueue(bureau.reviewer);
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
    const queue = await openQueue(bureau.reviewer);
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
    await sendKeys({ press: 'Tab' });
    expect(focused(queue)!.getAttribute('aria-label')).to.equal('领取：刘范例');
    rows(queue)[1]!.querySelector('input')!.focus();
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
    const queue = await openQueue(bureau.reviewer, { backend, pageSize: 1 });
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
    rows(queue)[0]!.focus();
    await sendKeys({ press: ']' });
    await shows(queue, ['刘范例']);
    await sendKeys({ press: '[' });
    await shows(queue, ['王样本']);
    await press(queue, '下一页');
    await shows(queue, ['刘范例']);
    tab(queue, 'submitted').click();
    await shows(queue, ['王样本']);
  });

  it('claims the oldest one by button or key, and says when there is none', async () => {
    const queue = await openQueue(bureau.reviewer);
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
    await sees(queue, '没有可以领取的申请了。');
    expect(heard.length).to.equal(1);
  });

  it('claims a row and opens it; one that was just taken is told with the name of who has it', async () => {
    const queue = await openQueue(bureau.reviewer);
    const heard = destinations(queue);
    const other = await staff(bureau.world, '周样例');
    await other.backend.review.claim(bureau.people[1]!.id);
    rows(queue)[1]!.querySelector('button')!.click();
    await sees(queue, '这件申请刚被周样例领取了。');
    expect(heard).to.deep.equal([]);
    await waitUntil(() => rows(queue)[1]!.textContent!.includes('周样例'), 'never refreshed');
    rows(queue)[0]!.querySelector('button')!.click();
    await waitUntil(() => heard.length === 1, 'never went');
    expect(heard[0]).to.equal(`case ${bureau.people[0]!.id}`);
  });

  it('searches by part of a name and by a whole number, says when nothing fits, and clears', async () => {
    const queue = await openQueue(bureau.reviewer);
    expect(text(queue)).not.to.contain('清除筛选');
    await search(queue, '范例');
    await shows(queue, ['刘范例']);
    await search(queue, String(bureau.people[2]!.data['basic']!['idNumber']));
    await shows(queue, ['张示例']);
    await search(queue, '没有的人');
    await sees(queue, '没有符合条件的申请');
    await expect(queue).to.be.accessible();
    await press(queue, '清除筛选');
    await waitUntil(() => rows(queue).length === 3, 'never cleared');
    expect(queue.shadowRoot!.querySelector<HTMLInputElement>('[name="search"]')!.value).to.equal('');
    expect(focused(queue)!.getAttribute('name')).to.equal('search');
    expect(text(queue)).not.to.contain('清除筛选');
  });

  it('filters by tab with the arrow keys, and by what is overdue', async () => {
    await bureau.reviewer.backend.review.claim(bureau.people[1]!.id);
    const queue = await openQueue(bureau.reviewer);
    tab(queue, 'open').focus();
    await sendKeys({ press: 'ArrowRight' });
    await shows(queue, ['王样本', '张示例']);
    expect(focused(queue)!.id).to.equal('tab-submitted');
    tab(queue, 'mine').click();
    await shows(queue, ['刘范例']);
    tab(queue, 'overdue').click();
    await sees(queue, '没有符合条件的申请');
    // Five working days, whatever holidays lie between.
    bureau.wait(20);
    const later = await staff(bureau.world, '周样例');
    const again = await openQueue(later);
    expect(tab(again, 'overdue').querySelector('strong')!.className).to.equal('late');
    tab(again, 'overdue').click();
    await shows(again, ['王样本', '刘范例', '张示例']);
  });

  it('lists all keys at ?, and the keys work for whoever was led here', async () => {
    const main = await fixture<HTMLElement>(html`<main tabindex="-1"></main>`);
    const { backend, session, profile } = bureau.reviewer;
    const queue = document.createElement('acct-review-queue');
    Object.assign(queue, { backend, session, profile });
    main.append(queue);
    main.focus();
    await waitUntil(
      () => focused(queue) === rows(queue)[0] && rows(queue).length > 0,
      'the keys are out of reach',
    );
    await sendKeys({ press: '?' });
    await waitUntil(() => queue.shadowRoot!.querySelector<HTMLDialogElement>('#keys')?.open, 'no list');
    const sheet = text(queue);
    expect(sheet).to.contain('领取下一件').and.to.contain('上一页、下一页').and.not.to.contain('旋转');
    await expect(queue).to.be.accessible();
    const heard = destinations(queue);
    await sendKeys({ press: 'n' });
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !queue.shadowRoot!.querySelector('#keys'), 'never closed');
    expect(heard).to.deep.equal([]);
    expect(focused(queue)).to.equal(rows(queue)[0]);
  });

  it('leaves the focus alone on a page where the reader is elsewhere', async () => {
    const elsewhere = await fixture<HTMLButtonElement>(html`<button type="button">x</button>`);
    elsewhere.focus();
    const queue = await openQueue(bureau.reviewer);
    expect(rows(queue).length).to.equal(3);
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('tells those who do not review what they can do here, and offers them nothing else', async () => {
    const supervisor = await staff(bureau.world, '周科长', 'supervisor');
    const queue = await openQueue(supervisor);
    expect(text(queue)).to.contain('诚信档案由省级管理员和审计人员查阅').and.not.to.contain('领取下一件');
    expect(rows(queue).map((row) => row.querySelector('button')!.textContent!.trim())).to.deep.equal([
      '查看',
      '查看',
      '查看',
    ]);
  });

  it('lays rows out as cards on a narrow page, all of each inside it, still a table to readers', async () => {
    for (const width of [768, 360, 320]) {
      await setViewport({ width, height: 900 });
      const { queue: read } = bureau.reviewer.backend.review;
      // The widest that a number can be: which letters it has is chance.
      const wide = ({ referenceNumber, ...item }: CaseSummary): CaseSummary => ({
        ...item,
        referenceNumber: referenceNumber.replaceAll(/[A-Z]/g, 'W'),
      });
      const backend = withCalls(bureau.reviewer, {
        queue: async (input, options) => {
          const page = await read(input, options);
          return { ...page, items: page.items.map(wide) };
        },
      });
      const queue = await openQueue(bureau.reviewer, { backend });
      const scroll = queue.shadowRoot!.querySelector('.scroll')!;
      expect(scroll.scrollWidth, `${width}`).to.equal(scroll.clientWidth);
      for (const cell of rows(queue)[0]!.children) {
        const { left, right } = cell.getBoundingClientRect();
        expect(left >= 0 && right <= width, `${width} ${cell.textContent}`).to.equal(true);
      }
      expect(rows(queue)[0]!.textContent).to.contain('王样本').and.to.contain('2201**********');
      await expect(queue).to.be.accessible();
    }
  });

  it('reads in order at 768 px, one row under the other with its values aligned', async () => {
    await setViewport({ width: 768, height: 900 });
    const queue = await openQueue(bureau.reviewer);
    const boxes = rows(queue).map((row) => row.getBoundingClientRect());
    for (const [i, { left, top }] of boxes.slice(1).entries()) {
      expect(left).to.equal(boxes[0]!.left);
      expect(top).to.be.at.least(boxes[i]!.bottom);
    }
    const cells = [...rows(queue)[0]!.querySelectorAll('[data-label]')];
    const starts = cells.map((cell) => cell.getBoundingClientRect().left);
    expect(new Set(starts).size, 'two columns of pairs').to.equal(2);
    const values = cells.map((cell, i) => {
      const told = document.createRange();
      told.selectNodeContents(cell);
      return Math.round(told.getBoundingClientRect().left - starts[i]!);
    });
    expect(new Set(values).size, 'values in one column').to.equal(1);
    expect(values[0]).to.be.greaterThan(60);
    rows(queue)[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(queue)).to.equal(rows(queue)[1]);
  });

  it('keeps what a row offers in view where the table is wider than the page', async () => {
    const { queue: read } = bureau.reviewer.backend.review;
    const backend = withCalls(bureau.reviewer, {
      queue: async (input, options) => {
        const page = await read(input, options);
        const name = '一位名字写出来特别特别长长长长的样本申请人';
        return { ...page, items: page.items.map((item) => ({ ...item, name })) };
      },
    });
    for (const [width, size] of [
      [1024, ''],
      [1279, ''],
      [1280, 'large'],
    ] as const) {
      await setViewport({ width, height: 900 });
      document.documentElement.dataset['acctText'] = size;
      try {
        const queue = await openQueue(bureau.reviewer, { backend });
        const action = rows(queue)[0]!.querySelector('button')!;
        action.scrollIntoView({ block: 'center', inline: 'nearest' });
        queue.shadowRoot!.querySelector('.scroll')!.scrollLeft = 0;
        const card = queue.shadowRoot!.querySelector('.card')!.getBoundingClientRect();
        const { x, y, right, width: wide, height: high } = action.getBoundingClientRect();
        expect(right, `${width} ${size}`).to.be.at.most(card.right);
        const hit = queue.shadowRoot!.elementFromPoint(x + wide / 2, y + high / 2);
        expect(hit === action, `${width} ${size}`).to.equal(true);
        await expect(queue).to.be.accessible();
      } finally {
        delete document.documentElement.dataset['acctText'];
      }
    }
  });

  it('says what a search can find where it found nothing for its shortness', async () => {
    const queue = await openQueue(bureau.reviewer);
    for (const [words, advice] of [
      ['黄', '至少要输入 2 个字'],
      ['1986', '要输入完整号码'],
      ['4YBS8Z', '要输入完整号码'],
    ] as const) {
      await search(queue, words);
      await sees(queue, advice);
      expect(text(queue)).not.to.contain('没有符合条件的申请');
    }
    await search(queue, '没有这人');
    await sees(queue, '没有符合条件的申请');
    await waitUntil(() => !text(queue).includes('要输入'), 'advice where none helps');
  });

  it('says what a case is about, and whose it is to those who see the whole province', async () => {
    const { queue: read } = bureau.reviewer.backend.review;
    const kinds = [{ changeKind: 'unit', round: 2 }, { changeKind: 'residence' }, {}] as const;
    const backend = withCalls(bureau.reviewer, {
      queue: async (input, options) => {
        const page = await read(input, options);
        return {
          ...page,
          items: page.items.map((item, i): CaseSummary => {
            const kind = kinds[i]!;
            return 'changeKind' in kind ? { ...item, ...kind, kind: 'change' } : item;
          }),
        };
      },
    });
    const queue = await openQueue(bureau.reviewer, { backend });
    const cell = (row: HTMLElement, label: string) =>
      row.querySelector(`[data-label="${label}"]`)?.textContent?.trim();
    expect(rows(queue).map((row) => cell(row, '类型'))).to.deep.equal([
      '变更 · 单位 · 第 2 轮',
      '变更 · residence',
      '首次',
    ]);
    expect(text(queue)).not.to.contain('长春市财政局');
    expect(tab(queue, 'mine')).not.to.equal(null);
    const auditor = await openQueue(await staff(bureau.world, '审计', 'auditor', 1));
    await sees(auditor, '诚信档案见“管理”');
    expect(text(auditor)).not.to.contain('人员、单位、导入');
    expect(tab(auditor, 'mine'), 'of who claims nothing').to.equal(null);
    tab(auditor, 'inReview').click();
    await waitUntil(() => tab(auditor, 'inReview').ariaSelected === 'true', 'never chosen');
    tab(auditor, 'inReview').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(auditor)!.id).to.equal('tab-overdue');
    const province = await openQueue(await staff(bureau.world, '省厅', 'administrator', 1));
    expect(rows(province).map((row) => cell(row, '部门'))).to.deep.equal(Array(3).fill('长春市财政局'));
    const bureaus = province.shadowRoot!.querySelector<HTMLSelectElement>('select[aria-label="部门"]')!;
    expect([...bureaus.options].map(({ text: words }) => words).slice(0, 3)).to.deep.equal([
      '全部部门',
      '吉林省财政厅（吉林省会计人员服务中心）',
      '长春市财政局',
    ]);
    bureaus.value = '3';
    bureaus.dispatchEvent(new Event('change'));
    await sees(province, '没有符合条件的申请');
    bureaus.value = '2';
    bureaus.dispatchEvent(new Event('change'));
    await waitUntil(() => rows(province).length === 3, 'the bureau has them');
    await expect(province).to.be.accessible();
    expect(queue.shadowRoot!.querySelector('select[aria-label="部门"]'), 'a bureau has its own').to.equal(
      null,
    );
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
    const queue = await openQueue(bureau.reviewer, { backend });
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
    const none = await openQueue(bureau.reviewer, { backend: without });
    expect(text(none)).to.contain('没有审核功能');
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const queue = await openQueue(bureau.reviewer);
    page.append(queue);
    await sees(queue, 'Claim the next one');
    expect(text(queue)).not.to.match(/领取|待办|审核队列/);
    page.lang = 'zh-CN';
    page.append(queue);
    await sees(queue, '领取下一件');
  });
});
