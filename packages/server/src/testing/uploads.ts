import type { TestServer } from './create-test-server.ts';
import { signedIn } from './people.ts';

export interface Uploaded {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfter: string | null;
  readonly milliseconds: number;
}

/** A person who may upload, and the raw request that puts a file into the slot of the pledge. */
export async function uploader(
  server: TestServer,
): Promise<(bytes: Uint8Array<ArrayBuffer>) => Promise<Uploaded>> {
  const person = await signedIn(server);
  await person.adapter.record.open();
  const { version } = server.deps.profile.notices.privacy;
  await person.adapter.record.consent({ notice: 'scans', version });
  let held = 'none';
  return async (bytes) => {
    const started = performance.now();
    const response = await person.fetch(`${server.baseUrl}/record/slots/truthPledge`, {
      method: 'PUT',
      body: bytes,
      headers: { 'acct-wire': '1', 'acct-replaces': held, 'content-type': 'image/jpeg' },
    });
    const { id, code } = (await response.json()) as { id?: string; code?: string };
    if (response.ok && id !== undefined) held = id;
    const milliseconds = performance.now() - started;
    return { status: response.status, code, retryAfter: response.headers.get('retry-after'), milliseconds };
  };
}

/** The value below which the given share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
