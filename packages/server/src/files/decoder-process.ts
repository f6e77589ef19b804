/** Decodes pictures for the pool that started it: a crash in native code ends this process and no other. */
import { setPriority } from 'node:os';
import sharp from 'sharp';
import { decodePicture, restrict, type DecodeJob } from './decode-picture.ts';
import { readyMessage } from './decoder.ts';

const mostBytes = 512 * 1024 * 1024;

restrict(sharp);
// Answers to people come before pictures.
setPriority(5);
// A stop of the whole group lets the server end what it took; the end of the channel ends this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.exit(1);
}, 50).unref();

process.on('message', (job: DecodeJob) => {
  void decodePicture(sharp, job).then((result) => process.send?.(result));
});
process.send?.(readyMessage);
