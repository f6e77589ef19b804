import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that the thread itself worked, whatever else the machine did meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of each task of the page's main thread while the work went on. */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const ofThread = new Map<string, number[]>();
  for (const { name, ph, pid, tid, args } of traceEvents)
    if (ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain')
      ofThread.set(`${pid} ${tid}`, []);
  for (const { name, ph, pid, tid, tdur = 0 } of traceEvents)
    if (ph === 'X' && name.endsWith('RunTask')) ofThread.get(`${pid} ${tid}`)?.push(tdur / 1000);
  // A browser keeps spare processes, which do nothing.
  return [...ofThread.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}
