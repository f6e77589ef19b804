import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { shanghaiDay } from '@acct-forms/core';
import '../../define/acct-review-queue.ts';
import { forgetTab } from '../../controllers/forget-tab.ts';
import { changed, choiceOf, filterOf } from '../../controllers/queue-query.ts';
import { press, text } from '../../drafts/testing/screen.ts';
import { bureauWith, staff, type Bureau } from '../testing/bureau.ts';
import { namesOf, openQueue, search, settled, shows } from '../testing/open-queue.ts';
import type { AcctReviewQueue } from './acct-review-queue.ts';

const inside = <T extends Element>(queue: AcctReviewQueue, selector: string) =>
  queue.shadowRoot!.querySelector<T>(selector);

async function openMore(queue: AcctReviewQueue): Promise<void> {
  inside<HTMLButtonElement>(queue, '[aria-controls="more-filters"]')!.click();
  await waitUntil(() => inside(queue, '#more-filters') !== null, 'the filters did not come');
}

async function set(queue: AcctReviewQueue, selector: string, value: string): Promise<void> {
  const control = inside<HTMLInputElement | HTMLSelectElement>(queue, selector)!;
  control.value = value;
  control.dispatchEvent(new Event('change'));
  await queue.updateComplete;
  await settled(queue);
}

const today = shanghaiDay(new Date());

describe('acct-review-queue, more filters', () => {
  let bureau: Bureau;
  before(async () => {
    await setViewport({ width: 1280, height: 900 });
    bureau = await bureauWith(3);
  });
  afterEach(() => forgetTab());

  it('stand behind one button that says how many are on, and are told when nothing fits', async () => {
    const queue = await openQueue(bureau.reviewer);
    expect(inside(queue, '[name="from"]')).to.equal(null);
    await openMore(queue);
    await set(queue, '[name="to"]', '2020-01-01');
    expect(namesOf(queue)).to.deep.equal([]);
    expect(queue.query).to.equal('to=2020-01-01');
    await waitUntil(() => text(queue).includes('提交日期：… 至 2020-01-01'), 'the filter is not named');
    expect(inside(queue, '[aria-controls="more-filters"] .badge')!.textContent).to.equal('1');
    await expect(queue).to.be.accessible();
    await press(queue, '清除筛选');
    await shows(queue, ['王样本', '刘范例', '张示例']);
    expect([queue.query, inside<HTMLInputElement>(queue, '[name="to"]')!.value]).to.deep.equal(['', '']);
  });

  it('take a period the right way round only', async () => {
    const queue = await openQueue(bureau.reviewer);
    await openMore(queue);
    await set(queue, '[name="from"]', today);
    await set(queue, '[name="to"]', '2020-01-01');
    expect(inside<HTMLElement>(queue, '#period-note')!.hidden).to.equal(false);
    expect(queue.query).to.equal(`from=${today}`);
    expect(namesOf(queue).length).to.equal(3);
    await set(queue, '[name="to"]', today);
    expect(inside<HTMLElement>(queue, '#period-note')!.hidden).to.equal(true);
    expect(queue.query).to.equal(`from=${today}&to=${today}`);
  });

  it('give one range at a time, and one reviewer', () => {
    const from = changed(choiceOf('due=3'), { from: today });
    expect(from).to.deep.equal({ tab: 'open', from: today });
    expect(changed(from, { due: '0' })).to.deep.equal({ tab: 'open', due: '0' });
    expect(changed(from, { tab: 'overdue' })).to.deep.equal({ tab: 'overdue' });
    expect(changed(choiceOf('view=overdue'), { from: today })).to.deep.equal(from);
    expect(changed(choiceOf('who=one&bureau=2'), { bureau: 3 })).to.deep.equal({ tab: 'open', bureau: 3 });
    expect(changed(choiceOf('view=mine'), { reviewer: 'one' })).to.deep.equal({
      tab: 'open',
      reviewer: 'one',
    });
    expect(filterOf(choiceOf('due=0')).dueWithin).to.equal(0);
    expect(filterOf(choiceOf('due=overdue')).overdue).to.equal(true);
  });

  it('let a supervisor choose a colleague', async () => {
    const { id } = bureau.people[0]!;
    await bureau.reviewer.backend.review.claim(id);
    const supervisor = await staff(bureau.world, '吴样例', 'supervisor');
    const queue = await openQueue(supervisor);
    await openMore(queue);
    const select = () => inside<HTMLSelectElement>(queue, '[aria-label="审核人"]');
    await waitUntil(() => select() !== null, 'nobody to choose');
    const option = [...select()!.options].find((each) => each.text === '李样例')!;
    await set(queue, '[aria-label="审核人"]', option.value);
    await shows(queue, ['王样本']);
    await bureau.reviewer.backend.review.release(id);
  });

  it('narrow to the kinds of change that the profile declares, in its words', async () => {
    const kinds = (queue: AcctReviewQueue) =>
      [...inside<HTMLSelectElement>(queue, '[aria-label="类型"]')!.options].map((each) => each.text);
    const usual = await openQueue(bureau.reviewer);
    const standard = ['联系方式', '姓名和证件', '学历', '单位', '职称', '人才'];
    const named = ['全部类型', '首次登记', '信息变更', ...standard.map((each) => `变更 · ${each}`)];
    await waitUntil(() => kinds(usual).join() === named.join(), 'never the standard kinds');
    usual.remove();
    const { profile } = bureau.reviewer;
    const own: typeof profile = {
      ...profile,
      firstForm: async () => {
        const { late: _, ...first } = await profile.firstForm();
        const change = (key: string) => ({ key, sections: [], slots: [] });
        const words = { 'zh-CN': { 'kind.skills': '数字化能力变更' } };
        return { ...first, changes: [change('unit'), change('skills')], words };
      },
    };
    const queue = await openQueue(
      { ...bureau.reviewer, profile: own },
      { query: 'kind=change&change=skills' },
    );
    await waitUntil(() => kinds(queue).length === 5, 'never the kinds of this profile');
    expect(kinds(queue).slice(3)).to.deep.equal(['变更 · 单位', '变更 · 数字化能力变更']);
    expect(inside<HTMLSelectElement>(queue, '[aria-label="类型"]')!.value).to.equal('change skills');
    await waitUntil(() => text(queue).includes('类型：变更 · 数字化能力变更'), 'the filter is not named');
  });

  it('have no kinds of change where these do not come, and ask for them again with the list', async () => {
    const { profile } = bureau.reviewer;
    let asked = 0;
    let away = true;
    const far: typeof profile = {
      ...profile,
      firstForm: async () => {
        asked++;
        if (away) throw new TypeError('not fetched');
        return profile.firstForm();
      },
    };
    const queue = await openQueue({ ...bureau.reviewer, profile: far });
    const kinds = () => inside<HTMLSelectElement>(queue, '[aria-label="类型"]')!.options.length;
    await waitUntil(() => asked > 0, 'never asked');
    queue.requestUpdate();
    await queue.updateComplete;
    expect([kinds(), asked]).to.deep.equal([3, 1]);
    away = false;
    await queue.refresh();
    await waitUntil(() => kinds() > 3, 'never asked again');
    expect(asked).to.equal(2);
  });

  it('find a case by the end of its number as it is read aloud', async () => {
    const { items } = await bureau.reviewer.backend.review.queue({});
    const queue = await openQueue(bureau.reviewer);
    await search(queue, items[1]!.referenceNumber.replaceAll('-', '').slice(-6).toLowerCase());
    await shows(queue, [items[1]!.name]);
    await search(queue, '7KQ4');
    await waitUntil(() => text(queue).includes('参考编号至少要输入后 6 位'), 'no advice');
  });
});
