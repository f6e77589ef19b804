import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AcctError } from '@acct-forms/core';

/** A body that was read whole. */
export interface Received {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** How much past the limit is read before the connection is given up. */
const slack = 64 * 1024;

/**
 * Reads a raw body of at most `limit` bytes while counting and hashing. A limit of a file is small, so it is kept
 * in memory; nothing lies on disk unencrypted. Rejects with `file-too-large` as soon as the count passes the limit,
 * whatever Content-Length said, and with `invalid` for an empty body.
 */
export async function receiveBody(
  body: Readable,
  options: { readonly limit: number; readonly contentLength?: number | undefined },
): Promise<Received> {
  const { limit, contentLength } = options;
  if (contentLength !== undefined && contentLength > limit + slack) {
    throw new AcctError('file-too-large', { limit });
  }
  const hash = createHash('sha256');
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit + slack) break;
    if (bytes <= limit) {
      hash.update(chunk);
      parts.push(chunk);
    }
  }
  if (bytes > limit) throw new AcctError('file-too-large', { limit });
  if (bytes === 0) throw new AcctError('file-type', { found: 'empty' });
  return { bytes: Buffer.concat(parts), sha256: hash.digest('hex') };
}
