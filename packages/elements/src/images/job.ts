import type { PictureRule } from '@acct-forms/core';
import type { Header } from './file-start.ts';
import type {
  CropRect,
  OpenedPicture,
  PictureErrorCode,
  PictureErrorParams,
  PictureStage,
  PreparedPicture,
} from './picture.ts';

/** What is asked of the worker; one at a time. A job without a rule opens the picture. */
export interface Job {
  readonly file: Blob;
  /** What it is, when that was read already. */
  readonly header?: Header | undefined;
  readonly rule?: PictureRule;
  readonly crop?: CropRect | undefined;
}

export type JobResult = PreparedPicture | OpenedPicture;

/** What the worker answers: stages, as many as it takes, then one of the others. */
export type Answer =
  | { readonly stage: PictureStage }
  | { readonly result: JobResult }
  | { readonly refused: PictureErrorCode; readonly params: PictureErrorParams }
  | { readonly unable: string };
