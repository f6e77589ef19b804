/** The place of this document's unsaved values: each tab has its own, so that none overwrites another's. */
export const ownTab: string = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) =>
  byte.toString(36).padStart(2, '0'),
).join('');

const held = new Set<string>();

/** The places that this document has taken: its own, and those that ended tabs had left. */
export const heldTabs: ReadonlySet<string> = held;

/**
 * Takes a place for as long as this document lives; false while another tab lives in it. Without Web Locks nobody
 * can tell, and every place may be taken: the backend's revision still keeps one value from hiding another.
 */
export function holdTab(tab: string): Promise<boolean> {
  if (held.has(tab)) return Promise.resolve(true);
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) {
    held.add(tab);
    return Promise.resolve(true);
  }
  return new Promise((resolve, reject) => {
    locks
      .request(`acct-forms.drafts.${tab}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock === null) return undefined;
        held.add(tab);
        return new Promise<never>(() => undefined);
      })
      .catch(reject);
  });
}
