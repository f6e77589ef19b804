import type {
  CropRect,
  OpenedPicture,
  PictureErrorCode,
  PictureErrorParams,
  PictureRule,
  PictureStage,
  PreparedPicture,
} from './picture.ts';

/** What is asked of the worker; one at a time. A job without a rule opens the picture. */
export interface Job {
  readonly file: Blob;
  readonly rule?: PictureRule;
  readonly crop?: CropRect | undefined;
}

export type JobResult = PreparedPicture | OpenedPicture;

/** What the worker answers: any number of stages, then one of the others. */
export type Answer =
  | { readonly stage: PictureStage }
  | { readonly result: JobResult }
  | { readonly refused: PictureErrorCode; readonly params: PictureErrorParams }
  | { readonly unable: string };
