import type { PictureCheckCode, PictureRule } from '@acct-forms/core';
import type { PictureType } from './sniff.ts';

/** A picture as it is stored: upright, sRGB, one frame, no metadata, within its limit. */
export interface ProcessedPicture {
  readonly bytes: Buffer;
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  /** What a reviewer should look at twice. */
  readonly findings: readonly PictureCheckCode[];
}

/**
 * Proves and cleans pictures. Rejects with `file-type` and what was found, with `file-too-large` when it cannot be
 * brought within the limit, or with `unavailable` while too many wait or the decoder hangs. `owner` is whose picture it
 * is, so that nobody's pictures hold up another's.
 */
export interface ImageProcessor {
  process(bytes: Buffer, rule: PictureRule, owner: string): Promise<ProcessedPicture>;
}
