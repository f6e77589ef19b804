import type { Readable } from 'node:stream';

/** A file in an answer. */
export interface ServedFile {
  readonly bytes: Buffer | Readable;
  readonly type: string;
  readonly name: string;
}
