import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

interface Call {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call of the wire in the session of a page. */
export async function call<T>(page: Page, { method, path, data, headers = {} }: Call): Promise<T> {
  const response = await page.request.fetch(`/api${path}`, {
    method,
    headers: { 'Acct-Wire': '1', Origin: new URL(page.url()).origin, ...headers },
    ...(data === undefined ? {} : { data: data instanceof Buffer ? data : JSON.stringify(data) }),
  });
  expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

/** What most calls answer, as far as the journeys need it. */
export interface Standing {
  readonly applicationId: string;
  readonly revision: number;
  readonly state: string;
  readonly data: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly materials: Readonly<
    Record<
      string,
      { readonly id: string; readonly name: string; readonly uploadSha256: string; readonly sha256: string }
    >
  >;
}
export const json = { 'Content-Type': 'application/json' };
export const at = (revision: number) => ({ 'If-Match': `"${revision}"` });
export const keyed = () => ({ 'Idempotency-Key': `key-${Math.random()}` });

/** The person's application as the server has it. */
export const standing = (page: Page): Promise<Standing> =>
  call<Standing>(page, { method: 'PUT', path: '/record' });
