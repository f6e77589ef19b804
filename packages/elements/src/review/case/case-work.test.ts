import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { press, sees, text } from '../../drafts/testing/screen.ts';
import { answerAgain, staff, type Bureau } from '../testing/bureau.ts';
import { oneCase, type OneCase } from '../testing/one-case.ts';
import { confirm, decide, named, one, openCase, remark, root, write } from '../testing/open-case.ts';
import type { AcctReviewCase } from './acct-review-case.ts';

const del = (element: AcctReviewCase) =>
  [...root(element).querySelectorAll('.values .row')].map((row) => [
    row.querySelector('.label')!.textContent!.trim().replace(/\s+.*/s, ''),
    row.querySelector('del')?.textContent,
    row.querySelector('.value')!.textContent!.trim(),
  ]);

describe('acct-review-case, at work', () => {
  let bureau: Bureau;
  let id: string;
  let review: OneCase['review'];
  beforeEach(async () => ({ bureau, id, review } = await oneCase()));

  it('edits a remark before the decision, reason and words, and keeps one of it', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    await remark(element, 'basic.email', '请填写常用邮箱');
    named(element, '修改意见：电子邮箱').click();
    await waitUntil(() => one(element, '[data-draft] textarea'), 'no editor');
    expect(root(element).querySelectorAll('[data-flag]').length, 'the old one is still there').to.equal(0);
    const select = one<HTMLSelectElement>(element, '[data-draft] select');
    expect(one<HTMLTextAreaElement>(element, '[data-draft] textarea').value).to.equal('请填写常用邮箱');
    select.value = 'mismatch';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    write(one(element, '[data-draft] textarea'), '请填写本人邮箱');
    await element.updateComplete;
    one(element, '[data-draft] [type="submit"]').click();
    await waitUntil(() => !one(element, '[data-draft]'), 'never saved');
    const { flags } = await review().open(id);
    expect(flags.map(({ reasonCode, text: words }) => [reasonCode, words])).to.deep.equal([
      ['mismatch', '请填写本人邮箱'],
    ]);
    named(element, '提出意见：电子邮箱').click();
    await waitUntil(() => one(element, '[data-draft] textarea'), 'no editor');
    expect(one<HTMLTextAreaElement>(element, '[data-draft] textarea').value).to.equal('请填写本人邮箱');
    named(element, '取消：电子邮箱').click();
    await waitUntil(() => one(element, '[data-flag]'), 'cancelling lost it');
    expect((await review().open(id)).flags.length).to.equal(1);
  });

  it('compares each round with the one before it, over three rounds, and the record with the latest', async () => {
    const person = bureau.people[0]!;
    const send = async (key: string) => {
      const { revision } = await review().claim(id);
      await review().decide(id, { action: 'return', reason: '请修改', revision, key });
    };
    await send('return-1');
    await answerAgain(person, 'basic', { email: 'second@example.com', politicalStatus: '01' });
    await send('return-2');
    await answerAgain(person, 'basic', { email: 'third@example.com', politicalStatus: '01' });
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    expect(del(element)).to.deep.equal([['电子邮箱', 'second@example.com', 'third@example.com']]);
    expect(one(element, '.head .badge').textContent).to.contain('第 3 轮');
    await decide(element, 'approve');
    confirm(element);
    await sees(element, '已通过');
    const province = await staff(bureau.world, '省厅', 'administrator', 1);
    const approved = await province.backend.review.open(id);
    await province.backend.review.decide(id, {
      action: 'revoke',
      reason: '重新核对',
      revision: approved.revision,
      key: 'revoke',
    });
    await answerAgain(person, 'basic', { email: 'fourth@example.com', politicalStatus: '01' });
    await review().claim(id);
    const again = await openCase(bureau.reviewer, id);
    named(again, '与备案对比 1').click();
    await again.updateComplete;
    expect(del(again)).to.deep.equal([['电子邮箱', 'third@example.com', 'fourth@example.com']]);
  });

  it('is worked by keys: rows, ticks, remarks, documents, decisions; a list of them at ?', async () => {
    await review().claim(id);
    const main = await fixture<HTMLElement>(html`<main tabindex="-1"></main>`);
    const element = document.createElement('acct-review-case');
    const { backend, session, profile } = bureau.reviewer;
    Object.assign(element, { backend, session, profile, caseId: id });
    main.append(element);
    main.focus();
    const focused = () => root(element).activeElement as HTMLElement | null;
    await waitUntil(() => focused()?.localName === 'h1', 'the keys are out of reach');
    await sendKeys({ press: 'j' });
    await waitUntil(() => focused()?.dataset['path'] === 'basic.name', 'no row');
    await sendKeys({ press: 'x' });
    await waitUntil(() => named(element, '核对无误：姓名').ariaPressed === 'true', 'never ticked');
    await sendKeys({ press: 'j' });
    await waitUntil(() => focused()?.dataset['path'] === 'basic.idType', 'no next row');
    await sendKeys({ press: 'm' });
    await waitUntil(() => one(element, '[data-draft="basic.idType"] select') === focused(), 'no editor');
    await sendKeys({ press: 'a' });
    expect(one(element, 'dialog'), 'a key that was typed').to.equal(null);
    named(element, `取消：${one(element, '[data-draft] h3').textContent!.trim()}`).click();
    await waitUntil(() => !one(element, '[data-draft]'), 'never cancelled');
    const title = () => one(element, '.toolbar h2').textContent;
    const before = title();
    await sendKeys({ press: ']' });
    await waitUntil(() => title() !== before, 'never turned');
    await sendKeys({ press: '[' });
    await waitUntil(() => title() === before, 'never turned back');
    await sendKeys({ press: '2' });
    await waitUntil(() => focused() === one(element, '.stage'), 'not at the documents');
    await sendKeys({ press: '3' });
    await waitUntil(() => focused() === one(element, '.opinions h2'), 'not at the remarks');
    await sendKeys({ press: '?' });
    await waitUntil(() => one<HTMLDialogElement>(element, 'dialog')?.open, 'no list of keys');
    expect(text(element)).to.contain('核对无误').and.to.contain('旋转');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'b' });
    expect(text(element)).to.contain('快捷键');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !one(element, 'dialog'), 'never closed');
    await sendKeys({ press: 'b' });
    await waitUntil(() => one(element, 'dialog #reason'), 'no decision');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !one(element, 'dialog'), 'never closed');
    let left = '';
    element.addEventListener('acct-navigate', ({ to }) => (left = to));
    await sendKeys({ press: 'q' });
    expect(left).to.equal('queue');
  });

  it('brings back what was ticked and written, to the same person only', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    one(element, '.tick-mark').click();
    named(element, '提出意见：姓名').click();
    await waitUntil(() => one(element, '[data-draft]'), 'no editor');
    write(one(element, '[data-draft] textarea'), '与身份证不一致');
    await press(element, '内部备注0');
    await waitUntil(() => one(element, '#writing'), 'no notes');
    write(one(element, '#writing'), '打过电话');
    await element.updateComplete;
    const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaving()).to.equal(true);
    // As the page does when the session has ended.
    element.remove();
    const again = await openCase(bureau.reviewer, id);
    expect(one(again, '.tick-mark').getAttribute('aria-pressed')).to.equal('true');
    expect(one<HTMLTextAreaElement>(again, '[data-draft] textarea').value).to.equal('与身份证不一致');
    await press(again, '内部备注0');
    await waitUntil(
      () => one<HTMLTextAreaElement>(again, '#writing')?.value === '打过电话',
      'the note is lost',
    );
    again.remove();
    const other = await openCase(await staff(bureau.world, '周样例'), id);
    expect(one(other, '[data-draft]')).to.equal(null);
    other.remove();
  });

  it('lets the administrator revoke, with a reason, once the places that it suspends were named', async () => {
    const { revision } = await review().claim(id);
    await review().decide(id, { action: 'approve', revision, key: 'approve' });
    const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const programme = {
      id: 'accounts',
      title: '政府会计制度',
      organiser: '省会计学会',
      year: 2026,
      credits: 30,
      opensAt: soon(-1),
      closesAt: soon(9),
      capacity: 5,
    };
    bureau.world.add({ programmes: [programme] });
    await bureau.people[0]!.backend.education!.enrol(programme.id, { key: 'enrol' });
    const province = await staff(bureau.world, '省厅', 'administrator', 1);
    const element = await openCase(province, id);
    expect(
      [...root(element).querySelectorAll('[data-action]')].map(({ textContent }) => textContent!.trim()),
    ).to.deep.equal(['撤销通过']);
    const dialog = await decide(element, 'revoke');
    expect(dialog.textContent).to.contain('2026 年度 政府会计制度（省会计学会）');
    confirm(element);
    await sees(element, '请写明原因');
    write(one(element, '#reason'), '证件系伪造');
    await element.updateComplete;
    await expect(element).to.be.accessible();
    confirm(element);
    await sees(element, '已撤销通过');
    const mine = await bureau.people[0]!.backend.record.open();
    expect([mine.state, mine.decision!.reason]).to.deep.equal(['returned', '证件系伪造']);
  });
});
