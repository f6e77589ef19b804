import type { PictureType } from './sniff.ts';

/** JPEG segments that a decoder needs: tables, frames, scans, restart intervals, JFIF, and Adobe's colour transform. */
const keepsSegment = (marker: number, body: Buffer) => {
  if (marker === 0xe0) return body.toString('latin1', 0, 4) === 'JFIF';
  if (marker === 0xee) return body.toString('latin1', 0, 5) === 'Adobe' && body.length === 12;
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe;
};

/** JFIF's own segment without the thumbnail that it may carry. */
const bareJfif = (body: Buffer) => Buffer.concat([body.subarray(0, 12), Buffer.from([0, 0])]);

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Where the entropy-coded data that begins at `at` end: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Buffer, at: number): number {
  let end = at;
  while (end + 1 < bytes.length) {
    const next = bytes[end + 1] ?? 0;
    if (bytes[end] === 0xff && next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return end;
    end += 1;
  }
  return -1;
}

function stripJpeg(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const length = bytes.readUInt16BE(at + 2);
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || body.length !== length - 2) return undefined;
    if (keepsSegment(marker, body)) parts.push(segment(marker, marker === 0xe0 ? bareJfif(body) : body));
    at += 2 + length;
    if (marker === 0xda) {
      const end = endOfScan(bytes, at);
      if (end < 0) return undefined;
      parts.push(bytes.subarray(at, end));
      at = end;
    }
  }
  return at + 2 <= bytes.length ? Buffer.concat([...parts, Buffer.from([0xff, 0xd9])]) : undefined;
}

/** Chunks of a still PNG that change how it looks; everything else is metadata. */
const pngChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);

function stripPng(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (pngChunks.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(parts);
    at = end;
  }
  return undefined;
}

/**
 * The picture without metadata, comments, thumbnails and whatever follows its end, its pixels untouched; undefined
 * when the file does not hold together. Sources: ITU-T T.81 annex B, PNG third edition chapter 5.
 */
export function stripPicture(bytes: Buffer, type: PictureType): Buffer | undefined {
  return type === 'image/png' ? stripPng(bytes) : stripJpeg(bytes);
}
