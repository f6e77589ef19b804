import {
  laplacianVariance,
  pictureFindings,
  sharpnessAreas,
  whiteShare,
  type PictureCheckCode,
  type PictureRule,
  type Pixels,
} from '@acct-forms/core';
import type { Sharp } from 'sharp';

/** A picture with one byte a pixel. */
interface Grey extends Pixels {
  readonly data: Buffer;
}

/** Decodes a picture whole, to one byte a pixel; rejects when it is damaged. */
export async function greyOf(picture: Sharp): Promise<Grey> {
  const grey = picture.flatten({ background: '#fff' }).toColourspace('b-w').raw();
  const { data, info } = await grey.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 1 };
}

/** What a reviewer should look at twice in a stored picture, given as decoded and small in colour. */
export async function findingsOf(
  grey: Grey,
  coloured: () => Sharp,
  rule: PictureRule,
): Promise<PictureCheckCode[]> {
  const { data, width, height } = grey;
  const areas = sharpnessAreas(width, height);
  return pictureFindings(rule, {
    width,
    height,
    sharpness: Math.max(...areas.map(({ left, top, side }) => laplacianVariance(grey, left, top, side))),
    brightness: data.reduce((sum, luma) => sum + luma, 0) / data.length,
    ...(rule.background === 'white' && { white: await whiteOf(coloured()) }),
  });
}

async function whiteOf(picture: Sharp): Promise<number> {
  const small = picture
    .flatten({ background: '#fff' })
    .resize({ width: 128, height: 128, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw();
  const { data, info } = await small.toBuffer({ resolveWithObject: true });
  return whiteShare({ data, width: info.width, height: info.height, channels: info.channels });
}
