import type { CheckCode, PictureCheck, PictureRule } from './picture.ts';
import { contextOf, release } from './surface.ts';
import type { Canvas, Surface } from './surface.ts';

/** Variance of the Laplacian in the sharpest of nine areas: hundreds in a sharp face, thousands in printed text. */
const leastSharpness = { photo: 40, scan: 100 } as const;
/** Mean luma, 0 to 255. */
const darkest = { photo: 60, scan: 70 } as const;
const brightest = { photo: 235, scan: 254 } as const;
/** Share of the border that must be white. */
const leastWhite = 0.8;

/** ITU-R BT.601 luma of each pixel. */
export const lumaOf = ({ data }: ImageData): Float32Array => {
  const luma = new Float32Array(data.length / 4);
  for (let i = 0; i < luma.length; i++)
    luma[i] = 0.299 * data[i * 4]! + 0.587 * data[i * 4 + 1]! + 0.114 * data[i * 4 + 2]!;
  return luma;
};

const variance = (area: ImageData): number => {
  const luma = lumaOf(area);
  const { width, height } = area;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const value = 4 * luma[i]! - luma[i - 1]! - luma[i + 1]! - luma[i - width]! - luma[i + width]!;
      sum += value;
      squares += value * value;
    }
  const count = Math.max(1, (width - 2) * (height - 2));
  return squares / count - (sum / count) ** 2;
};

/** Looks at nine areas at full resolution, spread over the picture. */
const sharpnessOf = (canvas: Canvas): number => {
  const context = contextOf(canvas);
  const width = Math.min(128, canvas.width);
  const height = Math.min(128, canvas.height);
  let sharpest = 0;
  for (const x of [0, 0.5, 1])
    for (const y of [0, 0.5, 1]) {
      const left = Math.floor((canvas.width - width) * x);
      const top = Math.floor((canvas.height - height) * y);
      sharpest = Math.max(sharpest, variance(context.getImageData(left, top, width, height)));
    }
  return sharpest;
};

/** A copy whose long side is at most `side`, as pixels. */
export const sample = (surface: Surface, canvas: Canvas, side: number): ImageData => {
  const k = Math.min(1, side / Math.max(canvas.width, canvas.height));
  const small = surface.canvas(
    Math.max(1, Math.round(canvas.width * k)),
    Math.max(1, Math.round(canvas.height * k)),
  );
  const context = contextOf(small);
  context.drawImage(canvas, 0, 0, small.width, small.height);
  const pixels = context.getImageData(0, 0, small.width, small.height);
  release(small);
  return pixels;
};

/** Top edge, and the upper halves of both sides: below them stand the shoulders. */
const whiteShare = ({ data, width, height }: ImageData): number => {
  let border = 0;
  let white = 0;
  for (let y = 0; y < height / 2; y++)
    for (let x = 0; x < width; x++) {
      if (y > height * 0.06 && x > width * 0.06 && x < width * 0.94) continue;
      border++;
      const i = (y * width + x) * 4;
      if (Math.min(data[i]!, data[i + 1]!, data[i + 2]!) >= 225) white++;
    }
  return white / border;
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** Everything about the picture that a person should look at again. */
export const check = (surface: Surface, canvas: Canvas, rule: PictureRule): PictureCheck[] => {
  const checks: PictureCheck[] = [];
  const add = (code: CheckCode, params: PictureCheck['params']) =>
    checks.push({ code, severity: rule.blocking?.includes(code) ? 'error' : 'warning', params });
  const { width, height } = canvas;
  const { kind, minWidth = 0, minHeight = 0, longSideMin = 0, ratio } = rule;
  if (width < minWidth || height < minHeight || Math.max(width, height) < longSideMin)
    add('size', { width, height, minWidth, minHeight, longSideMin });
  if (ratio) {
    const wanted = ratio.width / ratio.height;
    const actual = width / height;
    // A pixel more or less is rounding, not a wrong ratio.
    if (Math.abs(actual / wanted - 1) > ratio.tolerance + 1 / Math.min(width, height))
      add('ratio', { actual: round(actual), wanted: round(wanted) });
  }
  const sharpness = sharpnessOf(canvas);
  const least = leastSharpness[kind];
  if (sharpness < least) add('sharpness', { actual: round(sharpness), least });
  const pixels = sample(surface, canvas, 128);
  const brightness = lumaOf(pixels).reduce((sum, luma) => sum + luma, 0) / (pixels.width * pixels.height);
  if (brightness < darkest[kind] || brightness > brightest[kind])
    add('brightness', { actual: round(brightness), least: darkest[kind], most: brightest[kind] });
  if (rule.background === 'white') {
    const white = whiteShare(pixels);
    if (white < leastWhite) add('background', { white: round(white), least: leastWhite });
  }
  return checks;
};
