import { constants, inflateSync } from 'node:zlib';
import { PdfRefused } from './pdf-refused.ts';

/** Objects of a file within any limit take a fraction of this. */
const mostBytes = 32 * 1024 * 1024;

/**
 * Refuses a file whose compressed objects (ISO 32000-2, 7.5.7 and 7.5.8) would fill the memory, before the library
 * inflates them, which it does without a bound. One that hides them better ends with the process that reads it.
 */
export function refuseObjectBombs(bytes: Buffer): void {
  let left = mostBytes;
  for (const { index, 0: head } of bytes
    .toString('latin1')
    .matchAll(/\/(?:ObjStm|XRef)\b[^>]{0,400}>>\s{0,2}stream\r?\n/g)) {
    try {
      const inflated = inflateSync(bytes.subarray(index + head.length), {
        maxOutputLength: left + 1,
        finishFlush: constants.Z_SYNC_FLUSH,
      });
      left -= inflated.length;
    } catch (error) {
      // Another filter, or damage, is the library's to find.
      if (error instanceof RangeError) left = -1;
    }
    if (left < 0) throw new PdfRefused('damaged');
  }
}
