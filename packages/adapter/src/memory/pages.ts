import type { Page } from '../views.ts';
import { invalid } from './store.ts';

/** One page of a list whose items have ids; the cursor is the id of the last item seen. */
export function pageOf<T extends { readonly id: string }>(
  items: readonly T[],
  cursor: string | undefined,
  limit = 20,
): Page<T> {
  const seen = cursor === undefined ? -1 : items.findIndex((item) => item.id === cursor);
  if (cursor !== undefined && seen < 0) throw invalid('cursor', 'unknown-cursor');
  const page = items.slice(seen + 1, seen + 1 + limit);
  const last = page.at(-1);
  return { items: page, ...(last !== undefined && seen + 1 + limit < items.length ? { next: last.id } : {}) };
}
