import sharp from 'sharp';
import type { Judged, Kind } from './results.ts';

const limits = { photo: 100 * 1024, scan: 200 * 1024 } as const;
/** Of a one-inch photo. */
const inch = { width: 295, height: 413 } as const;
const leastLongSide = 1200;

/** What is known of a picture without the browser; sizes are upright. */
export interface Source {
  readonly kind: Kind;
  readonly width: number;
  readonly height: number;
  /** Luma of 16 × 16 areas of the whole, and of its largest centred part of a photo's ratio. */
  readonly areas: readonly (readonly number[])[];
}

export const sourceOf = async (bytes: Buffer, kind: Kind): Promise<Source> => {
  const upright = sharp(bytes).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb');
  const { data, info } = await upright.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const shrunk = async (left: number, top: number, w: number, h: number): Promise<number[]> => [
    ...(await sharp(data)
      .extract({ left, top, width: w, height: h })
      .resize(16, 16, { fit: 'fill' })
      .grayscale()
      .raw()
      .toBuffer()),
  ];
  const w = Math.min(width, Math.round((height * inch.width) / inch.height));
  const h = Math.min(height, Math.round((width * inch.height) / inch.width));
  const part = shrunk(Math.floor((width - w) / 2), Math.floor((height - h) / 2), w, h);
  return { kind, width, height, areas: await Promise.all([shrunk(0, 0, width, height), part]) };
};

/** Pearson's correlation. */
const alike = (a: readonly number[], b: readonly number[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const [i, value] of a.entries()) {
    ab += (value - ma) * (b[i]! - mb);
    aa += (value - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
};

type Turn = (x: number, y: number) => readonly [x: number, y: number];

/** Upright first, then the seven other ways in which a picture can lie. */
const turns: readonly Turn[] = [
  (x, y) => [x, y],
  (x, y) => [15 - x, y],
  (x, y) => [x, 15 - y],
  (x, y) => [15 - x, 15 - y],
  (x, y) => [y, x],
  (x, y) => [15 - y, x],
  (x, y) => [y, 15 - x],
  (x, y) => [15 - y, 15 - x],
];

const turned = (areas: readonly number[], turn: Turn): number[] =>
  areas.map((_, i) => {
    const [x, y] = turn(i % 16, Math.floor(i / 16));
    return areas[y * 16 + x]!;
  });

/** What is wrong with a result; the ratio is asked only of a tool that crops. */
export const right = (source: Source, made: Judged, crops: boolean): string[] => {
  const wrong: string[] = [];
  const { kind } = source;
  if (!made.isJpeg) wrong.push('no JPEG');
  if (made.bytes > limits[kind]) wrong.push(`${made.bytes} bytes`);
  if (made.hasMetadata) wrong.push('metadata');
  const least = Math.min(leastLongSide, Math.max(source.width, source.height));
  const tooSmall =
    kind === 'scan'
      ? Math.max(made.width, made.height) < least
      : made.width < Math.min(inch.width, source.width) || made.height < Math.min(inch.height, source.height);
  // A tiny photo is cut to the ratio and never enlarged.
  if (tooSmall && !(kind === 'photo' && crops && source.height < inch.height))
    wrong.push(`${made.width} × ${made.height}`);
  if (kind === 'photo' && crops && Math.abs(made.width / made.height / (inch.width / inch.height) - 1) > 0.03)
    wrong.push('ratio');
  const best = (turn: Turn) =>
    Math.max(...source.areas.map((areas) => alike(turned(areas, turn), made.areas)));
  const [upright = 0, ...others] = turns.map(best);
  if (others.some((other) => other > upright)) wrong.push('not upright');
  // A pale picture that was compressed hard is still the same; one on black instead of white is not.
  else if (upright < 0.75) wrong.push('another picture');
  return wrong;
};
