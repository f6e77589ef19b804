import type { FileStore } from './file-store.ts';

/**
 * Deletes files that no row names and that are older than `olderThan` milliseconds, half-written ones included.
 * Answers how many. Grows with the number of files: run it daily, not per request.
 */
export async function sweepOrphans(
  files: FileStore,
  isNamed: (key: string) => Promise<boolean>,
  options: { readonly now: number; readonly olderThan: number },
): Promise<number> {
  let swept = 0;
  for await (const { key, changedAt } of files.list()) {
    if (options.now - changedAt < options.olderThan) continue;
    if (!key.endsWith('.tmp') && (await isNamed(key))) continue;
    await files.delete(key);
    swept += 1;
  }
  return swept;
}
