import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../define/acct-review-queue.ts';
import { forgetTab } from '../../controllers/forget-tab.ts';
import { choiceOf, queryOf } from '../../controllers/queue-query.ts';
import { neighboursOf } from '../../controllers/queue-trail.ts';
import { SessionController } from '../../controllers/session.ts';
import { press, text } from '../../drafts/testing/screen.ts';
import { bureauWith, staff, type Bureau } from '../testing/bureau.ts';
import { focused, namesOf, openQueue, rows, search, settled, shows, tab } from '../testing/open-queue.ts';
import type { AcctReviewQueue } from './acct-review-queue.ts';

const searchOf = (queue: AcctReviewQueue) =>
  queue.shadowRoot!.querySelector<HTMLInputElement>('[name="search"]')!.value;

describe('acct-review-queue, where somebody was', () => {
  let bureau: Bureau;
  before(async () => {
    await setViewport({ width: 1280, height: 900 });
    bureau = await bureauWith(4);
  });
  afterEach(() => forgetTab());

  /** A queue as a page shows it that has just led somebody there. */
  async function ledTo(query: string): Promise<AcctReviewQueue> {
    const main = await fixture<HTMLElement>(html`<main tabindex="-1"></main>`);
    const queue = document.createElement('acct-review-queue');
    Object.assign(queue, { ...bureau.reviewer, query, pageSize: 2 });
    main.append(queue);
    main.focus();
    await queue.updateComplete;
    await settled(queue);
    return queue;
  }

  it('tells its query, and goes where one leads', async () => {
    const queue = await openQueue(bureau.reviewer, { query: 'view=overdue' });
    expect(tab(queue, 'overdue').getAttribute('aria-selected')).to.equal('true');
    const told: string[] = [];
    queue.addEventListener('acct-query', (event) => told.push(event.query));
    tab(queue, 'submitted').click();
    await settled(queue);
    expect([told, queue.query]).to.deep.equal([['view=submitted'], 'view=submitted']);
    await search(queue, '王样本');
    await shows(queue, ['王样本']);
    expect(told).to.deep.equal(['view=submitted']);
    queue.query = 'view=returned';
    await queue.updateComplete;
    await settled(queue);
    expect(tab(queue, 'returned').getAttribute('aria-selected')).to.equal('true');
    expect(searchOf(queue)).to.equal('');
    queue.query = '';
    await shows(queue, ['王样本', '刘范例', '张示例', '陈测试']);
  });

  it('reads back what it wrote, and takes nothing that it does not know', () => {
    for (const query of [
      'view=overdue&bureau=12&kind=change',
      'view=approved&kind=change&change=unit&from=2026-11-01&to=2026-11-30&who=me&sort=oldest',
      'due=3&who=a-colleague',
    ])
      expect(queryOf(choiceOf(query))).to.equal(query);
    expect(queryOf({ ...choiceOf(''), search: '王样本' })).to.equal('');
    expect(choiceOf('view=x&bureau=-1&kind=y&due=z&sort=w&from=2026-02-30&who=')).to.deep.equal({
      tab: 'open',
    });
  });

  it('comes back to page, search and row, and keeps the neighbours of a case', async () => {
    const queue = await ledTo('');
    tab(queue, 'submitted').click();
    await settled(queue);
    await press(queue, '下一页');
    await shows(queue, ['张示例', '陈测试']);
    rows(queue)[1]!.focus();
    await queue.updateComplete;
    const left: AcctReviewQueue[] = [];
    for (const query of ['', 'view=submitted']) {
      const again = await ledTo(query);
      await shows(again, ['张示例', '陈测试']);
      await waitUntil(() => focused(again) === rows(again)[1], 'the row was lost');
      expect(again.query).to.equal('view=submitted');
      expect(text(again)).to.contain('第 2 页');
      left.push(again);
    }
    // As after a reload: another backend, the same tab.
    const [third, fourth] = bureau.people.slice(2).map(({ id }) => id);
    expect(neighboursOf({ ...bureau.reviewer.backend }, third!)).to.deep.equal({
      previous: undefined,
      next: fourth,
    });
    await search(queue, '陈测试');
    await shows(queue, ['陈测试']);
    // One that is only drawn again, as when words arrive late, is not where somebody went last.
    for (const again of left) {
      again.requestUpdate();
      await again.updateComplete;
    }
    expect(searchOf(await ledTo(''))).to.equal('陈测试');
    const elsewhere = await ledTo('view=open');
    expect([searchOf(elsewhere), namesOf(elsewhere)]).to.deep.equal(['', ['王样本', '刘范例']]);
  });

  it('keeps the place from others, and forgets it when the session ends', async () => {
    const queue = await openQueue(bureau.reviewer);
    await search(queue, '王样本');
    await shows(queue, ['王样本']);
    const other = await openQueue(await staff(bureau.world, '周样例'));
    expect(searchOf(other)).to.equal('');
    const kinds = () => other.shadowRoot!.querySelectorAll('[aria-label="类型"] option').length;
    await waitUntil(() => kinds() > 3, 'never drawn to its end');
    await search(queue, '刘范例');
    await shows(queue, ['刘范例']);
    const host = { addController: () => undefined, requestUpdate: () => undefined };
    const { backend, session } = bureau.reviewer;
    const keeper = new SessionController(
      host as never,
      () => backend,
      () => undefined,
    );
    keeper.enter(session);
    expect(JSON.stringify(sessionStorage)).to.contain('刘范例');
    keeper.lose();
    expect(JSON.stringify(sessionStorage)).not.to.contain('刘范例');
  });
});
