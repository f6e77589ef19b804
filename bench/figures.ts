import { availableParallelism, loadavg } from 'node:os';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Half the distance between the quartiles, in parts of the median: how far runs of the same work lie apart. */
export const spread = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  return (sorted.at(-1 - quarter)! - sorted[quarter]!) / 2 / median(sorted);
};

/** From this spread of the floor on, ratios of times say little. */
const noisy = 0.15;

/** What the reader should know of the machine; `spreads` are those of the floor. */
export const noiseLine = (spreads: readonly number[]): string => {
  const typical = median(spreads);
  const load = `load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores`;
  const text = `Spread of the floor ±${Math.round(typical * 100)} %, ${load}.`;
  return typical > noisy || loadavg()[0]! > availableParallelism() + 1
    ? `${text} THE MACHINE WAS TOO NOISY: read the times as hints.`
    : text;
};

/** Columns of equal width; the first row is the head. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
