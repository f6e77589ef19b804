import type { PdfFault, PdfRule, pdfType } from '@acct-forms/core';
import type { PictureJob, PictureResult } from './decode-picture.ts';

/** A PDF that its slot takes. */
export interface PdfJob {
  readonly bytes: Buffer;
  readonly type: typeof pdfType;
  readonly rule: PdfRule;
}

export type DecodeJob = PictureJob | PdfJob;

/** What became of a file; `fault` is a PDF's, with its pages where they are too many. */
export type DecodeResult = PictureResult | { readonly fault: PdfFault; readonly pages?: number | undefined };
