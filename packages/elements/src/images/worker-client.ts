import type { Answer, Job, JobResult } from './job.ts';
import { PictureError } from './picture.ts';
import type { PictureStage } from './picture.ts';
import { TrustedWorker as Worker } from './trusted-worker.ts';

/** The worker cannot start, or lacks what it needs: the same job can be done on the page. */
export class WorkerUnavailable extends Error {}

const idleTime = 10_000;
/** The last worker is kept for a while: a crop or the next file usually follows. */
let idle: globalThis.Worker | undefined;
let timer: ReturnType<typeof setTimeout>;

const takeWorker = (address?: string | URL): globalThis.Worker => {
  const kept = idle;
  if (!address && kept) {
    clearTimeout(timer);
    idle = undefined;
    return kept;
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
  idle = worker;
  timer = setTimeout(() => {
    idle = undefined;
    worker.terminate();
  }, idleTime);
};

/** Does one job in the worker; an abort ends the worker at once. */
export const performInWorker = async (
  job: Job,
  onStage: (stage: PictureStage) => void,
  signal?: AbortSignal,
  address?: string | URL,
): Promise<JobResult> => {
  const worker = takeWorker(address);
  try {
    const result = await new Promise<JobResult>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      // Everything that happens inside is caught and told: this event means that the script did not load.
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new WorkerUnavailable('worker not loaded'));
      };
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('stage' in data) onStage(data.stage);
        else if ('result' in data) resolve(data.result);
        else if ('refused' in data) reject(new PictureError(data.refused, data.params));
        else reject(new WorkerUnavailable(data.unable));
      };
      worker.postMessage(job, []);
    });
    if (address) worker.terminate();
    else keep(worker);
    return result;
  } catch (error) {
    worker.terminate();
    throw error;
  }
};
