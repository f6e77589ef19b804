import type { BackendAdapter, Review, StatisticsView } from '@acct-forms/adapter';
import { AcctError, shanghaiDay } from '@acct-forms/core';
import { html } from 'lit';
import { press } from '../../styles/gallery-press.ts';
import type { GalleryState } from '../../styles/gallery-state.ts';

const dayMs = 86_400_000;
const dayBack = (n: number): string => shanghaiDay(new Date(Date.now() - n * dayMs));

/** Working weeks of an office, invented; quieter at their ends. */
const perDay = (days: number): StatisticsView['perDay'] =>
  Array.from({ length: days }, (_, i) => {
    const day = dayBack(days - 1 - i);
    const weekend = [0, 6].includes(new Date(day).getUTCDay());
    const wave = (i * 37) % 23;
    return { day, submitted: weekend ? 6 : 44 + wave, decided: weekend ? 4 : 40 + ((i * 29) % 24) };
  });

const byState = (
  submitted: number,
  inReview: number,
  returned: number,
  approved: number,
  rejected: number,
) => ({
  draft: 0,
  submitted,
  inReview,
  returned,
  approved,
  rejected,
  discarded: 0,
});

const own: StatisticsView = {
  byState: byState(128, 17, 56, 2914, 21),
  perDay: perDay(30),
  decided: { approved: 927, returned: 146, rejected: 6 },
  hoursToDecision: { median: 49, p90: 112 },
  overdue: 3,
};
const bureau = (
  no: number,
  name: string,
  overdue: number,
  states: StatisticsView['byState'],
  hours: number,
) => ({
  department: { no, name, phones: [] },
  byState: states,
  overdue,
  hoursToDecision: { median: hours, p90: hours * 2.3 },
});
const all: StatisticsView = {
  ...own,
  overdue: 8,
  perBureau: [
    bureau(2, '长春市财政局', 3, byState(128, 17, 56, 2914, 21), 50),
    bureau(3, '吉林市财政局', 0, byState(64, 9, 21, 1480, 9), 43),
    bureau(5, '通化市财政局', 5, byState(35, 6, 12, 702, 4), 70),
    bureau(9, '延边州财政局', 0, byState(27, 3, 10, 655, 2), 46),
  ],
};
const nothing: StatisticsView = {
  byState: byState(0, 0, 0, 0, 0),
  perDay: [],
  decided: { approved: 0, returned: 0, rejected: 0 },
  hoursToDecision: {},
  overdue: 0,
};

const session = (role: 'reviewer' | 'administrator') => ({
  account: { id: 'me', username: 'staff', mobile: '' },
  roles: [role],
  ...(role === 'reviewer' ? { bureau: { no: 2, name: '长春市财政局', phones: [] } } : {}),
  expiresAt: '2099-01-01T00:00:00Z',
  absoluteExpiresAt: '2099-01-01T00:00:00Z',
});

const showing = (
  name: string,
  calls: Partial<Review>,
  role: 'reviewer' | 'administrator' = 'reviewer',
  steps: readonly string[] = [],
): GalleryState => ({
  tag: 'acct-review-stats',
  name,
  render: () =>
    html`<acct-review-stats
      .backend=${
        {
          review: { statistics: async () => own, counts: async () => own.byState, ...calls },
        } as BackendAdapter
      }
      .session=${session(role)}
      ${press(...steps)}
    ></acct-review-stats>`,
});

/** Statistics of a bureau and of the province. */
export const states: readonly GalleryState[] = [
  showing('一个部门', {}),
  showing('全省', { statistics: async () => all }, 'administrator'),
  showing('没有办过', { statistics: async () => nothing }),
  showing('以表格查看', {}, 'reviewer', ['.drawn header .link', '[part="figures"]']),
  showing('导出', {}, 'reviewer', ['.head > .button', '#export[open]']),
  showing('导出，没有写原因', {}, 'reviewer', [
    '.head > .button',
    '#export [type="submit"]',
    '#export-fault',
  ]),
  showing('没有网络', { statistics: () => Promise.reject(new AcctError('offline')) }),
];
