import { expect, waitUntil } from '@open-wc/testing';
import type { Decision } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { press, sees, text } from '../../drafts/testing/screen.ts';
import { staff, withCalls, type Bureau } from '../testing/bureau.ts';
import { oneCase, type OneCase } from '../testing/one-case.ts';
import { closed, confirm, decide, named, one, openCase, remark, root, write } from '../testing/open-case.ts';
import type { AcctReviewCase } from './acct-review-case.ts';

describe('acct-review-case, when something goes wrong', () => {
  let bureau: Bureau;
  let id: string;
  let review: OneCase['review'];
  beforeEach(async () => ({ bureau, id, review } = await oneCase()));

  it('keeps the reason when the decision does not get through, and sends a retry under the same key', async () => {
    await review().claim(id);
    const sent: Decision[] = [];
    let offline = true;
    const backend = withCalls(bureau.reviewer, {
      decide: (caseId, decision) => {
        sent.push(decision);
        return offline ? Promise.reject(new AcctError('offline')) : review().decide(caseId, decision);
      },
    });
    const element = await openCase(bureau.reviewer, id, { backend });
    await decide(element, 'reject');
    write(one(element, '#reason'), '材料不实');
    await element.updateComplete;
    confirm(element);
    await sees(element, '没有网络。您填写的内容都还在');
    expect(one<HTMLTextAreaElement>(element, '#reason').value).to.equal('材料不实');
    await expect(element).to.be.accessible();
    confirm(element);
    await waitUntil(() => sent.length === 2, 'never sent again');
    await waitUntil(() => !text(element).includes('正在提交'), 'still sending');
    write(one(element, '#reason'), '材料不真实');
    await element.updateComplete;
    offline = false;
    confirm(element);
    await sees(element, '已决定审核不通过');
    expect(sent[1]!.key).to.equal(sent[0]!.key);
    expect(sent[2]!.key).not.to.equal(sent[0]!.key);
    expect(sent[0]!.revision).to.equal((await review().open(id)).revision - 1);
  });

  it('sends one decision however often it is pressed', async () => {
    await review().claim(id);
    let calls = 0;
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const backend = withCalls(bureau.reviewer, {
      decide: async (caseId, decision) => {
        calls += 1;
        await held;
        return review().decide(caseId, decision);
      },
    });
    const element = await openCase(bureau.reviewer, id, { backend });
    await decide(element, 'approve');
    confirm(element);
    confirm(element);
    await sees(element, '正在提交');
    confirm(element);
    go();
    await sees(element, '已通过');
    expect(calls).to.equal(1);
  });

  it('tells that the claim is lost, and loads the case again', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    const boss = await staff(bureau.world, '周样例', 'supervisor');
    await boss.backend.review.release(id);
    await decide(element, 'approve');
    confirm(element);
    await sees(element, '您的领取已经失效');
    await expect(element).to.be.accessible();
    await press(element, '重新载入');
    await closed(element);
    await sees(element, '领取后才能审核。');
  });

  it('keeps a remark that could not be saved, and tells what is stale', async () => {
    await review().claim(id);
    let stale = true;
    const backend = withCalls(bureau.reviewer, {
      flag: (caseId, input) =>
        stale ? Promise.reject(new AcctError('stale-revision')) : review().flag(caseId, input),
    });
    const element = await openCase(bureau.reviewer, id, { backend });
    named(element, '提出意见：姓名').click();
    await waitUntil(() => one(element, '[data-draft]'), 'no editor');
    const area = () => one<HTMLTextAreaElement>(element, '[data-draft] textarea');
    write(area(), '与身份证不一致');
    one(element, '[data-draft] [type="submit"]').click();
    await sees(element, '您看到的不是最新内容');
    expect(area().value).to.equal('与身份证不一致');
    await expect(element).to.be.accessible();
    stale = false;
    await press(element, '重新载入');
    await waitUntil(() => !one(element, '.messages .notice'), 'never loaded');
    await waitUntil(() => root(element).activeElement === one(element, 'h1'), 'the focus was lost');
    expect(area().value).to.equal('与身份证不一致');
    one(element, '[data-action="approve"]').click();
    await sees(element, '请先保存或取消正在写的意见，再作决定。');
    expect(one(element, 'dialog')).to.equal(null);
    await waitUntil(() => root(element).activeElement === area(), 'not led to what is missing');
    one(element, '[data-draft] [type="submit"]').click();
    await waitUntil(() => !one(element, '[data-draft]'), 'never saved');
    expect((await review().open(id)).flags.length).to.equal(1);
  });

  it('tells who was faster', async () => {
    const element = await openCase(bureau.reviewer, id);
    const other = await staff(bureau.world, '周样例');
    await other.backend.review.claim(id);
    one(element, '[data-action="claim"]').click();
    await sees(element, '这件申请刚被周样例领取了。');
    await press(element, '重新载入');
    await sees(element, '这件申请由周样例审核中，您只能查看。');
  });

  it('tells what cannot be opened, and tries again', async () => {
    const other = await staff(bureau.world, '外地', 'reviewer', 3);
    let element = document.createElement('acct-review-case') as AcctReviewCase;
    Object.assign(element, { ...other, caseId: id });
    document.body.append(element);
    await sees(element, '没有找到这件申请，或者它不属于本部门。');
    await expect(element).to.be.accessible();
    element.remove();
    let offline = true;
    const backend = withCalls(bureau.reviewer, {
      open: (caseId) => (offline ? Promise.reject(new AcctError('offline')) : review().open(caseId)),
    });
    element = document.createElement('acct-review-case') as AcctReviewCase;
    Object.assign(element, { ...bureau.reviewer, backend, caseId: id });
    document.body.append(element);
    await sees(element, '没有网络');
    offline = false;
    await press(element, '重试');
    await sees(element, '王样本');
    element.remove();
  });

  it('keeps a note and the reason of a reveal that did not get through', async () => {
    await review().claim(id);
    const fail = () => Promise.reject(new AcctError('unavailable'));
    const backend = withCalls(bureau.reviewer, { note: fail, reveal: fail });
    const element = await openCase(bureau.reviewer, id, { backend });
    named(element, '显示身份证号').click();
    await waitUntil(() => one<HTMLDialogElement>(element, 'dialog')?.open, 'no dialog');
    write(one(element, '#writing'), '与证件核对');
    confirm(element);
    await sees(element, '您填写的内容都还在');
    expect(one<HTMLTextAreaElement>(element, '#writing').value).to.equal('与证件核对');
    await press(element, '取消');
    await closed(element);
    await remark(element, 'basic.email', '请填写');
    expect(text(element)).to.contain('1 条未解决');
  });
});
