import {
  blockingIssues,
  laplacianVariance,
  pictureFindings,
  sharpnessAreas,
  whiteShare,
  type PictureMeasures,
  type PictureRule,
} from '@acct-forms/core';
import sharp, { type Metadata } from 'sharp';
import { Trouble } from '../trouble.ts';

/** No more than any phone's camera: what is larger is not decoded. */
const mostPixels = 60_000_000;

export interface Picture {
  readonly body: Buffer;
  readonly mime: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
}

const average = (values: ArrayLike<number>) =>
  Array.prototype.reduce.call<ArrayLike<number>, [(sum: number, value: number) => number, number], number>(
    values,
    (sum, value) => sum + value,
    0,
  ) / values.length;

/** The figures that the page measured too, from the decoded picture. */
async function measure(body: Buffer, rule: PictureRule): Promise<PictureMeasures> {
  const options = { limitInputPixels: mostPixels };
  const { data, info } = await sharp(body, options).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const pixels = { data, width, height, channels: 1 };
  const sharpness = sharpnessAreas(width, height).map(({ left, top, side }) =>
    laplacianVariance(pixels, left, top, side),
  );
  const colours = rule.background === 'white' && (await sharp(body, options).removeAlpha().raw().toBuffer());
  return {
    width,
    height,
    sharpness: Math.max(...sharpness),
    brightness: average(data),
    ...(colours && { white: whiteShare({ data: colours, width, height, channels: 3 }) }),
  };
}

/** What fails to be decoded is no picture, whatever it says of itself. */
async function decoded<T>(is: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new Trouble('no-picture', { is });
  }
}

/** Upright and without what a camera wrote beside the picture; as it came where there is nothing to take away. */
async function cleaned(sent: Buffer, { format, exif, icc, orientation = 1 }: Metadata): Promise<Buffer> {
  if (exif === undefined && icc === undefined && orientation === 1) return sent;
  const upright = sharp(sent, { limitInputPixels: mostPixels }).rotate();
  return format === 'png' ? upright.png().toBuffer() : upright.jpeg({ quality: 90 }).toBuffer();
}

/** Decodes what was sent and holds it to the rule of its place. */
export async function examinePicture(sent: Buffer, place: string, rule: PictureRule): Promise<Picture> {
  if (sent.length > rule.maxBytes) throw new Trouble('too-big', { most: rule.maxBytes });
  const metadata = await decoded('unknown', () => sharp(sent, { limitInputPixels: mostPixels }).metadata());
  const mime = `image/${metadata.format}`;
  const taken = rule.types.find((type) => type === mime);
  if (taken === undefined) throw new Trouble('no-picture', { is: mime });
  const body = await decoded('broken', () => cleaned(sent, metadata));
  if (body.length > rule.maxBytes) throw new Trouble('too-big', { most: rule.maxBytes });
  const measures = await decoded('broken', () => measure(body, rule));
  const { width, height } = measures;
  const findings = blockingIssues(place, rule, { width, height, findings: pictureFindings(rule, measures) });
  if (findings.length > 0) throw new Trouble('faulty', { findings });
  return { body, mime: taken, width, height };
}
