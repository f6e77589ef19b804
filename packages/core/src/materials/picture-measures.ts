import type { Issue } from '../fields/issue.ts';
import type { PictureCheckCode, PictureRule } from './material.ts';

/** A picture as bytes or numbers, `channels` of them for each pixel, row by row. */
export interface Pixels {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** What a decoded picture was measured at; the page and the server measure each in their own way of decoding. */
export interface PictureMeasures {
  readonly width: number;
  readonly height: number;
  /** Variance of the Laplacian in the sharpest of nine areas: hundreds in a sharp face, thousands in printed text. */
  readonly sharpness: number;
  /** Mean luma, 0 to 255. */
  readonly brightness: number;
  /** Share of the border that is white, 0 to 1; where the rule asks for a white background. */
  readonly white?: number;
}

const leastSharpness = { photo: 40, scan: 100 } as const;
const darkest = { photo: 60, scan: 70 } as const;
const brightest = { photo: 235, scan: 254 } as const;
const leastWhite = 0.8;

/** What a person should look at again in a picture; the page warns and the reviewer is told by the same figures. */
export function pictureFindings(
  { kind, minWidth = 0, minHeight = 0, longSideMin = 0, ratio }: PictureRule,
  { width, height, sharpness, brightness, white }: PictureMeasures,
): PictureCheckCode[] {
  const off = ratio === undefined ? 0 : Math.abs(((width / height) * ratio.height) / ratio.width - 1);
  const found: Record<PictureCheckCode, boolean> = {
    size: width < minWidth || height < minHeight || Math.max(width, height) < longSideMin,
    // A pixel more or less is rounding, not a wrong ratio.
    ratio: ratio !== undefined && off > ratio.tolerance + 1 / Math.min(width, height),
    sharpness: sharpness < leastSharpness[kind],
    brightness: brightness < darkest[kind] || brightness > brightest[kind],
    background: white !== undefined && white < leastWhite,
  };
  return (Object.keys(found) as PictureCheckCode[]).filter((code) => found[code]);
}

/** The findings for which a backend does not take a picture, as issues of its slot: `picture-size` and so on. */
export function blockingIssues(
  slot: string,
  { blocking, minWidth = 0, minHeight = 0 }: PictureRule,
  { width, height, findings }: Found,
): Issue[] {
  const params = { width, height, minWidth, minHeight };
  return findings
    .filter((code) => blocking?.includes(code))
    .map((code) => ({ path: `materials.${slot}`, code: `picture-${code}`, severity: 'error', params }));
}

interface Found extends Pick<PictureMeasures, 'width' | 'height'> {
  readonly findings: readonly PictureCheckCode[];
}

/** Left and top of nine areas at full resolution, spread over a picture, and their size. */
export function sharpnessAreas(
  width: number,
  height: number,
): { left: number; top: number; side: [number, number] }[] {
  const side: [number, number] = [Math.min(128, width), Math.min(128, height)];
  return [0, 0.5, 1].flatMap((x) =>
    [0, 0.5, 1].map((y) => ({
      left: Math.floor((width - side[0]) * x),
      top: Math.floor((height - side[1]) * y),
      side,
    })),
  );
}

/** Variance of the Laplacian of one channel within an area. */
export function laplacianVariance(
  { data, width }: Pick<Pixels, 'data' | 'width'>,
  left: number,
  top: number,
  [across, down]: readonly [number, number],
): number {
  let sum = 0;
  let squares = 0;
  for (let y = top + 1; y < top + down - 1; y++)
    for (let x = left + 1; x < left + across - 1; x++) {
      const i = y * width + x;
      const value = 4 * data[i]! - data[i - 1]! - data[i + 1]! - data[i - width]! - data[i + width]!;
      sum += value;
      squares += value * value;
    }
  const count = Math.max(1, (across - 2) * (down - 2));
  return squares / count - (sum / count) ** 2;
}

/** How much of the border is white: top edge, and the upper halves of both sides; below them stand the shoulders. */
export function whiteShare({ data, width, height, channels }: Pixels): number {
  let border = 0;
  let white = 0;
  for (let y = 0; y < height / 2; y++)
    for (let x = 0; x < width; x++) {
      if (y > height * 0.06 && x > width * 0.06 && x < width * 0.94) continue;
      border++;
      const i = (y * width + x) * channels;
      if (Math.min(data[i]!, data[i + 1]!, data[i + 2]!) >= 225) white++;
    }
  return white / border;
}
