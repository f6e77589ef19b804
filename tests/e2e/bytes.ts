import type { Page } from '@playwright/test';

/** KiB that each may take today, see decision 0014. The goals are 20, 55 and, on top of these, 35. */
export const limits = { login: 24.5, journey: 100.5, review: 35 } as const;

export interface Counted {
  /** Path → bytes on the wire, as the server sends them to a browser that takes brotli. */
  readonly files: ReadonlyMap<string, number>;
  readonly total: () => number;
}

/** Counts every script, style and worker that the page fetches from now on, each once. */
export function countBytes(page: Page): Counted {
  const files = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(?:js|css)$/.test(pathname)) return;
    const length = Number(response.headers()['content-length']);
    if (!Number.isFinite(length)) throw new Error(`${pathname} has no length`);
    files.set(pathname, length);
  });
  return { files, total: () => [...files.values()].reduce((sum, bytes) => sum + bytes, 0) };
}
