import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Picture } from './pictures.ts';

const peakOf = async (pid: number): Promise<number> =>
  Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** How far the tab's memory rises while a picture is prepared; Linux alone tells a process's peak. */
export async function peakMemory(
  page: Page,
  files: Map<string, Buffer>,
  { name, make }: Picture,
): Promise<string> {
  if (process.platform !== 'linux') return 'Peak memory is measured on Linux only.';
  const browser = page.context().browser()!;
  const fresh = await browser.newPage();
  files.set('/picture', await make());
  await fresh.goto(page.url());
  await fresh.evaluate(() => pictureBench.load('/picture', 'photo'));
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = new Map<number, number>();
  for (const pid of pids) {
    // 5 sets the peak back to what is held now: proc(5).
    await writeFile(`/proc/${pid}/clear_refs`, '5');
    before.set(pid, await peakOf(pid));
  }
  await fresh.evaluate(() => pictureBench.run('ours'));
  const rises = await Promise.all(pids.map(async (pid) => (await peakOf(pid)) - before.get(pid)!));
  await fresh.close();
  return `Peak memory of the tab for ${name}: ${Math.round(Math.max(...rises))} MB over the page (goal: under 400).`;
}
