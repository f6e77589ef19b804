import '@acct-forms/elements/define/acct-login.js';
import type { Screen } from './route.ts';

/**
 * What each screen needs besides the shell and the login, which nearly everybody comes for. The form's code comes only with the form, the reviewers' only to
 * reviewers. A failed import may be tried again: the browser does not keep the failure of a changed address.
 */
export const loadScreen: Readonly<Record<Screen, () => Promise<unknown>>> = {
  portal: () => import('./portal-page.ts'),
  phones: () => import('@acct-forms/elements/define/acct-directory.js'),
  login: () => Promise.resolve(),
  register: () => import('@acct-forms/elements/define/acct-register.js'),
  home: () => import('@acct-forms/elements/define/acct-home.js'),
  wizard: () => import('@acct-forms/elements/define/acct-info-wizard.js'),
  preview: () => import('@acct-forms/elements/define/acct-info-preview.js'),
  receipt: () => import('@acct-forms/elements/define/acct-receipt.js'),
  change: () => Promise.resolve(),
  education: () => Promise.resolve(),
  review: () =>
    Promise.all([
      import('@acct-forms/elements/define/acct-review-queue.js'),
      import('@acct-forms/elements/define/acct-review-case.js'),
    ]),
};
