import type { PictureRule } from '@acct-forms/core';
import type { CropRect } from '../images/index.ts';

/** The frame in parts of the picture: left, top and width from 0 to 1; its height follows from the ratio. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Width to height of the frame. */
  readonly ratio: number;
  /** The least width of the frame, as a part of the picture's. */
  readonly least?: number;
}

/** What the frame needs of a photo. Where too few pixels block, the frame cannot be made so small. */
export function pictureOf(width: number, height: number, rule: PictureRule | undefined): Picture {
  const { ratio: wanted, blocking, minWidth = 0, minHeight = 0 } = rule ?? {};
  const ratio = wanted ? wanted.width / wanted.height : width / height;
  if (!blocking?.includes('size')) return { width, height, ratio };
  return { width, height, ratio, least: Math.max(minWidth, minHeight * ratio) / width };
}

/** The part of a picture that is drawn, in its pixels. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const usualLeast = 0.15;

/** Height of a frame as a part of the picture's height. */
export const heightOf = (frame: Frame, { width, height, ratio }: Picture): number =>
  (frame.width * width) / ratio / height;

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** The largest frame, in the middle. */
export function startFrame(picture: Picture): Frame {
  const frame = within({ x: 0, y: 0, width: 1 }, picture);
  return { ...frame, x: (1 - frame.width) / 2, y: (1 - heightOf(frame, picture)) / 2 };
}

/** The frame pushed back into the picture; its size stays within what makes sense. */
export const within = (frame: Frame, picture: Picture): Frame => resized(frame, frame.width, 0, 0, picture);

/**
 * The frame at another width, pushed back into the picture. The point of it that stays where it is: `across`
 * and `down` from 0 (left, top) to 1.
 */
export function resized(frame: Frame, wanted: number, across: number, down: number, picture: Picture): Frame {
  const most = Math.min(1, (picture.height * picture.ratio) / picture.width);
  const width = between(Math.min(picture.least ?? usualLeast, most), wanted, most);
  const height = heightOf({ ...frame, width }, picture);
  return {
    x: between(0, frame.x + (frame.width - width) * across, 1 - width),
    y: between(0, frame.y + (heightOf(frame, picture) - height) * down, 1 - height),
    width,
  };
}

/**
 * What is drawn of a picture: all of it, or where it is much longer than it is wide a part of it that follows the
 * frame, moved from `last` as little as it takes, so that the frame never gets too small for its handles.
 */
export function viewOf(frame: Frame, picture: Picture, last?: View): View {
  const width = Math.min(picture.width, 1.5 * picture.height);
  const height = Math.min(picture.height, 2 * picture.width);
  const rect = rectOf(frame, picture);
  const along = (start: number, size: number, seen: number, from: number, all: number): number =>
    between(0, between(start + size - seen, from, start), all - seen);
  return {
    x: along(rect.x, rect.width, width, last?.x ?? rect.x - (width - rect.width) / 2, picture.width),
    y: along(rect.y, rect.height, height, last?.y ?? rect.y - (height - rect.height) / 2, picture.height),
    width,
    height,
  };
}

/** The frame in pixels of the upright source. */
export const rectOf = (frame: Frame, picture: Picture): CropRect => ({
  x: Math.round(frame.x * picture.width),
  y: Math.round(frame.y * picture.height),
  width: Math.round(frame.width * picture.width),
  height: Math.round(heightOf(frame, picture) * picture.height),
});
