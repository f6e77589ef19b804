import { readFile, writeFile } from 'node:fs/promises';

const kilobytes = async (pid: number, name: 'VmHWM' | 'VmRSS'): Promise<number> =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);

/**
 * Begins to look at a process's resident memory, as Linux alone tells it; answers what it held then and how far its
 * peak has risen since, in kilobytes.
 */
export async function startPeak(pid: number) {
  const rest = await kilobytes(pid, 'VmRSS');
  // 5 sets the peak back to what is held now: proc(5).
  await writeFile(`/proc/${pid}/clear_refs`, '5');
  return async () => ({ rest, rise: (await kilobytes(pid, 'VmHWM')) - rest });
}
