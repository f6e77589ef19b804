import { check, sample } from './checks.ts';
import { fit } from './fit.ts';
import type { Job } from './job.ts';
import { PictureError } from './picture.ts';
import type { PictureRule } from '@acct-forms/core';
import type { CropRect, OpenedPicture, PictureStage, PreparedPicture } from './picture.ts';
import { decode, readSource } from './source.ts';
import type { Decoded, Source } from './source.ts';
import { stripJpeg } from './strip.ts';
import { contextOf, release } from './surface.ts';
import type { Canvas, Surface } from './surface.ts';

const previewSide = 800;

/** Long sides in pixels: the largest that is worth its bytes, and the least at which 10-point text on A4 is read. */
const usual = { photo: { most: 1000, least: 1 }, scan: { most: 2000, least: 1200 } } as const;

/** Difference between the channels, 0 to 255, from which on a colour matters. */
const leastColour = 28;

/** The part of the picture to keep: what the person chose, else the largest centred part of the right ratio. */
const cropOf = (width: number, height: number, ratio: PictureRule['ratio'], chosen?: CropRect): CropRect => {
  if (chosen) {
    const x = Math.min(Math.max(0, chosen.x), width - 1);
    const y = Math.min(Math.max(0, chosen.y), height - 1);
    return { x, y, width: Math.min(chosen.width, width - x), height: Math.min(chosen.height, height - y) };
  }
  const wanted = ratio ? ratio.width / ratio.height : width / height;
  if (!ratio || Math.abs(width / height / wanted - 1) <= ratio.tolerance)
    return { x: 0, y: 0, width, height };
  const kept = { width: Math.min(width, height * wanted), height: Math.min(height, width / wanted) };
  return { x: (width - kept.width) / 2, y: (height - kept.height) / 2, ...kept };
};

const longSide = ({ width, height }: { width: number; height: number }): number => Math.max(width, height);

const isWhole = (crop: CropRect, { width, height }: Decoded): boolean =>
  crop.width === width && crop.height === height;

/** An upright JPEG that is small enough already: its own bytes, freed of metadata, lose nothing. */
const asItIs = async (
  { file, header }: Source,
  { types, maxBytes }: PictureRule,
): Promise<Blob | undefined> =>
  header.type === 'jpeg' &&
  (header.orientation ?? 1) === 1 &&
  file.size <= maxBytes &&
  types.includes('image/jpeg')
    ? stripJpeg(file)
    : undefined;

/** Colours that stay after averaging are a seal, ink, paper or a picture; noise does not count. */
const isGrey = (surface: Surface, canvas: Canvas): boolean => {
  const { data } = sample(surface, canvas, 512);
  let coloured = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
    if (Math.max(r, g, b) - Math.min(r, g, b) > leastColour) coloured++;
  }
  return coloured < data.length / 4 / 5000;
};

const drain = (canvas: Canvas): void => {
  const context = contextOf(canvas);
  context.globalCompositeOperation = 'saturation';
  context.fillStyle = '#888';
  context.fillRect(0, 0, canvas.width, canvas.height);
};

/** Draws the crop at one long side after another, keeping only the last. */
const canvases = (decoded: Decoded, crop: CropRect) => {
  let canvas: Canvas | undefined;
  const sizeAt = (side: number) => {
    const k = side / longSide(crop);
    return {
      width: Math.max(1, Math.round(crop.width * k)),
      height: Math.max(1, Math.round(crop.height * k)),
    };
  };
  return {
    at(side: number, grey: boolean): Canvas {
      const { width, height } = sizeAt(side);
      if (canvas?.width === width && canvas.height === height) return canvas;
      if (canvas) release(canvas);
      canvas = decoded.draw(crop, width, height);
      if (grey) drain(canvas);
      return canvas;
    },
  };
};

/** Long sides, in pixels of the result, within which the picture is fitted: most scans end at the least, photos at the most. */
const sidesOf = (rule: PictureRule, crop: CropRect): { start: number; side: number; leastSide: number } => {
  const { kind, minWidth = 0, minHeight = 0 } = rule;
  const { longSideMin = usual[kind].least, longSideMax = usual[kind].most } = rule;
  // The long side at which both short limits are met; rounded up, so that rounding costs no pixel.
  const forMinimum = Math.ceil(longSide(crop) * Math.max(minWidth / crop.width, minHeight / crop.height));
  const least = Math.max(forMinimum, longSideMin);
  const source = Math.max(1, Math.floor(longSide(crop)));
  const side = Math.min(source, Math.max(longSideMax, least));
  const leastSide = Math.min(source, least);
  return { start: kind === 'scan' ? leastSide : side, side, leastSide };
};

/** Decodes once, crops, chooses size and quality together and checks the result. */
export const prepare = async (
  surface: Surface,
  job: Job,
  rule: PictureRule,
  onStage: (stage: PictureStage) => void,
): Promise<PreparedPicture> => {
  onStage('decode');
  const source = await readSource(job);
  const decoded = await decode(surface, source);
  try {
    const crop = cropOf(decoded.width, decoded.height, rule.ratio, job.crop);
    const sides = sidesOf(rule, crop);
    const drawn = canvases(decoded, crop);
    const kept = longSide(crop) === sides.side && isWhole(crop, decoded) && (await asItIs(source, rule));
    const grey = !kept && rule.kind === 'scan' && isGrey(surface, drawn.at(sides.start, false));
    if (grey) drain(drawn.at(sides.start, true));
    onStage('encode');
    const fitted = kept
      ? { blob: kept, side: sides.side }
      : await fit((side, quality) => surface.encode(drawn.at(side, grey), quality), {
          kind: rule.kind,
          maxBytes: rule.maxBytes,
          ...sides,
        });
    if (!fitted) throw new PictureError('does-not-fit', { maxBytes: rule.maxBytes });
    onStage('check');
    const canvas = drawn.at(fitted.side, grey);
    const { width, height } = canvas;
    const checks = check(surface, canvas, rule);
    release(canvas);
    // Chromium writes its sRGB profile into each JPEG.
    const blob = kept || ((await stripJpeg(fitted.blob)) ?? fitted.blob);
    return {
      blob,
      width,
      height,
      bytes: blob.size,
      originalBytes: job.file.size,
      originalWidth: decoded.width,
      originalHeight: decoded.height,
      checks,
    };
  } finally {
    decoded.close();
  }
};

/** Measures the picture and draws a small upright copy of it, for choosing a crop. */
export const open = async (surface: Surface, job: Job): Promise<OpenedPicture> => {
  const decoded = await decode(surface, await readSource(job));
  try {
    const { width, height } = decoded;
    const k = Math.min(1, previewSide / Math.max(width, height));
    const canvas = decoded.draw(
      { x: 0, y: 0, width, height },
      Math.max(1, Math.round(width * k)),
      Math.max(1, Math.round(height * k)),
    );
    const preview = await surface.encode(canvas, 0.85);
    release(canvas);
    return { width, height, preview };
  } finally {
    decoded.close();
  }
};
