/** Encodes the picture at a long side and a JPEG quality. */
export type Encode = (side: number, quality: number) => Promise<Blob>;

export interface Budget {
  readonly kind: 'photo' | 'scan';
  /** Bytes, inclusive. */
  readonly maxBytes: number;
  /** Long side to begin with: the likeliest, since every other one has to be drawn anew. */
  readonly start: number;
  /** Long side that is never exceeded. */
  readonly side: number;
  /** Long side that is given up only when the quality would fall below `poor`. */
  readonly leastSide: number;
}

export interface Fitted {
  readonly blob: Blob;
  readonly side: number;
}

/**
 * `good`: below this quality a smaller picture is better than a coarser one (text at 0.9 has an SSIM over 0.995).
 * `growth`: bytes grow with the number of pixels to this power. `slope`: how steep the size curve is. Both measured.
 * `enough`: from this share of the limit on another encode is not worth its time.
 */
const models = {
  photo: { good: 0.85, growth: 0.85, slope: 1, enough: 0.92 },
  scan: { good: 0.9, growth: 0.75, slope: 0.65, enough: 0.96 },
} as const;

/** Size of a JPEG of a photo by quality, relative to quality 0.8: quality, then ln(bytes). */
const curve: readonly (readonly [number, number])[] = [
  [0.1, -1.78],
  [0.3, -1],
  [0.5, -0.63],
  [0.7, -0.28],
  [0.8, 0],
  [0.9, 0.43],
  [0.95, 0.82],
  [1, 2.05],
];

const along = (x: number, from: 0 | 1): number => {
  const to = from === 0 ? 1 : 0;
  const after = curve.findIndex((point, i) => i > 0 && x <= point[from]);
  const [low, high] = after < 0 ? curve.slice(-2) : curve.slice(after - 1);
  return low![to] + ((x - low![from]) * (high![to] - low![to])) / (high![from] - low![from]);
};

const mostEncodes = 6;
const best = 0.95;
const poor = 0.3;
const smallest = 8;
/** A larger picture is drawn anew only when it gains this much. */
const worthDrawing = 1.1;
/** Share of the limit that the next encode aims at: further from it after each miss. */
const aims = [0.98, 0.97, 0.95, 0.9, 0.7, 0.4];

/**
 * Ends at or under the limit, large and at the best quality that fits, with few encodes: each one tells
 * where the picture's size curve lies, and the next is placed on that curve. Nothing if no size fits.
 */
export const fit = async (encode: Encode, budget: Budget): Promise<Fitted | undefined> => {
  const { maxBytes, leastSide, start } = budget;
  const { good, growth, slope, enough } = models[budget.kind];
  let side = start;
  let quality: number = good;
  let tooFine = 1;
  let found: (Fitted & { quality: number }) | undefined;
  for (let i = 0; i < mostEncodes || !found; i++) {
    const blob = await encode(side, quality);
    if (blob.size <= maxBytes) {
      found = { blob, side, quality };
      if (blob.size >= enough * maxBytes || quality >= best) break;
    } else {
      if (side <= smallest) return undefined;
      tooFine = quality;
    }
    // ln(bytes) = level + slope * along(quality) + 2 * growth * ln(side)
    const level = Math.log(blob.size) - slope * along(quality, 0) - 2 * growth * Math.log(side);
    const room = Math.log(maxBytes * (aims[i] ?? 0.4 ** (i - 4))) - level;
    const qualityFor = (s: number) => along((room - 2 * growth * Math.log(s)) / slope, 1);
    const sideFor = (q: number) => Math.floor(Math.exp((room - slope * along(q, 0)) / (2 * growth)));
    if (i === 0 && start < budget.side && sideFor(good) > start * worthDrawing) {
      side = Math.min(budget.side, sideFor(good));
      found = undefined;
    } else if (!found) {
      const before = side;
      if (qualityFor(side) < good) side = Math.min(side, Math.max(leastSide, sideFor(good)));
      // Only what was measured there, and coarse, may say that even the least side is too large.
      if (before <= leastSide && quality <= poor)
        side = Math.max(smallest, Math.min(side - 1, sideFor(poor)));
      if (side !== before) tooFine = 1;
    }
    quality = Math.max(poor, Math.min(best, qualityFor(side)));
    // Once something fits, only the quality goes up, and stays under what was too much already.
    if (found && tooFine < 1) quality = Math.min(quality, (found.quality + tooFine) / 2);
    if (found && quality < found.quality + 0.01) break;
  }
  return found;
};
