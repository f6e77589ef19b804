/**
 * A thread that ends its process when that has taken too much memory, or too much time of the processor for one file,
 * however busy it is: told `true` when a file is begun, `false` when it is done.
 */
import { parentPort, workerData } from 'node:worker_threads';

/** Bytes, and milliseconds. */
const { mostBytes, mostTime } = workerData as { readonly mostBytes: number; readonly mostTime: number };

const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let until = Infinity;
parentPort?.on('message', (begun: boolean) => {
  until = begun ? spent() + mostTime : Infinity;
});
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL');
  if (spent() > until) process.kill(process.pid, 'SIGXCPU');
}, 20);
