import type { PictureRule } from './material.ts';

/** Characters of ISO 8859-1, as markers and chunks are named. */
const letters = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** JPEG segments that a decoder needs: tables, frames, scans, restart intervals, JFIF, and Adobe's colour transform. */
function keepsSegment(marker: number, body: Uint8Array): boolean {
  if (marker === 0xe0) return letters(body, 0, 4) === 'JFIF';
  if (marker === 0xee) return letters(body, 0, 5) === 'Adobe' && body.length === 12;
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** JFIF's own segment without the thumbnail that it may carry. */
const bareJfif = (body: Uint8Array) => joined([body.subarray(0, 12), Uint8Array.of(0, 0)]);

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 255), body]);
}

/** Where the entropy-coded data that begins at `at` end: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end + 1 < bytes.length) {
    const next = bytes[end + 1] ?? 0;
    if (bytes[end] === 0xff && next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return end;
    end += 1;
  }
  return -1;
}

function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
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
  return at + 2 <= bytes.length ? joined([...parts, Uint8Array.of(0xff, 0xd9)]) : undefined;
}

/** Chunks of a still PNG that change how it looks; everything else is metadata. */
const pngChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);

function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const name = letters(bytes, at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (pngChunks.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(parts);
    at = end;
  }
  return undefined;
}

/**
 * The picture without metadata, comments, thumbnails and whatever follows its end, its pixels untouched; undefined
 * when the file does not hold together. Sources: ITU-T T.81 annex B, PNG third edition chapter 5.
 */
export function stripPicture(
  bytes: Uint8Array,
  type: PictureRule['types'][number],
): Uint8Array<ArrayBuffer> | undefined {
  return type === 'image/png' ? stripPng(bytes) : stripJpeg(bytes);
}
