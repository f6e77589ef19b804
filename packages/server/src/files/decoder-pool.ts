import { AcctError, pdfType, type PictureRule } from '@acct-forms/core';
import type { DecodeJob, DecodeResult } from './decode-job.ts';
import { startDecoder, type Decoder } from './decoder.ts';
import { readDimensions } from './dimensions.ts';
import type { ImageProcessor, ProcessedFile } from './image-processor.ts';
import { PdfRefused } from './pdf/pdf-refused.ts';
import { sniffFile } from './sniff.ts';
import { createWorkQueue } from './work-queue.ts';

export interface DecoderPool extends ImageProcessor {
  /** Process ids of the decoders that run now. */
  pids(): readonly number[];
  /** Whether a decoder can start here; one that cannot is told of. */
  check(): Promise<boolean>;
  close(): void;
}

export interface PoolOptions {
  readonly start?: () => Decoder;
  /** Told that a decoder could not start, and what it wrote. */
  readonly failed?: (complaint: string) => void;
  /** Milliseconds until a decoder that says nothing is ended: while it starts, and over a file. */
  readonly patience?: { readonly start?: number; readonly picture?: number; readonly pdf?: number };
}

const idleMilliseconds = 60_000;

/** A PDF may have to wait for its library on a busy machine; what it takes itself the process watches. */
const usualPatience = { start: 20_000, picture: 5_000, pdf: 15_000 };

/** What a file is once its first bytes were looked at; of a picture its header too. */
async function jobOf(bytes: Buffer, rule: PictureRule): Promise<DecodeJob> {
  const type = await sniffFile(bytes, rule);
  if (type !== pdfType) return { bytes, type, rule, ...readDimensions(bytes, type) };
  const { maxBytes } = rule.pdf!;
  if (bytes.length > maxBytes) throw new AcctError('file-too-large', { limit: maxBytes });
  return { bytes, type, rule: rule.pdf! };
}

const damaged = ({ type }: DecodeJob) =>
  type === pdfType ? new PdfRefused('damaged') : new AcctError('file-type', { found: 'damaged' });

/** The file, or why it is not taken. */
function settle(job: DecodeJob, result: DecodeResult): ProcessedFile {
  if ('file' in result) return result.file;
  if ('fault' in result) throw new PdfRefused(result.fault, result.pages);
  throw result.refused === 'large'
    ? new AcctError('file-too-large', { limit: job.rule.maxBytes })
    : damaged(job);
}

/**
 * Pictures by libvips, and PDFs, in processes of their own, started when there is work and ended a minute after. Two
 * files at a time, one of each owner, at most 32 waiting, some seconds each: a bad file never stops another person's.
 * A decoder that dies over a file is replaced and the file tried once more; dying again proves it bad, as does taking too
 * much of the processor. One that hangs is ended and replaced, and the call is `unavailable`; so it is where none can
 * start, which says nothing about the file: `failed` gets what the process wrote.
 */
export function createDecoderPool({
  start = startDecoder,
  failed = () => undefined,
  patience,
}: PoolOptions = {}): DecoderPool {
  // Missing, it is found at the start and not at the first upload.
  import.meta.resolve('sharp');
  const most = { ...usualPatience, ...patience };
  let closed = false;
  const all = new Set<Decoder>();
  const idle = new Map<Decoder, NodeJS.Timeout>();
  const queue = createWorkQueue({ width: 2, waiting: 32, waitingOfOne: 8 });

  function end(decoder: Decoder): void {
    clearTimeout(idle.get(decoder));
    idle.delete(decoder);
    all.delete(decoder);
    decoder.end();
  }

  function startNew(): Decoder {
    const decoder = start();
    all.add(decoder);
    return decoder;
  }

  function takeIdle(): Decoder | undefined {
    for (const [decoder, timer] of idle) {
      clearTimeout(timer);
      idle.delete(decoder);
      if (decoder.alive) return decoder;
      end(decoder);
    }
    return undefined;
  }

  function rest(decoder: Decoder): void {
    idle.set(decoder, setTimeout(end, idleMilliseconds, decoder).unref());
  }

  async function decode(job: DecodeJob): Promise<ProcessedFile> {
    const file = most[job.type === pdfType ? 'pdf' : 'picture'];
    for (const last of [false, true]) {
      // The second try has a new one: an idle decoder may have died of something else.
      const decoder = (last ? undefined : takeIdle()) ?? startNew();
      const result = await decoder.run(job, { start: most.start, file });
      if (typeof result !== 'string') {
        rest(decoder);
        return settle(job, result);
      }
      end(decoder);
      if (result === 'unready' && last) failed(decoder.complaint);
      if (result === 'late') break;
      if (result === 'spent' || (last && result === 'crashed')) throw damaged(job);
    }
    throw new AcctError('unavailable', { retryAfter: 5 });
  }

  return {
    async process(bytes, rule, owner) {
      const job = await jobOf(bytes, rule);
      return queue(owner, () => decode(job));
    },
    pids: () => [...all].flatMap(({ pid, alive }) => (alive && pid) || []),
    async check() {
      const decoder = startNew();
      const ready = await decoder.ready;
      if (ready) rest(decoder);
      else {
        end(decoder);
        if (!closed) failed(decoder.complaint);
      }
      return ready;
    },
    close() {
      closed = true;
      for (const decoder of all) end(decoder);
    },
  };
}
