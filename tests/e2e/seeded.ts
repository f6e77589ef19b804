/** Numbers of `[0, 1)` that a seed repeats (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Runs things at random moments among each other: `of` gives whole numbers below a bound, `pick` one of several. */
export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  of(bound: number): number {
    return Math.floor(this.#next() * bound);
  }

  pick<T>(all: readonly T[]): T {
    return all[this.of(all.length)]!;
  }

  shuffled<T>(all: readonly T[]): T[] {
    const rest = [...all];
    return all.map(() => rest.splice(this.of(rest.length), 1)[0]!);
  }
}
