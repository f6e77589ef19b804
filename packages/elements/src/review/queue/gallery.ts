import type { CaseSummary, Review } from '@acct-forms/adapter';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { press, type Step } from '../../styles/gallery-press.ts';
import type { GalleryState } from '../../styles/gallery-state.ts';
import { backendWith, from, me, offline, opened, ready, session, summary } from '../gallery-samples.ts';

const waiting = (id: string, name: string, hours: number, more: Partial<CaseSummary> = {}): CaseSummary => {
  const { claimedBy: _, ...rest } = summary;
  return { ...rest, id, name, state: 'submitted', round: 1, openFlags: 0, deadline: from(hours), ...more };
};
const items: readonly CaseSummary[] = [
  waiting('case-2', '王样本', -30),
  waiting('case-3', '刘范例', 2, { kind: 'change', changeKind: 'unit' }),
  summary,
  waiting('case-4', '陈测试', 50, { unitName: '长春市朝阳区示例小学', level: 2 }),
  { ...summary, id: 'case-5', name: '孙虚构', claimedBy: { id: 'other', name: '周样例' }, openFlags: 0 },
];

const decidedItems = items.map((item, at): CaseSummary => {
  const { claimedBy: _, ...rest } = item;
  const by = at % 2 === 0 ? me : { id: 'other', name: '周样例' };
  // The third changed only an address to write to: nobody reviewed that.
  const decided = { at: from(-5 * at - 1), ...(at === 2 ? {} : { by }) };
  return { ...rest, state: 'approved', openFlags: 0, decided };
});

const counts: Review['counts'] = async ({ mine, overdue } = {}) =>
  mine
    ? { inReview: 1 }
    : overdue
      ? { submitted: 1 }
      : { submitted: 128, inReview: 17, returned: 56, approved: 2914 };

const queue = (
  name: string,
  calls: Partial<Review>,
  steps: readonly Step[] = [],
  who: object = session,
  query = '',
): GalleryState => ({
  tag: 'acct-review-queue',
  name,
  render: (): TemplateResult =>
    html`<acct-review-queue
      .backend=${backendWith({ queue: async () => ({ items, next: 'next' }), counts, ...calls })}
      .session=${who}
      query=${query}
      ${press(...steps)}
    ></acct-review-queue>`,
});
/** Four that pass everything but one, and what a look at each shows. */
const batch: Partial<Review> = {
  claim: async () => opened,
  release: async () => undefined,
  open: async (id) => ({
    ...opened,
    ...(id === 'case-1' ? {} : ready),
    ...items.find((item) => item.id === id),
    checks: id === 'case-3' ? opened.checks : [],
  }),
  decideMany: async (each) =>
    each.map(({ id }, at) => (at === 0 ? { id, ok: false, code: 'claim-lost' } : { id, ok: true })),
};
const chooseAll = ['thead input', '.head .actions .button'] as const;

/** The queue; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  queue('待办', {}),
  queue('没有待办', { queue: async () => ({ items: [] }), counts: async () => ({}) }),
  queue('已通过一万件以上', { counts: async () => ({ submitted: 128, approved: 10_000 }) }),
  queue('没有网络', { queue: offline, counts: offline }),
  queue(
    '导出，沿用筛选',
    {},
    ['.head [aria-haspopup]', '#export[open]'],
    { ...session, roles: ['supervisor'] },
    'view=overdue&kind=change&change=unit',
  ),
  queue('全省', {}, [], { ...session, roles: ['administrator'] }),
  queue('全省，审计人员', {}, [], { ...session, roles: ['auditor'] }),
  queue('审核通过', { queue: async () => ({ items: decidedItems }) }, [], session, 'view=approved'),
  queue('更多筛选', {}, ['[aria-controls="more-filters"]', '#more-filters'], session, 'due=3'),
  queue(
    '没有符合筛选的',
    { queue: async () => ({ items: [] }) },
    [],
    session,
    'from=2026-11-01&to=2026-11-05&kind=change&change=unit',
  ),
  queue('不能这样搜索', { queue: async ({ filter }) => ({ items: filter?.search ? [] : items }) }, [
    {
      find: '[name="search"]',
      act: (field) => {
        (field as HTMLInputElement).value = '王';
        (field as HTMLInputElement).form!.requestSubmit();
      },
    },
    '.blank strong',
  ]),
  queue('快捷键', {}, ['.keys button', '#keys[open]']),
  queue('批量处理，核对之后', batch, [...chooseAll, '#batch']),
  queue('批量处理，退回', batch, [...chooseAll, '#batch', '[name="action"]:not(:checked)', '.group']),
  queue('放回队列，确认', batch, ['thead input', '.head .actions .button:nth-child(2)', '#batch-dialog']),
  queue('批量处理，结果', batch, [...chooseAll, '#batch-dialog [type="submit"]', '.cases .done']),
];
