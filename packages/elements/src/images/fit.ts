/** Encodes the picture at a long side and a JPEG quality. */
export type Encode = (side: number, quality: number) => Promise<Blob>;

export interface Budget {
  /** Bytes, inclusive. */
  readonly max: number;
  /** Long side to begin with, never exceeded. */
  readonly side: number;
  /** Long side that is given up only when the quality would fall below `poor`. */
  readonly leastSide: number;
  /** Below this quality a smaller picture is better than a coarser one. */
  readonly good: number;
}

export interface Fitted {
  readonly blob: Blob;
  readonly side: number;
}

const mostEncodes = 6;
const best = 0.95;
const poor = 0.3;
/** Bytes grow with the number of pixels to this power: larger pictures have smoother blocks. */
const growth = 0.85;
/** Share of the limit that each further encode aims at. */
const aims = [0.97, 0.96, 0.94, 0.9, 0.8, 0.6] as const;

/** Relative size of a JPEG by quality, measured on photos and pages of text: quality, then ln(bytes). */
const curve = [
  [0.1, -1.66],
  [0.3, -0.93],
  [0.5, -0.59],
  [0.7, -0.26],
  [0.8, 0],
  [0.9, 0.42],
  [0.95, 0.82],
  [1, 1.75],
] as const;

const along = (x: number, from: 0 | 1): number => {
  const to = from === 0 ? 1 : 0;
  let i = 1;
  while (i < curve.length - 1 && x > curve[i]![from]) i++;
  const [low, high] = [curve[i - 1]!, curve[i]!];
  return low[to] + ((x - low[from]) * (high[to] - low[to])) / (high[from] - low[from]);
};
const sizeAt = (quality: number): number => along(quality, 0);
const qualityAt = (size: number): number => along(size, 1);

/**
 * Ends at or under the limit, large and at the best quality that fits, with few encodes: each one tells
 * where the picture's size curve lies, and the next is placed on that curve.
 */
export const fit = async (
  encode: Encode,
  { max, side: largest, leastSide, good }: Budget,
): Promise<Fitted | undefined> => {
  let side = largest;
  let quality = good + 0.05;
  let found: (Fitted & { quality: number }) | undefined;
  let tooGood = 1;
  for (let i = 0; i < mostEncodes || !found; i++) {
    const blob = await encode(side, quality);
    const bytes = blob.size;
    if (bytes <= max) {
      if (!found || side > found.side || quality > found.quality) found = { blob, side, quality };
      if (bytes >= 0.9 * max || quality >= best || i >= mostEncodes) break;
    } else {
      if (side <= 8) return undefined;
      tooGood = Math.min(tooGood, quality);
    }
    // ln(bytes) = level + sizeAt(quality) + 2 * growth * ln(side)
    const level = Math.log(bytes) - sizeAt(quality) - 2 * growth * Math.log(side);
    const aim = Math.log(max * (aims[i] ?? 0.4 ** (i - 4)));
    const sideFor = (q: number) => Math.floor(Math.exp((aim - level - sizeAt(q)) / (2 * growth)));
    const qualityFor = (s: number) => qualityAt(aim - level - 2 * growth * Math.log(s));
    if (!found) {
      if (qualityFor(side) < good) side = Math.max(Math.min(leastSide, side), Math.min(side, sideFor(good)));
      if (qualityFor(side) < poor) side = Math.max(8, Math.min(side - 1, sideFor(poor)));
    }
    const next = Math.min(best, Math.max(poor, qualityFor(side)));
    if (found && side === found.side) {
      // Between what fitted and what did not; stop when there is nothing worth an encode in between.
      quality = Math.min(next, (found.quality + tooGood) / 2 + 0.02);
      if (quality < found.quality + 0.01 || quality >= tooGood) break;
    } else quality = next;
  }
  return found;
};
