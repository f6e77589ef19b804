/** A record on the page with what is typed into it. */
export interface OpenRecord {
  /** Something typed is not with the backend. */
  readonly unsaved: boolean;
  /** Writes what waits, here and to the backend. */
  flush(): Promise<unknown>;
}

const records = new Set<OpenRecord>();

/** The records of the elements on the page; each enters when it comes and leaves when it goes. */
export const openRecords: Pick<Set<OpenRecord>, 'add' | 'delete'> = records;

/** How long a backend may take before a sign-out goes on without it, in milliseconds. */
const patience = 3000;

/** Everything that waits, written as far as that is possible in a few seconds. */
export async function flushRecords(): Promise<void> {
  const all = Promise.allSettled([...records].map((record) => record.flush()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))]);
}

/** Whether signing out now leaves something behind that only this page has. */
export const hasUnsaved = (): boolean => [...records].some(({ unsaved }) => unsaved);
