import {
  laplacianVariance,
  pictureFindings,
  sharpnessAreas,
  whiteShare,
  type PictureCheckCode,
  type PictureRule,
  type Pixels,
} from '@acct-forms/core';
import type { PictureCheck } from './picture.ts';
import { contextOf, release } from './surface.ts';
import type { Canvas, Surface } from './surface.ts';

/** ITU-R BT.601 luma of each pixel. */
export const lumaOf = ({ data }: ImageData): Float32Array => {
  const luma = new Float32Array(data.length / 4);
  for (let i = 0; i < luma.length; i++)
    luma[i] = 0.299 * data[i * 4]! + 0.587 * data[i * 4 + 1]! + 0.114 * data[i * 4 + 2]!;
  return luma;
};

/** Reads nine areas only: the whole of a large picture would take its time. */
const sharpnessOf = (canvas: Canvas): number => {
  const context = contextOf(canvas);
  const areas = sharpnessAreas(canvas.width, canvas.height).map(({ left, top, side }) => {
    const area = context.getImageData(left, top, ...side);
    return laplacianVariance({ data: lumaOf(area), width: area.width }, 0, 0, side);
  });
  return Math.max(...areas);
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

const round = (value: number): number => Math.round(value * 100) / 100;

/** What the sentence of a check names; the others name nothing. */
const paramsOf = (code: PictureCheckCode, canvas: Canvas, rule: PictureRule): PictureCheck['params'] => {
  const { width, height } = canvas;
  const { minWidth = 0, minHeight = 0, longSideMin = 0, ratio } = rule;
  if (code === 'size') return { width, height, minWidth, minHeight, longSideMin };
  return code === 'ratio' && ratio
    ? { actual: round(width / height), wanted: round(ratio.width / ratio.height) }
    : {};
};

/** Everything about the picture that a person should look at again. */
export const check = (surface: Surface, canvas: Canvas, rule: PictureRule): PictureCheck[] => {
  const { width, height } = canvas;
  const pixels = sample(surface, canvas, 128);
  const found = pictureFindings(rule, {
    width,
    height,
    sharpness: sharpnessOf(canvas),
    brightness: lumaOf(pixels).reduce((sum, luma) => sum + luma, 0) / (pixels.width * pixels.height),
    ...(rule.background === 'white' && { white: whiteShare(pixelsOf(pixels)) }),
  });
  return found.map((code) => ({
    code,
    severity: rule.blocking?.includes(code) ? 'error' : 'warning',
    params: paramsOf(code, canvas, rule),
  }));
};

const pixelsOf = ({ data, width, height }: ImageData): Pixels => ({ data, width, height, channels: 4 });
