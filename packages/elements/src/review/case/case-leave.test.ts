import { expect, waitUntil } from '@open-wc/testing';
import { AcctError } from '@acct-forms/core';
import { isHeld } from '../../controllers/leave-guards.ts';
import type { AcctNavigateEvent } from '../../events.ts';
import { press, sees } from '../../drafts/testing/screen.ts';
import { answerAgain, staff, withCalls, type Bureau } from '../testing/bureau.ts';
import { claimedCase, type OneCase } from '../testing/one-case.ts';
import { closed, named, one, openCase, root, write } from '../testing/open-case.ts';
import type { AcctReviewCase } from './acct-review-case.ts';

const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const asked = (element: AcctReviewCase) =>
  waitUntil(() => one<HTMLDialogElement>(element, 'dialog')?.open, 'not asked');

describe('leaving a case', () => {
  let bureau: Bureau;
  let id: string;
  let review: OneCase['review'];
  beforeEach(async () => ({ bureau, id, review } = await claimedCase()));

  async function begun(text = '与身份证不一致', element?: AcctReviewCase): Promise<AcctReviewCase> {
    const opened = element ?? (await openCase(bureau.reviewer, id));
    named(opened, '提出意见：姓名').click();
    await waitUntil(() => one(opened, '[data-draft]'), 'no editor');
    write(one(opened, '[data-draft] textarea'), text);
    await opened.updateComplete;
    return opened;
  }

  it('asks once what becomes of a remark that is not saved, and saves it on the way', async () => {
    const element = await begun();
    const heard: AcctNavigateEvent[] = [];
    element.addEventListener('acct-navigate', (event) => heard.push(event));
    expect(leaving()).to.equal(true);
    await press(element, '队列');
    await asked(element);
    await sees(element, '有 1 条意见没有保存');
    await expect(element).to.be.accessible();
    await press(element, '继续填写');
    await closed(element);
    expect(heard).to.have.length(0);
    expect(one<HTMLTextAreaElement>(element, '[data-draft] textarea').value).to.equal('与身份证不一致');
    await press(element, '队列');
    await asked(element);
    await press(element, '保存并离开');
    await waitUntil(() => heard.length === 1, 'never went');
    expect(heard[0]!.to).to.equal('queue');
    expect((await review().open(id)).flags.map(({ text }) => text)).to.deep.equal(['与身份证不一致']);
    expect(leaving()).to.equal(false);
  });

  it('asks whoever shows another screen too, and goes there without saving when that is chosen', async () => {
    const element = await begun();
    let gone = 0;
    const go = () => void (gone += 1);
    expect(isHeld(go)).to.equal(true);
    await asked(element);
    await press(element, '不保存，离开');
    await waitUntil(() => gone === 1, 'never went');
    expect(isHeld(go)).to.equal(false);
    element.remove();
    const again = await openCase(bureau.reviewer, id);
    expect(one(again, '[data-draft]'), 'what was dropped came back').to.equal(null);
    expect((await review().open(id)).flags).to.deep.equal([]);
  });

  it('asks nothing of a remark in which nothing was written', async () => {
    const element = await begun('  ');
    expect(leaving()).to.equal(false);
    expect(isHeld(() => undefined)).to.equal(false);
    element.remove();
  });

  it('stays when the remark cannot be saved', async () => {
    const backend = withCalls(bureau.reviewer, { flag: () => Promise.reject(new AcctError('offline')) });
    const element = await begun('不清楚', await openCase(bureau.reviewer, id, { backend }));
    let left = 0;
    element.addEventListener('acct-navigate', () => (left += 1));
    await press(element, '队列');
    await asked(element);
    await press(element, '保存并离开');
    await closed(element);
    await sees(element, '没有网络。您填写的内容都还在');
    expect(left).to.equal(0);
    named(element, '取消：姓名').click();
  });

  it('keeps the ticks of a round over a reload, as paths alone, until the sign-out', async () => {
    const element = await openCase(bureau.reviewer, id);
    one(element, '[data-path="basic.name"] .tick-mark').click();
    one(element, '[data-path="basic.email"] .tick-mark').click();
    element.remove();
    const kept = sessionStorage.getItem('acct-tab-ticks')!;
    expect(kept).to.contain('basic.name').and.not.to.contain('王样本');
    const again = await openCase(bureau.reviewer, id);
    const ticked = (on: AcctReviewCase) =>
      [...root(on).querySelectorAll('.tick-mark[aria-pressed="true"]')].map(
        (mark) => mark.closest<HTMLElement>('[data-path]')!.dataset['path'],
      );
    expect(ticked(again)).to.deep.equal(['basic.name', 'basic.email']);
    again.remove();
    const other = await staff(bureau.world, '周样例');
    expect(ticked(await openCase(other, id))).to.deep.equal([]);
    sessionStorage.setItem('acct-tab-ticks', kept);
    const { revision } = await review().open(id);
    await review().decide(id, { action: 'return', reason: '请修改', revision, key: 'return-1' });
    await answerAgain(bureau.people[0]!, 'basic', { email: 'new@example.com' });
    await review().claim(id);
    const next = await openCase(bureau.reviewer, id);
    expect(ticked(next), 'another round').to.deep.equal([]);
    next.session = null;
    await next.updateComplete;
    expect(sessionStorage.getItem('acct-tab-ticks')).to.equal(null);
  });
});
