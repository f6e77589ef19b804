import type { Answer, Job, JobResult } from './job.ts';
import { PictureError } from './picture.ts';
import type { PictureStage } from './picture.ts';
import { TrustedWorker as Worker } from './trusted-worker.ts';

/** The worker cannot start, or lacks what it needs: the same job can be done on the page. */
export class WorkerUnavailable extends Error {}

const idleTime = 10_000;
/** The last worker is kept for a while: a crop or the next file usually follows. */
let idle: { worker: globalThis.Worker; timer: ReturnType<typeof setTimeout> } | undefined;

const takeWorker = (address?: string | URL): globalThis.Worker => {
  if (!address && idle) {
    const { worker, timer } = idle;
    clearTimeout(timer);
    idle = undefined;
    return worker;
  }
  try {
    return address
      ? new Worker(address, { type: 'module' })
      : new Worker(new URL('./image.worker.js', import.meta.url), { type: 'module' });
  } catch (cause) {
    throw new WorkerUnavailable('no worker', { cause });
  }
};

const keep = (worker: globalThis.Worker): void => {
  if (idle) return worker.terminate();
  const timer = setTimeout(() => {
    idle = undefined;
    worker.terminate();
  }, idleTime);
  idle = { worker, timer };
};

/** Does one job in the worker; an abort ends the worker at once. */
export const performInWorker = async (
  job: Job,
  onStage: (stage: PictureStage) => void,
  signal?: AbortSignal,
  address?: string | URL,
): Promise<JobResult> => {
  const worker = takeWorker(address);
  const settled = new AbortController();
  try {
    const result = await new Promise<JobResult>((resolve, reject) => {
      const on = { signal: settled.signal };
      signal?.addEventListener('abort', () => reject(signal.reason), on);
      // Everything that happens inside is caught and told: this event means that the script did not load.
      worker.addEventListener(
        'error',
        (event) => {
          event.preventDefault();
          reject(new WorkerUnavailable('worker not loaded'));
        },
        on,
      );
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<Answer>) => {
          if ('stage' in data) onStage(data.stage);
          else if ('result' in data) resolve(data.result);
          else if ('refused' in data) reject(new PictureError(data.refused, data.params));
          else reject(new WorkerUnavailable(data.unable));
        },
        on,
      );
      worker.postMessage(job, []);
    });
    if (address) worker.terminate();
    else keep(worker);
    return result;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    settled.abort();
  }
};
