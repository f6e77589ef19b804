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
}

const least = 0.15;

/** Height of a frame as a part of the picture's height. */
export const heightOf = (frame: Frame, { width, height, ratio }: Picture): number =>
  (frame.width * width) / ratio / height;

/** The widest frame of this ratio that fits into the picture. */
const widest = ({ width, height, ratio }: Picture): number => Math.min(1, (height * ratio) / width);

/** The largest frame, in the middle. */
export function startFrame(picture: Picture): Frame {
  const frame = { x: 0, y: 0, width: widest(picture) };
  return within({ ...frame, x: (1 - frame.width) / 2, y: (1 - heightOf(frame, picture)) / 2 }, picture);
}

/** The frame pushed back into the picture; its size stays within what makes sense. */
export function within(frame: Frame, picture: Picture): Frame {
  const most = widest(picture);
  const width = Math.min(most, Math.max(Math.min(least, most), frame.width));
  const height = heightOf({ ...frame, width }, picture);
  return {
    x: Math.min(1 - width, Math.max(0, frame.x)),
    y: Math.min(1 - height, Math.max(0, frame.y)),
    width,
  };
}

/** Larger or smaller around its middle. */
export function scaled(frame: Frame, factor: number, picture: Picture): Frame {
  const { width } = within({ ...frame, width: frame.width * factor }, picture);
  const grown = { ...frame, width };
  const x = frame.x - (width - frame.width) / 2;
  const y = frame.y - (heightOf(grown, picture) - heightOf(frame, picture)) / 2;
  return within({ x, y, width }, picture);
}

/** The frame in pixels of the upright source. */
export function rectOf(frame: Frame, picture: Picture): CropRect {
  return {
    x: Math.round(frame.x * picture.width),
    y: Math.round(frame.y * picture.height),
    width: Math.round(frame.width * picture.width),
    height: Math.round(heightOf(frame, picture) * picture.height),
  };
}
