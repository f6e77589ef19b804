import type { PortalScreens } from '@acct-forms/elements';
import { html } from 'lit';

/** What this site has besides the applicant's job: the bureaus' workbench and the administration for staff. */
export const screens: PortalScreens = {
  review: {
    who: 'staff',
    title: (lang) => (lang === 'en' ? 'Review' : '审核'),
    wide: true,
    load: () =>
      Promise.all([
        import('@acct-forms/elements/define/acct-review-queue.js'),
        import('@acct-forms/elements/define/acct-review-case.js'),
      ]),
    render: ({ place, query }) =>
      place
        ? html`<acct-review-case case-id=${place}></acct-review-case>`
        : html`<acct-review-queue query=${query}></acct-review-queue>`,
  },
  stats: {
    who: 'staff',
    title: (lang) => (lang === 'en' ? 'Statistics' : '统计'),
    wide: true,
    load: () => import('@acct-forms/elements/define/acct-review-stats.js'),
    render: () => html`<acct-review-stats></acct-review-stats>`,
  },
  admin: {
    who: 'staff',
    roles: ['administrator', 'supervisor', 'auditor'],
    title: (lang) => (lang === 'en' ? 'Administration' : '管理'),
    wide: true,
    load: () => import('@acct-forms/elements/define/acct-admin.js'),
    render: ({ place }) => html`<acct-admin section=${place}></acct-admin>`,
  },
};
