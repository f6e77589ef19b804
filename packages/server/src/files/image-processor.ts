import type { MaterialType, PictureCheckCode, PictureRule } from '@acct-forms/core';

/**
 * A file as it is stored and within its limit: a picture upright, sRGB, one frame, no metadata; a PDF made anew of what
 * is drawn on its pages.
 */
export interface ProcessedFile {
  readonly bytes: Buffer;
  readonly type: MaterialType;
  readonly width: number;
  readonly height: number;
  /** Of a PDF. */
  readonly pages?: number;
  /** What a reviewer should look at twice. */
  readonly findings: readonly PictureCheckCode[];
}

/**
 * Proves and cleans pictures, and PDFs where the rule takes them. Rejects with `file-type` and what was found, with
 * `file-too-large` when it cannot be brought within the limit, with `PdfRefused` for a PDF that is not taken, or with
 * `unavailable` while too many wait or the decoder hangs. `owner` is whose file it is, so that nobody's files hold up
 * another's.
 */
export interface ImageProcessor {
  process(bytes: Buffer, rule: PictureRule, owner: string): Promise<ProcessedFile>;
}
