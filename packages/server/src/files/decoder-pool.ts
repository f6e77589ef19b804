import { AcctError } from '@acct-forms/core';
import type { DecodeJob } from './decode-picture.ts';
import { startDecoder, type Decoder } from './decoder.ts';
import { readDimensions } from './dimensions.ts';
import type { ImageProcessor, ProcessedPicture } from './image-processor.ts';
import { sniffPicture } from './sniff.ts';
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
}

const idleMilliseconds = 60_000;

/**
 * Pictures by libvips in processes of their own, started when there is work and ended a minute after. Two pictures at
 * a time, one of each owner, at most 32 waiting, five seconds each: a bad file never stops another person's.
 * A decoder that dies over a picture is replaced and the picture tried once more; dying again proves the file bad.
 * One that hangs is ended and replaced, and the call is `unavailable`; so it is where none can start, which says nothing
 * about the file: `failed` gets what the process wrote.
 */
export function createDecoderPool({
  start = startDecoder,
  failed = () => undefined,
}: PoolOptions = {}): DecoderPool {
  // Missing, it is found at the start and not at the first upload.
  import.meta.resolve('sharp');
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

  async function decode(job: DecodeJob): Promise<ProcessedPicture> {
    const deadline = performance.now() + 5000;
    for (const last of [false, true]) {
      // The second try has a new one: an idle decoder may have died of something else.
      const decoder = (last ? undefined : takeIdle()) ?? startNew();
      const result = await decoder.run(job, deadline - performance.now());
      if (typeof result !== 'string') {
        rest(decoder);
        if ('picture' in result) return result.picture;
        throw result.refused === 'large'
          ? new AcctError('file-too-large', { limit: job.rule.maxBytes })
          : new AcctError('file-type', { found: 'damaged' });
      }
      end(decoder);
      if (result === 'unready' && last) failed(decoder.complaint);
      if (result === 'late') break;
      if (last && result === 'crashed') throw new AcctError('file-type', { found: 'damaged' });
    }
    throw new AcctError('unavailable', { retryAfter: 5 });
  }

  return {
    async process(bytes, rule, owner) {
      const type = await sniffPicture(bytes, rule);
      const size = readDimensions(bytes, type);
      return queue(owner, () => decode({ bytes, type, rule, ...size }));
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
