import type { Logger } from 'pino';

export interface Job {
  /** Milliseconds from one beginning to the next. */
  readonly every: number;
  readonly run: () => Promise<void>;
  /** What is logged when a run fails; the next is tried all the same. */
  readonly failed: string;
}

/** Runs a job at once and then by the clock, one run after another; answers how to stop, when the last has ended. */
export function repeat({ log }: { readonly log: Logger }, { every, run, failed }: Job): () => Promise<void> {
  let running = Promise.resolve();
  const next = () => void (running = running.then(run).catch(() => log.warn(failed)));
  next();
  const timer = setInterval(next, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
