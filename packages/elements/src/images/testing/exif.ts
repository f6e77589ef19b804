import { encoded } from './pictures.ts';

const text = (value: string): number[] => Array.from(value, (character) => character.charCodeAt(0));
const word = (value: number): number[] => [value >> 8, value & 0xff];
const long = (value: number): number[] => [...word(value >>> 16), ...word(value & 0xffff)];

/** An IFD entry: tag, type (2 ASCII, 3 SHORT, 4 LONG), count, value or offset. Exif 2.32, 4.6.2. */
const entry = (tag: number, type: number, count: number, value: number[]): number[] => [
  ...word(tag),
  ...word(type),
  ...long(count),
  ...[...value, 0, 0, 0, 0].slice(0, 4),
];

/** APP1 with an orientation, a camera name and a place (IFD0 and a GPS IFD), big-endian. */
const app1 = (orientation: number): Uint8Array<ArrayBuffer> => {
  const gps = 8 + 2 + 3 * 12 + 4;
  const tiff = [
    ...text('MM'),
    ...word(42),
    ...long(8),
    ...word(3),
    ...entry(0x010f, 2, 4, text('Cam')),
    ...entry(0x0112, 3, 1, word(orientation)),
    ...entry(0x8825, 4, 1, long(gps)),
    ...long(0),
    ...word(1),
    ...entry(0x0001, 2, 2, text('N')),
    ...long(0),
  ];
  return new Uint8Array([0xff, 0xe1, ...word(tiff.length + 8), ...text('Exif\0\0'), ...tiff]);
};

/** The JPEG with a segment put in after its start; in one part, as files are. */
export const withSegment = async (jpeg: Blob, segment: Uint8Array<ArrayBuffer>): Promise<Blob> => {
  const parts = new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)]);
  return new Blob([await parts.arrayBuffer()], { type: 'image/jpeg' });
};

/** The JPEG with an Exif block; its pixels stay as they are. */
export const withExifOrientation = (jpeg: Blob, orientation: number): Promise<Blob> =>
  withSegment(jpeg, app1(orientation));

/** A JPEG whose pixels lie as a camera held that way stores them, so that upright it looks like `canvas`. */
export const makeTurned = async (canvas: OffscreenCanvas, orientation: number): Promise<Blob> => {
  const { width, height } = canvas;
  const swapped = orientation > 4;
  const stored = new OffscreenCanvas(swapped ? height : width, swapped ? width : height);
  const context = stored.getContext('2d')!;
  const quarterTurns = { 3: 2, 4: 2, 5: 3, 6: 3, 7: 1, 8: 1 }[orientation] ?? 0;
  const mirrored = [2, 4, 5, 7].includes(orientation);
  context.translate(stored.width / 2, stored.height / 2);
  context.rotate((quarterTurns * Math.PI) / 2);
  if (mirrored) context.scale(-1, 1);
  context.drawImage(canvas, -width / 2, -height / 2);
  return withExifOrientation(await encoded(stored), orientation);
};
