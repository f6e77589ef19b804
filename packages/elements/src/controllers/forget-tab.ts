/** What the keys begin with under which a tab keeps something of a session. */
export const tabPrefix = 'acct-tab-';

/** Forgets what this tab kept under names that begin so, whoever's it was; without a name all of it. */
export function forgetTab(name = ''): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(tabPrefix + name)) sessionStorage.removeItem(key);
  } catch {
    // Then nothing was kept.
  }
}
