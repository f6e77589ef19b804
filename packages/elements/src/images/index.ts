import type { Job, JobResult } from './job.ts';
import type { CropRect, OpenedPicture, PictureRule, PictureStage, PreparedPicture } from './picture.ts';
import { performInWorker, WorkerUnavailable } from './worker-client.ts';

export { PictureError } from './picture.ts';
export type {
  CheckCode,
  CropRect,
  OpenedPicture,
  PictureCheck,
  PictureErrorCode,
  PictureErrorParams,
  PictureRule,
  PictureStage,
  PreparedPicture,
} from './picture.ts';

export interface PictureOptions {
  readonly signal?: AbortSignal | undefined;
  /** Address of `image.worker.js`, for pages that serve the module from another origin. */
  readonly workerUrl?: string | URL | undefined;
}

export interface PrepareOptions extends PictureOptions {
  /** The part to keep; without it the largest centred part of the rule's ratio. */
  readonly crop?: CropRect | undefined;
  readonly onStage?: ((stage: PictureStage) => void) | undefined;
}

const perform = async (
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

/** Upright size and a small upright preview of a picture, for choosing a crop. Rejects as `preparePicture` does. */
export const openPicture = (file: Blob, options: PictureOptions = {}): Promise<OpenedPicture> =>
  perform({ file }, options) as Promise<OpenedPicture>;
