import type { Browser, Page } from '@playwright/test';
import { typedMark } from './results.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds from an arbitrary moment, and for how many it went on. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds that the thread itself worked, whatever else the machine did meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

interface Task {
  /** Milliseconds for which the main thread worked. */
  readonly ms: number;
  /** Which of the characters had been typed last, from 1; 0 before the first. */
  readonly character: number;
}

/** Each task of the page's main thread while the work went on. */
export async function tasksDuring(browser: Browser, page: Page, work: () => Promise<void>): Promise<Task[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const characters = traceEvents.filter(({ name }) => name === typedMark).map(({ ts }) => ts);
  const ofThread = new Map<string, Task[]>();
  for (const { name, ph, pid, tid, args } of traceEvents)
    if (ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain')
      ofThread.set(`${pid} ${tid}`, []);
  for (const { name, ph, pid, tid, ts, dur = 0, tdur = 0 } of traceEvents)
    if (ph === 'X' && name.endsWith('RunTask')) {
      const character = characters.filter((at) => at <= ts + dur).length;
      ofThread.get(`${pid} ${tid}`)?.push({ ms: tdur / 1000, character });
    }
  // A browser keeps spare processes, which do nothing.
  return [...ofThread.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}
