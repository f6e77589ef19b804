import type { Header } from './file-start.ts';
import type { Job } from './job.ts';
import { PictureError } from './picture.ts';
import type { CropRect } from './picture.ts';
import { sniff } from './sniff.ts';
import { contextOf, release } from './surface.ts';
import type { Canvas, Drawable, Surface } from './surface.ts';

const maxPixels = 64 * 1024 * 1024;
const headBytes = 512 * 1024;

/** Where a stored pixel (x, y) of a picture of upright size W × H goes: Exif 2.32, 4.6.4, orientation 1 to 8. */
const turns: readonly ((
  w: number,
  h: number,
) => readonly [number, number, number, number, number, number])[] = [
  () => [1, 0, 0, 1, 0, 0],
  (w) => [-1, 0, 0, 1, w, 0],
  (w, h) => [-1, 0, 0, -1, w, h],
  (_, h) => [1, 0, 0, -1, 0, h],
  () => [0, 1, 1, 0, 0, 0],
  (w) => [0, 1, -1, 0, w, 0],
  (w, h) => [0, -1, -1, 0, w, h],
  (_, h) => [0, -1, 1, 0, 0, h],
];

/** A picture that has been looked at and not yet decoded. */
export interface Source {
  readonly file: Blob;
  readonly header: Header;
}

/** Reads the header, unless it is known, and refuses what is too large to decode. */
export const readSource = async ({ file, header: known }: Job): Promise<Source> => {
  let header = known ?? sniff(await file.slice(0, headBytes).arrayBuffer());
  // Some cameras put previews of more than a megabyte before the frame header.
  if (header.type === 'jpeg' && !header.width && file.size > headBytes)
    header = sniff(await file.arrayBuffer());
  const { width = 0, height = 0 } = header;
  const inMillions = (pixels: number) => Math.round(pixels / 1e6);
  if (width * height > maxPixels) {
    const megapixels = inMillions(width * height);
    throw new PictureError('too-many-pixels', { width, height, megapixels, limit: inMillions(maxPixels) });
  }
  return { file, header };
};

/**
 * The same picture with its orientation set to 1: browsers differ in how they apply it and in what
 * a target size then means, so it is taken out before decoding and applied by `draw`.
 */
const unturned = ({ file, header: { orientationAt } }: Source): Blob =>
  orientationAt === undefined
    ? file
    : new Blob([file.slice(0, orientationAt), new Uint8Array([1]), file.slice(orientationAt + 1)], {
        type: 'image/jpeg',
      });

/** A decoded picture, its size upright and at full resolution. */
export interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Draws the part `crop` of the upright picture on a new white canvas. */
  draw(crop: CropRect, width: number, height: number): Canvas;
  close(): void;
}

/** Decodes the whole picture once; drawing from it scales with less loss and in less time than decoding to a size. */
export const decode = async (surface: Surface, source: Source): Promise<Decoded> => {
  const { type, orientation = 1 } = source.header;
  let pixels: Drawable;
  try {
    pixels = await surface.decode(unturned(source));
  } catch {
    throw new PictureError(type === 'heic' ? 'heic' : 'undecodable', { type });
  }
  const swapped = orientation > 4;
  // The fallback's canvas may be smaller than the picture: sizes are those of the file.
  const { width: storedWidth = pixels.width, height: storedHeight = pixels.height } = source.header;
  const width = swapped ? storedHeight : storedWidth;
  const height = swapped ? storedWidth : storedHeight;
  const [a, b, c, d, e, f] = (turns[orientation - 1] ?? turns[0]!)(width, height);
  return {
    width,
    height,
    draw(crop, toWidth, toHeight) {
      const canvas = surface.canvas(toWidth, toHeight);
      const context = contextOf(canvas);
      context.fillStyle = '#fff';
      context.fillRect(0, 0, toWidth, toHeight);
      const x = toWidth / crop.width;
      const y = toHeight / crop.height;
      context.setTransform(x * a, y * b, x * c, y * d, x * (e - crop.x), y * (f - crop.y));
      context.drawImage(pixels, 0, 0, storedWidth, storedHeight);
      return canvas;
    },
    close: () => release(pixels),
  };
};
