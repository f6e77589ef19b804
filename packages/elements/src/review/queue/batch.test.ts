import { expect, waitUntil } from '@open-wc/testing';
import type { CaseView, Review } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../define/acct-review-queue.ts';
import { press, sees, text } from '../../drafts/testing/screen.ts';
import { bureauWith, staff, withCalls, type Bureau } from '../testing/bureau.ts';
import { focused, openQueue, rows } from '../testing/open-queue.ts';
import { write } from '../testing/open-case.ts';
import type { AcctReviewQueue } from './acct-review-queue.ts';
import { batchLimit } from './ticks.ts';

const one = <T extends HTMLElement>(queue: AcctReviewQueue, selector: string): T =>
  queue.shadowRoot!.querySelector<T>(selector)!;
const tick = (queue: AcctReviewQueue, row: number) =>
  rows(queue)[row]!.querySelector<HTMLInputElement>('input')!.click();
const lines = (queue: AcctReviewQueue) =>
  [...queue.shadowRoot!.querySelectorAll('.cases li')].map((line) => line.textContent!.trim());

const boxes = (queue: AcctReviewQueue) => [
  ...queue.shadowRoot!.querySelectorAll<HTMLInputElement>('.cases input'),
];
const include = (queue: AcctReviewQueue, at: number) => boxes(queue)[at]!.click();
const groups = (queue: AcctReviewQueue) =>
  [...queue.shadowRoot!.querySelectorAll('.group')].map((each) => each.textContent!.trim());

/** Begins with what is ticked, and waits until all of it has been looked at. */
async function start(queue: AcctReviewQueue): Promise<void> {
  [...queue.shadowRoot!.querySelectorAll('button')]
    .find((each) => each.textContent!.includes('批量处理'))!
    .click();
  await waitUntil(() => one(queue, '#batch'), 'never asked');
}

describe('acct-review-queue, many cases at once', () => {
  let bureau: Bureau;
  const review = () => bureau.reviewer.backend.review;
  /** The reviewer's backend with nothing found by the machine, but for one case. */
  const checked = (odd?: string, more: Partial<Review> = {}) => {
    const found = { code: 'phone-elsewhere', ok: false, path: 'basic.mobile' } as const;
    const looked = (view: CaseView) => ({ ...view, checks: view.id === odd ? [found] : [] });
    return withCalls(bureau.reviewer, {
      claim: async (id) => looked(await review().claim(id)),
      open: async (id) => looked(await review().open(id)),
      ...more,
    });
  };
  const stateOf = async (person: number) => (await review().open(bureau.people[person]!.id)).state;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 900 });
    bureau = await bureauWith(3);
  });

  it('checks each, claims and decides the clean ones, and tells what came of every one', async () => {
    const { id } = bureau.people[1]!;
    const { revision } = await review().claim(id);
    await review().flag(id, { path: 'basic.email', text: '请填写', revision });
    const queue = await openQueue(bureau.reviewer, { backend: checked() });
    await press(queue, '批量处理');
    await sees(queue, '请先勾选要处理的申请');
    rows(queue)[0]!.focus();
    await sendKeys({ press: 'x' });
    await sees(queue, '已选 1 件');
    for (const row of [1, 2]) tick(queue, row);
    await sees(queue, '已选 3 件');
    await start(queue);
    expect(lines(queue)).to.deep.equal([
      '王样本：自动检查都通过',
      '刘范例：有 1 条意见未解决',
      '张示例：自动检查都通过',
    ]);
    expect([await stateOf(0), await stateOf(2)], 'looking claims nothing').to.deep.equal([
      'submitted',
      'submitted',
    ]);
    expect(one(queue, 'blockquote').textContent).to.contain('审核通过');
    await expect(queue).to.be.accessible();
    await press(queue, '确认处理 2 件申请');
    await sees(queue, '2 件申请已完成。');
    expect(lines(queue)).to.deep.equal(['王样本：已通过', '张示例：已通过']);
    await expect(queue).to.be.accessible();
    expect([await stateOf(0), await stateOf(1), await stateOf(2)]).to.deep.equal([
      'approved',
      'inReview',
      'approved',
    ]);
    await press(queue, '关闭');
    await sees(queue, '已选 1 件');
  });

  it('leaves out what the machine found odd until the reviewer takes it in', async () => {
    const queue = await openQueue(bureau.reviewer, { backend: checked(bureau.people[1]!.id) });
    one<HTMLInputElement>(queue, 'thead input').click();
    await sees(queue, '已选 3 件');
    await start(queue);
    await sees(queue, '刘范例：同一手机号也出现在其他申请中');
    await sees(queue, '确认处理 2 件申请');
    [...queue.shadowRoot!.querySelectorAll<HTMLInputElement>('.cases input')][1]!.click();
    await press(queue, '确认处理 3 件申请');
    await sees(queue, '3 件申请已完成。');
    expect(await stateOf(1)).to.equal('approved');
  });

  it('tells of the remarks those that would be sent, and of the checks those that it does not name', async () => {
    const { id } = bureau.people[0]!;
    const seen = async () => {
      const view = await review().open(id);
      const flag = { id: 'f', path: 'basic.email', state: 'open', round: 1, text: '请填写' };
      return {
        ...view,
        flags: [flag, { ...flag, id: 'g', state: 'answered' }],
        checks: [
          { code: 'phone-elsewhere', ok: false, path: 'basic.mobile' },
          { code: 'picture', ok: false, path: 'materials.photo' },
        ],
      } as unknown as CaseView;
    };
    const queue = await openQueue(bureau.reviewer, { backend: withCalls(bureau.reviewer, { open: seen }) });
    tick(queue, 0);
    await start(queue);
    expect(lines(queue)[0]).to.equal(
      '王样本：有 2 条意见未解决，其中 1 条待修改，同一手机号也出现在其他申请中，自动检查另有 1 处需要留意',
    );
  });

  it('keeps what was not done, and what was written for it', async () => {
    const [first, second] = bureau.people.map(({ id }) => id);
    let offline = true;
    let taken = false;
    const backend = checked(undefined, {
      decideMany: async (items, input, options) => {
        if (offline) throw new AcctError('offline');
        const boss = taken ? undefined : await staff(bureau.world, '周样例', 'supervisor');
        await boss?.backend.review.release(second!);
        taken = true;
        return review().decideMany(items, input, options);
      },
    });
    const queue = await openQueue(bureau.reviewer, { backend });
    for (const row of [0, 1]) tick(queue, row);
    await queue.updateComplete;
    await start(queue);
    queue.shadowRoot!.querySelectorAll<HTMLInputElement>('[name="action"]')[1]!.click();
    await sees(queue, '确认处理 0 件申请');
    include(queue, 0);
    include(queue, 1);
    await press(queue, '确认处理 2 件申请');
    await sees(queue, '请写明原因');
    expect(focused(queue)!.id).to.equal('reason');
    write(one(queue, '#reason'), '请补盖公章');
    await queue.updateComplete;
    expect(one(queue, 'blockquote').textContent).to.contain('原因：请补盖公章');
    await press(queue, '确认处理 2 件申请');
    await sees(queue, '没有网络。您填写的内容都还在');
    expect(one<HTMLTextAreaElement>(queue, '#reason').value).to.equal('请补盖公章');
    offline = false;
    await press(queue, '确认处理 2 件申请');
    await sees(queue, '1 件申请操作未完成，仍保持勾选。');
    expect(lines(queue)).to.deep.equal([
      '刘范例：您的领取已经失效：这件申请已放回队列或由他人办理。请重新载入后再领取。',
      '王样本：已退回修改',
    ]);
    expect((await review().open(first!)).state).to.equal('returned');
    await press(queue, '关闭');
    await sees(queue, '已选 1 件');
    await start(queue);
    expect(one<HTMLTextAreaElement>(queue, '#reason').value).to.equal('请补盖公章');
    include(queue, 0);
    await press(queue, '确认处理 1 件申请');
    await sees(queue, '刘范例：已退回修改');
  });

  it('returns what has remarks, and says how many applicants read what', async () => {
    const { id } = bureau.people[0]!;
    const { revision } = await review().claim(id);
    for (const path of ['basic.email', 'basic.mobile'])
      await review().flag(id, { path, text: '请核对', revision });
    const queue = await openQueue(bureau.reviewer, { backend: checked() });
    one<HTMLInputElement>(queue, 'thead input').click();
    await sees(queue, '已选 3 件');
    await start(queue);
    queue.shadowRoot!.querySelectorAll<HTMLInputElement>('[name="action"]')[1]!.click();
    await sees(queue, '确认处理 1 件申请');
    expect(boxes(queue).map(({ checked: on }) => on)).to.deep.equal([true, false, false]);
    expect(groups(queue)).to.deep.equal(['1 件申请：各自的 2 处意见']);
    include(queue, 1);
    include(queue, 2);
    write(one(queue, '#reason'), '请补盖公章');
    await sees(queue, '2 件申请：只有您写的原因');
    expect(groups(queue)).to.deep.equal([
      '1 件申请：各自的 2 处意见和您写的原因',
      '2 件申请：只有您写的原因',
    ]);
    expect([...queue.shadowRoot!.querySelectorAll('blockquote')].map((each) => each.textContent)).to.satisfy(
      ([first, second]: string[]) => first!.includes('请修改 2 处内容') && !second!.includes('处内容'),
    );
    await expect(queue).to.be.accessible();
  });

  it('leaves nothing claimed when it is cancelled, nor what could not be decided', async () => {
    let refuses = true;
    const backend = checked(undefined, {
      decideMany: async (items, input, options) => {
        if (!refuses) return review().decideMany(items, input, options);
        return items.map(({ id }) => ({ id, ok: false, code: 'stale-revision' as const }));
      },
    });
    const queue = await openQueue(bureau.reviewer, { backend });
    for (const row of [0, 1]) tick(queue, row);
    await queue.updateComplete;
    await start(queue);
    await press(queue, '取消');
    await waitUntil(() => !one(queue, '#batch-dialog'), 'never closed');
    expect([await stateOf(0), await stateOf(1)]).to.deep.equal(['submitted', 'submitted']);
    await start(queue);
    await press(queue, '确认处理 2 件申请');
    await sees(queue, '2 件申请操作未完成，仍保持勾选。');
    expect([await stateOf(0), await stateOf(1)]).to.deep.equal(['submitted', 'submitted']);
    await press(queue, '关闭');
    refuses = false;
    await start(queue);
    await press(queue, '确认处理 2 件申请');
    await sees(queue, '2 件申请已完成。');
  });

  it('puts back at once what the person holds, and only that', async () => {
    for (const person of [0, 1]) await review().claim(bureau.people[person]!.id);
    const queue = await openQueue(bureau.reviewer);
    tick(queue, 2);
    await sees(queue, '已选 1 件');
    expect(text(queue)).not.to.contain('放回队列（');
    for (const row of [0, 1]) tick(queue, row);
    await press(queue, '放回队列（2 件申请）');
    await sees(queue, '把 2 件申请放回队列');
    expect(lines(queue)).to.deep.equal(['王样本', '刘范例']);
    await expect(queue).to.be.accessible();
    await press(queue, '确认放回');
    await sees(queue, '2 件申请已完成。');
    expect(lines(queue)).to.deep.equal(['王样本：已放回队列', '刘范例：已放回队列']);
    expect([await stateOf(0), await stateOf(1), await stateOf(2)]).to.deep.equal(Array(3).fill('submitted'));
    await press(queue, '关闭');
    await sees(queue, '已选 1 件');
  });

  it('asks for a case where none is left to decide, and says why one could not be claimed', async () => {
    const queue = await openQueue(bureau.reviewer);
    tick(queue, 0);
    await queue.updateComplete;
    const other = await staff(bureau.world, '周样例');
    await other.backend.review.claim(bureau.people[0]!.id);
    await start(queue);
    expect(lines(queue)).to.deep.equal(['王样本：这件申请刚被周样例领取了。']);
    await press(queue, '确认处理 0 件申请');
    await sees(queue, '请至少选择一件申请');
    await expect(queue).to.be.accessible();
  });

  it('takes no more than a hundred, and says so', async () => {
    const { queue: read } = review();
    const backend = withCalls(bureau.reviewer, {
      queue: async (input, options) => {
        const { items } = await read(input, options);
        return {
          items: Array.from({ length: batchLimit + 1 }, (_, i) => ({ ...items[0]!, id: `case-${i}` })),
        };
      },
    });
    const queue = await openQueue(bureau.reviewer, { backend, pageSize: 100 });
    one<HTMLInputElement>(queue, 'thead input').click();
    await sees(queue, '已选 100 件');
    tick(queue, batchLimit);
    await sees(queue, '一次最多处理 100 件申请。');
    await waitUntil(() => !rows(queue)[batchLimit]!.querySelector('input')!.checked, 'ticked all the same');
  });

  it('is offered only where there is something to decide', async () => {
    const queue = await openQueue(bureau.reviewer);
    await sees(queue, '批量处理');
    one(queue, '#tab-approved').click();
    await waitUntil(() => !text(queue).includes('批量处理'), 'still offered');
    const supervisor = await openQueue(await staff(bureau.world, '周科长', 'supervisor'));
    expect(supervisor.shadowRoot!.querySelector('input[type="checkbox"]')).to.equal(null);
  });
});
