import { createStore, type UseStore } from 'idb-keyval';

let store: UseStore | undefined;

/** The one database of this origin; opened when first used. */
export const database = (): UseStore => (store ??= createStore('acct-forms', 'drafts'));

export const keyName = (account: string): string => `key/${account}`;

/** Every entry of a draft begins with this. */
export const draftPrefix = 'draft/';

/** Every entry of an account's drafts begins with this. */
export const entryPrefix = (account: string): string => `${draftPrefix}${encodeURIComponent(account)}/`;
