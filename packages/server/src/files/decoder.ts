import { fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { extname } from 'node:path';
import type { DecodeJob, DecodeResult } from './decode-job.ts';

/** A process that decodes one file at a time. */
export interface Decoder {
  readonly pid: number | undefined;
  /** What became of the file; a process that did not come so far as to take it is `unready`. */
  run(job: DecodeJob, most: Patience): Promise<DecodeResult | Failure>;
  /** Whether it can decode, once that is known. */
  readonly ready: Promise<boolean>;
  /** What it wrote before it ended. */
  readonly complaint: string;
  /** Whether it takes another file. */
  readonly alive: boolean;
  end(): void;
}

/** Milliseconds at most until the process takes files, and for one file from then on. */
export interface Patience {
  readonly start: number;
  readonly file: number;
}

/**
 * `crashed`: the process ended over a file; `spent`: it ended itself, for the file took too much of the processor;
 * `late`: it was ended for being slow; `unready`: it never started.
 */
export type Failure = 'crashed' | 'spent' | 'late' | 'unready';

/** What it says of itself before it takes files. */
export const readyMessage = 'ready';

/** Beside this module, compiled or not. */
const ownScript = new URL(`./decoder-process${extname(import.meta.filename)}`, import.meta.url);

/** `--conditions=x`, `--conditions x` and `-C x` of this process: packages resolve there as they do here. */
export function conditionsOf(execArgv: readonly string[]): string[] {
  return execArgv.filter(
    (argument, i) =>
      /^(--conditions|-C)(=|$)/.test(argument) || /^(--conditions|-C)$/.test(execArgv[i - 1] ?? ''),
  );
}

const mostComplaint = 4000;

/**
 * Starts a process with nothing of this one's environment, so that what takes it over finds no secret there. It does
 * not keep this process alive unless it works.
 */
export function startDecoder(script: URL = ownScript): Decoder {
  const child = fork(script, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [...conditionsOf(process.execArgv), '--max-old-space-size=128'],
    env: { MALLOC_ARENA_MAX: '2' },
  });
  const stderr = child.stderr as Socket | null;
  let alive = true;
  let isReady = false;
  let complaint = '';
  let answer: ((result: DecodeResult | Failure) => void) | undefined;
  const ready = Promise.withResolvers<boolean>();
  const gone = () => {
    alive = false;
  };
  // `close` comes when all that it wrote is here.
  const over = (_?: unknown, signal?: NodeJS.Signals | null) => {
    gone();
    ready.resolve(false);
    answer?.(!isReady ? 'unready' : signal === 'SIGXCPU' ? 'spent' : 'crashed');
  };
  child
    .once('exit', gone)
    .once('close', over)
    .once('error', () => over());
  child.on('message', (message: DecodeResult | typeof readyMessage) => {
    if (message !== readyMessage) return answer?.(message);
    isReady = true;
    ready.resolve(true);
  });
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, mostComplaint);
  });
  const hold = (busy: boolean) => {
    for (const part of [child, child.channel, stderr])
      if (busy) part?.ref();
      else part?.unref();
  };
  hold(false);
  return {
    pid: child.pid,
    ready: ready.promise,
    get complaint() {
      return complaint;
    },
    get alive() {
      return alive && child.connected;
    },
    async run(job, most) {
      hold(true);
      const { promise, resolve } = Promise.withResolvers<DecodeResult | Failure>();
      answer = resolve;
      // A busy machine is slow to start it: that says nothing about the file.
      const starting = setTimeout(resolve, most.start, 'unready');
      await Promise.race([ready.promise, promise]);
      clearTimeout(starting);
      // Where it cannot be sent the process is over, and says how.
      child.send(job, (error) => {
        if (error && !alive) over();
      });
      const working = setTimeout(resolve, most.file, 'late');
      const result = await promise;
      clearTimeout(working);
      answer = undefined;
      hold(false);
      if (typeof result === 'string') {
        gone();
        child.kill('SIGKILL');
      }
      return result;
    },
    end() {
      gone();
      child.kill('SIGKILL');
    },
  };
}
