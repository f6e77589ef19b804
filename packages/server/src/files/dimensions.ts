import { AcctError } from '@acct-forms/core';
import type { PictureType } from './sniff.ts';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

const mostPixels = 40_000_000;
const longestSide = 12_000;

const refuse = (found: string): never => {
  throw new AcctError('file-type', { found });
};

/** A JPEG's frame header (ITU-T T.81, B.2.2): baseline, extended and progressive Huffman frames are read, others refused. */
function jpegDimensions(bytes: Buffer): Dimensions {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return refuse('damaged');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      if (marker > 0xc2) return refuse('unusual-jpeg');
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker === 0xda || marker === 0xd9) return refuse('damaged');
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return refuse('damaged');
}

/** A PNG's IHDR; an animation control chunk before the data makes it more than one picture. */
function pngDimensions(bytes: Buffer): Dimensions {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return refuse('damaged');
  let at = 8;
  while (at + 8 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') return refuse('animated');
    if (name === 'IDAT' || name === 'IEND') break;
    at += 12 + bytes.readUInt32BE(at);
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/**
 * The size that a picture claims, read from its header before anything decodes it. Rejects with `file-type` for more
 * than 40 megapixels, a side over 12,000 pixels, an animation, or a frame that decoders disagree on.
 */
export function readDimensions(bytes: Buffer, type: PictureType): Dimensions {
  const size = type === 'image/png' ? pngDimensions(bytes) : jpegDimensions(bytes);
  if (size.width === 0 || size.height === 0) return refuse('damaged');
  if (size.width > longestSide || size.height > longestSide || size.width * size.height > mostPixels) {
    return refuse('too-many-pixels');
  }
  return size;
}
