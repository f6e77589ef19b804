/** Decodes files for the pool that started it: a crash in native code ends this process and no other. */
import { setPriority } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pdfType } from '@acct-forms/core';
import sharp from 'sharp';
import type { DecodeJob, DecodeResult, PdfJob } from './decode-job.ts';
import { decodePicture, restrict } from './decode-picture.ts';
import { readyMessage } from './decoder.ts';

const mostBytes = 512 * 1024 * 1024;
/** Milliseconds of the processor for one PDF: many times what the largest takes. */
const mostTime = 2000;

restrict(sharp);
// Answers to people come before files.
setPriority(5);
// A stop of the whole group lets the server end what it took; the end of the channel ends this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.exit(1);
}, 50).unref();

let watch: Worker | undefined;

/** A PDF is taken apart on this thread: another one has to watch what it takes. */
function startWatch(): Worker {
  const script = new URL(`./process-watch${extname(import.meta.filename)}`, import.meta.url);
  const worker = new Worker(script, { workerData: { mostBytes, mostTime } });
  worker.unref();
  return worker;
}

async function decodePdf({ bytes, rule }: PdfJob): Promise<DecodeResult> {
  watch ??= startWatch();
  const { rebuildPdf, PdfRefused } = await import('./pdf/rebuild-pdf.ts');
  watch.postMessage(true);
  try {
    const file = await rebuildPdf(Buffer.from(bytes), rule);
    return file === 'large' ? { refused: file } : { file };
  } catch (error) {
    if (!(error instanceof PdfRefused)) throw error;
    return { fault: error.fault, pages: error.pages };
  } finally {
    watch.postMessage(false);
  }
}

process.on('message', (job: DecodeJob) => {
  const result = job.type === pdfType ? decodePdf(job) : decodePicture(sharp, job);
  void result.then((outcome: DecodeResult) => process.send?.(outcome));
});
process.send?.(readyMessage);
