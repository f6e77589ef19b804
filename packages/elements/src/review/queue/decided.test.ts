import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../define/acct-review-queue.ts';
import { forgetTab } from '../../controllers/forget-tab.ts';
import { press } from '../../drafts/testing/screen.ts';
import { timeOf } from '../deadline.ts';
import { bureauWith, staff, type Bureau } from '../testing/bureau.ts';
import { namesOf, openQueue, rows, settled, shows, tab } from '../testing/open-queue.ts';

describe('acct-review-queue, what has been decided', () => {
  let bureau: Bureau;
  before(async () => {
    bureau = await bureauWith(3);
    const colleague = await staff(bureau.world, '周样例');
    for (const [at, { backend }] of [
      [1, bureau.reviewer],
      [2, colleague],
      [0, bureau.reviewer],
    ] as const) {
      bureau.wait(0.01);
      const { id, revision } = await backend.review.claim(bureau.people[at]!.id);
      await backend.review.decide(id, { action: 'reject', reason: '不符合条件', revision, key: `key-${at}` });
    }
  });
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(() => forgetTab());

  it('says who decided and when, the latest decision first', async () => {
    const queue = await openQueue(bureau.reviewer, { query: 'view=rejected' });
    expect(namesOf(queue)).to.deep.equal(['王样本', '张示例', '刘范例']);
    const { items } = await bureau.reviewer.backend.review.queue({ sort: 'decidedNewest' });
    expect(rows(queue).map((row) => row.textContent!.includes(timeOf(items[0]!.decided!.at)))).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect(rows(queue)[0]!.textContent).to.contain('我');
    expect(rows(queue)[1]!.textContent).to.contain('周样例');
    expect(queue.query).to.equal('view=rejected');
    await press(queue, '审核时间↓');
    await shows(queue, ['刘范例', '张示例', '王样本']);
    expect(queue.query).to.equal('view=rejected&sort=decidedOldest');
    tab(queue, 'open').click();
    await settled(queue);
    expect(queue.query).to.equal('');
    await expect(queue).to.be.accessible();
  });

  it('says so on the cards of a phone', async () => {
    await setViewport({ width: 360, height: 800 });
    const queue = await openQueue(bureau.reviewer, { query: 'view=rejected' });
    const labels = [...rows(queue)[1]!.querySelectorAll<HTMLElement>('[data-label]')];
    const told = labels.map((cell) => [cell.dataset['label'], cell.textContent!.trim()]);
    const { items } = await bureau.reviewer.backend.review.queue({ sort: 'decidedNewest' });
    expect(told).to.deep.include(['审核时间', timeOf(items[1]!.decided!.at)]);
    expect(told).to.deep.include(['审核人', '周样例']);
    expect(labels.every((cell) => cell.getClientRects().length > 0)).to.equal(true);
  });
});
