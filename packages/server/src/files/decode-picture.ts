import { stripPicture, type PictureRule } from '@acct-forms/core';
import type sharpModule from 'sharp';
import type { ProcessedFile } from './image-processor.ts';
import { greyOf, findingsOf } from './picture-findings.ts';
import type { PictureType } from './sniff.ts';

type Sharp = typeof sharpModule;

/** A picture whose header was read and found sound. */
export interface PictureJob {
  readonly bytes: Buffer;
  readonly type: PictureType;
  readonly rule: PictureRule;
  readonly width: number;
  readonly height: number;
}

export type PictureResult = { readonly file: ProcessedFile } | { readonly refused: 'damaged' | 'large' };

const qualities = [90, 82, 74, 66, 58, 50];

/** Leaves libvips with loaders for what may be uploaded, no cache and one thread. */
export function restrict(sharp: Sharp): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] });
  sharp.cache(false);
  sharp.concurrency(1);
}

/** For a JPEG, data that end before the picture does are but a warning; for a PNG, warnings are about metadata. */
const openPicture = (sharp: Sharp, { bytes, type }: PictureJob) =>
  sharp(bytes, {
    failOn: type === 'image/jpeg' ? 'warning' : 'error',
    limitInputPixels: 40_000_000,
    sequentialRead: true,
    pages: 1,
  });

type Metadata = Awaited<ReturnType<ReturnType<typeof openPicture>['metadata']>>;

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

/** No scan that fits a limit shows more. */
const longestSide = 4000;

/** An upright sRGB JPEG on white within the limit: best quality first, then smaller, at most six encodes a size. */
async function encode(sharp: Sharp, job: PictureJob): Promise<PictureResult> {
  const longSide = Math.max(job.width, job.height);
  for (const scale of [1, 0.7, 0.5]) {
    const side = Math.round(Math.min(longSide, longestSide) * scale);
    for (const quality of qualities) {
      const picture = openPicture(sharp, job).rotate().flatten({ background: '#fff' }).toColourspace('srgb');
      if (side < longSide) picture.resize({ width: side, height: side, fit: 'inside' });
      const { data, info } = await picture.jpeg({ quality }).toBuffer({ resolveWithObject: true });
      if (data.length <= job.rule.maxBytes) {
        const findings = await findingsOf(await greyOf(sharp(data)), () => sharp(data), job.rule);
        return {
          file: { bytes: data, type: 'image/jpeg', width: info.width, height: info.height, findings },
        };
      }
    }
  }
  return { refused: 'large' };
}

/**
 * Decodes a picture whole, so that a truncated or damaged one is found: to strip it where that is enough, else to encode
 * it anew.
 */
export async function decodePicture(sharp: Sharp, job: PictureJob): Promise<PictureResult> {
  const { bytes, type, width, height, rule } = job;
  try {
    const picture = openPicture(sharp, job);
    const stripped = isPlain(await picture.metadata()) ? stripPicture(bytes, type) : undefined;
    if (stripped === undefined || stripped.length > rule.maxBytes) return await encode(sharp, job);
    const findings = await findingsOf(await greyOf(picture), () => openPicture(sharp, job), rule);
    return { file: { bytes: Buffer.from(stripped.buffer), type, width, height, findings } };
  } catch {
    return { refused: 'damaged' };
  }
}
