/** What the keys begin with under which a tab keeps something of a session. */
export const tabPrefix = 'acct-tab-';

/** What parts of the page hold of a person in memory; it goes when the person leaves. */
export const heldInMemory = new Set<{ clear(): void }>();

/** Forgets what this tab kept under names that begin so, whoever's it was; without a name all of it. */
export function forgetTab(name = ''): void {
  if (name === '') for (const held of heldInMemory) held.clear();
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(tabPrefix + name)) sessionStorage.removeItem(key);
  } catch {
    // Then nothing was kept.
  }
}
