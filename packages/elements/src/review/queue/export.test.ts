import { expect, waitUntil } from '@open-wc/testing';
import type { Review } from '@acct-forms/adapter';
import '../../define/acct-review-queue.ts';
import { forgetTab } from '../../controllers/forget-tab.ts';
import { press, sees, text } from '../../drafts/testing/screen.ts';
import { bureauWith, staff, withCalls, type Bureau, type Reviewer } from '../testing/bureau.ts';
import { openQueue, search } from '../testing/open-queue.ts';
import type { AcctReviewQueue } from './acct-review-queue.ts';

type Asked = Parameters<Review['export']>;

const one = <T extends HTMLElement>(queue: AcctReviewQueue, selector: string) =>
  queue.shadowRoot!.querySelector<T>(selector)!;

describe('acct-review-queue, export', () => {
  let bureau: Bureau;
  let asked: Asked[] = [];
  const { click } = HTMLAnchorElement.prototype;
  before(async () => {
    bureau = await bureauWith(3);
    // The browser keeps what is downloaded.
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  after(() => {
    HTMLAnchorElement.prototype.click = click;
  });
  beforeEach(() => {
    asked = [];
  });
  afterEach(() => forgetTab());

  async function openExport(who: Reviewer, query: string, words?: string): Promise<AcctReviewQueue> {
    const backend = withCalls(who, {
      export: async (...input) => {
        asked.push(input);
        return new Blob(['x']).stream();
      },
    });
    const queue = await openQueue({ ...who, backend: backend as Reviewer['backend'] }, { query });
    if (words !== undefined) await search(queue, words);
    await press(queue, '导出');
    await waitUntil(() => one<HTMLDialogElement>(queue, '#export')?.open, 'no dialog');
    return queue;
  }

  async function send(queue: AcctReviewQueue): Promise<void> {
    const reason = one<HTMLTextAreaElement>(queue, '#export-reason');
    reason.value = '月度核对';
    reason.dispatchEvent(new Event('input'));
    one(queue, '#export [type="submit"]').click();
    await sees(queue, '已导出');
  }

  it('keeps the filters of the queue, and says which', async () => {
    const queue = await openExport(bureau.reviewer, 'kind=change&change=unit&who=me&due=3', '王样本');
    await sees(queue, '沿用队列的筛选：搜索：王样本；类型：变更 · 单位；时限：3 个工作日内到期；审核人：我');
    await sees(queue, '将导出 0 行');
    await expect(queue).to.be.accessible();
    await send(queue);
    expect(asked[0]![0]).to.deep.equal({
      states: ['submitted', 'inReview'],
      kind: 'change',
      search: '王样本',
      changeKind: 'unit',
      dueWithin: 3,
      mine: true,
    });
    expect(asked[0]![1]).to.deep.equal({ format: 'xlsx', reason: '月度核对' });
  });

  it('leaves them out when asked to, and those that cannot stand beside a period', async () => {
    const queue = await openExport(bureau.reviewer, 'view=overdue', '王样本');
    await sees(queue, '沿用队列的筛选：超期；搜索：王样本');
    const by = one<HTMLSelectElement>(queue, '#export-by');
    by.value = 'decided';
    by.dispatchEvent(new Event('change'));
    await waitUntil(() => text(queue).includes('沿用队列的筛选：搜索：王样本'), 'overdue stays');
    one(queue, '[name="narrowed"]').click();
    await sees(queue, '将导出 3 行');
    await send(queue);
    expect(asked[0]![0]).to.deep.equal({ states: ['submitted', 'inReview'] });
  });

  it('begins with the tab and the days of the queue', async () => {
    const queue = await openExport(
      bureau.reviewer,
      'view=approved&kind=initial&from=2026-01-01&to=2026-01-31',
    );
    expect(one<HTMLSelectElement>(queue, '#export-state').value).to.equal('approved');
    expect(one(queue, '[name="narrowed"]')).to.equal(null);
    await send(queue);
    expect(asked[0]![0]).to.deep.equal({
      states: ['approved'],
      kind: 'initial',
      submittedFrom: '2026-01-01',
      submittedTo: '2026-01-31',
    });
  });

  it('gives whole numbers to a supervisor and to the province who tick so, once', async () => {
    expect(one(await openExport(bureau.reviewer, ''), '[name="unmasked"]')).to.equal(null);
    for (const [name, role] of [
      ['吴主管', 'supervisor'],
      ['省厅', 'administrator'],
    ] as const) {
      const queue = await openExport(await staff(bureau.world, name, role), '');
      expect(text(queue)).to.contain('单独记入“查阅和管理记录”');
      one(queue, '[name="unmasked"]').click();
      await send(queue);
      expect(asked.at(-1)![1]).to.deep.equal({ format: 'xlsx', reason: '月度核对', unmasked: true });
      await press(queue, '导出');
      await waitUntil(() => one<HTMLDialogElement>(queue, '#export')?.open, 'no dialog');
      expect(one<HTMLInputElement>(queue, '[name="unmasked"]').checked).to.equal(false);
      queue.remove();
    }
  });
});
