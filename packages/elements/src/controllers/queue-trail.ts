import type { BackendAdapter } from '@acct-forms/adapter';
import { listedLast } from './queue-memory.ts';

const trails = new WeakMap<BackendAdapter, readonly string[]>();

/** Keeps the order of the cases that a reviewer sees listed, until the next list. */
export function rememberTrail(backend: BackendAdapter, ids: readonly string[]): void {
  trails.set(backend, ids);
}

/** The cases before and after one in the list that it was opened from, after a reload too; neither for a case opened by its address. */
export function neighboursOf(
  backend: BackendAdapter,
  id: string,
): { readonly previous: string | undefined; readonly next: string | undefined } {
  const trail = trails.get(backend) ?? listedLast();
  const at = trail.indexOf(id);
  return at < 0 ? { previous: undefined, next: undefined } : { previous: trail[at - 1], next: trail[at + 1] };
}
