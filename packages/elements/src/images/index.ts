import { isUsual } from './file-start.ts';
import type { Job, JobResult } from './job.ts';
import type { PdfRule, PictureRule } from '@acct-forms/core';
import type { CropRect, HeicDecoder, OpenedPicture, PictureStage, PreparedPicture } from './picture.ts';
import { performInWorker, WorkerUnavailable } from './worker-client.ts';

export type { PictureRule } from '@acct-forms/core';
export { PictureError } from './picture.ts';
export type {
  CropRect,
  HeicDecoder,
  OpenedPicture,
  PictureCheck,
  PictureErrorCode,
  PictureErrorParams,
  PictureStage,
  PreparedPicture,
} from './picture.ts';

export interface PictureOptions {
  readonly signal?: AbortSignal | undefined;
  /** Address of `image.worker.js`, for pages that serve the module from another origin. */
  readonly workerUrl?: string | URL | undefined;
  /** Brings a decoder for HEIC where the browser has none; asked for only then. */
  readonly heicDecoder?: (() => Promise<HeicDecoder>) | undefined;
}

export interface PrepareOptions extends PictureOptions {
  /** The part to keep; without it the largest centred part of the rule's ratio. */
  readonly crop?: CropRect | undefined;
  readonly onStage?: ((stage: PictureStage) => void) | undefined;
}

const performUsual = async (
  job: Job,
  { signal, workerUrl, onStage = () => {} }: PrepareOptions,
): Promise<JobResult> => {
  signal?.throwIfAborted();
  try {
    return await performInWorker(job, onStage, signal, workerUrl);
  } catch (error) {
    if (!(error instanceof WorkerUnavailable)) throw error;
    const { performHere } = await import('./fallback.ts');
    return performHere(job, onStage, signal);
  }
};

const perform = async (job: Job, options: PrepareOptions): Promise<JobResult> => {
  if (await isUsual(job.file)) {
    const result = await performUsual(job, options);
    // Other browsers themselves refuse what is cut off.
    if (navigator.userAgent.includes('Firefox')) await (await import('./cut-off.ts')).refuseCutOff(job.file);
    return result;
  }
  const { performOdd } = await import('./odd-files.ts');
  return performOdd(job, (each) => performUsual(each, options), options.heicDecoder);
};

/**
 * Makes of any decodable picture an upright JPEG without metadata, at or under `rule.maxBytes`, at the
 * best size and quality that fit, never enlarged. Works in a worker; without one, on the page.
 *
 * Rejects with `PictureError` when the file is refused, and with the signal's reason when it aborts.
 */
export const preparePicture = (
  file: Blob & { name?: string },
  rule: PictureRule,
  { crop, ...options }: PrepareOptions = {},
): Promise<PreparedPicture> => perform({ file, rule, crop }, options) as Promise<PreparedPicture>;

/**
 * Rejects with `PictureError` at once what is no picture by its first bytes. Whether it is a PDF, which goes as it is
 * where the rule takes one.
 */
export const refuseOther = async (file: Blob, pdf?: PdfRule): Promise<boolean> =>
  !(await isUsual(file)) && (await (await import('./odd-files.ts')).readOdd(file, pdf)).type === 'pdf';

/** Upright size and a small upright preview of a picture, for choosing a crop. Rejects as `preparePicture` does. */
export const openPicture = (file: Blob, options: PictureOptions = {}): Promise<OpenedPicture> =>
  perform({ file }, options) as Promise<OpenedPicture>;
