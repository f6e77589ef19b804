/** The tags that a page of the site has, as the bundle defines them. */
export type * from '@acct-forms/elements/define/acct-portal.js';
