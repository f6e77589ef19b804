import { AcctError } from '@acct-forms/core';
import type { PictureRule } from '@acct-forms/core';
import type sharpModule from 'sharp';
import { readDimensions } from './dimensions.ts';
import type { ImageProcessor, ProcessedPicture } from './image-processor.ts';
import { sniffPicture } from './sniff.ts';
import type { PictureType } from './sniff.ts';
import { stripPicture } from './strip.ts';
import { createWorkQueue } from './work-queue.ts';

type Sharp = typeof sharpModule;

const seconds = 5;
const qualities = [90, 82, 74, 66, 58, 50];

function openPicture(sharp: Sharp, bytes: Buffer) {
  return sharp(bytes, {
    failOn: 'error',
    limitInputPixels: 40_000_000,
    sequentialRead: true,
    pages: 1,
  }).timeout({
    seconds,
  });
}

/** Decodes every pixel, so that a truncated or damaged file is found, and keeps none of them. */
async function prove(sharp: Sharp, bytes: Buffer) {
  const picture = openPicture(sharp, bytes);
  const metadata = await picture.metadata();
  await picture.toColourspace('b-w').raw().toBuffer();
  return metadata;
}

type Metadata = Awaited<ReturnType<typeof prove>>;

/** What needs no new encoding: eight bits, sRGB or grey, the right way up, no colour profile of its own. */
function isPlain(metadata: Metadata): boolean {
  const spaces: readonly string[] = ['srgb', 'b-w'];
  return (
    spaces.includes(metadata.space ?? '') &&
    metadata.depth === 'uchar' &&
    (metadata.orientation ?? 1) === 1 &&
    metadata.hasProfile !== true
  );
}

/** An upright sRGB JPEG on white within the limit: best quality first, then half the size, at most six encodes each. */
async function encode(sharp: Sharp, bytes: Buffer, rule: PictureRule): Promise<ProcessedPicture> {
  for (const scale of [1, 0.7, 0.5]) {
    for (const quality of qualities) {
      const picture = openPicture(sharp, bytes)
        .rotate()
        .flatten({ background: '#fff' })
        .toColourspace('srgb');
      if (scale < 1) {
        const { width = 1, height = 1 } = await openPicture(sharp, bytes).metadata();
        picture.resize({
          width: Math.round(Math.max(width, height) * scale),
          height: Math.round(Math.max(width, height) * scale),
          fit: 'inside',
        });
      }
      const { data, info } = await picture.jpeg({ quality }).toBuffer({ resolveWithObject: true });
      if (data.length <= rule.maxBytes) {
        return { bytes: data, type: 'image/jpeg', width: info.width, height: info.height };
      }
    }
  }
  throw new AcctError('file-too-large', { limit: rule.maxBytes });
}

async function run(sharp: Sharp, bytes: Buffer, rule: PictureRule): Promise<ProcessedPicture> {
  const type: PictureType = await sniffPicture(bytes, rule);
  const size = readDimensions(bytes, type);
  const metadata = await prove(sharp, bytes);
  const stripped = isPlain(metadata) ? stripPicture(bytes, type) : undefined;
  if (stripped !== undefined && stripped.length <= rule.maxBytes) return { bytes: stripped, type, ...size };
  return encode(sharp, bytes, rule);
}

/**
 * Pictures by libvips. Two at a time, at most 32 waiting and five seconds each, so that a bad file never stops another
 * person's. Formats that nobody may upload have no loader.
 */
export async function createSharpProcessor(): Promise<ImageProcessor> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] });
  sharp.cache(false);
  const queue = createWorkQueue(2, 32);
  return {
    process: (bytes, rule) =>
      queue(async () => {
        try {
          return await run(sharp, bytes, rule);
        } catch (cause) {
          if (cause instanceof AcctError) throw cause;
          throw new AcctError('file-type', { found: 'damaged' }, { cause });
        }
      }),
  };
}
