import type { PortalScreens } from '@acct-forms/elements';
import { html } from 'lit';

/** What this site has besides the applicant's job: its first page, and the bureaus' workbench for staff. */
export const screens: PortalScreens = {
  '': {
    who: 'anybody',
    title: (lang) => (lang === 'en' ? 'Online services for accountants' : '会计人员网上服务'),
    load: () => import('./portal-page.ts'),
    render: () => html`<portal-page></portal-page>`,
  },
  review: {
    who: 'staff',
    title: (lang) => (lang === 'en' ? 'Review' : '审核'),
    wide: true,
    load: () =>
      Promise.all([
        import('@acct-forms/elements/define/acct-review-queue.js'),
        import('@acct-forms/elements/define/acct-review-case.js'),
      ]),
    render: ({ place }) =>
      place
        ? html`<acct-review-case case-id=${place}></acct-review-case>`
        : html`<acct-review-queue></acct-review-queue>`,
  },
};
