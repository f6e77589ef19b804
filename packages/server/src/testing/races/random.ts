export interface Random {
  /** A whole number below `end`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  /** Lets some of the other calls go first: none, some, or about as many as a request takes. */
  hesitate(): Promise<void>;
}

/** mulberry32: the same seed, the same choices. */
export function seeded(seed: number): Random {
  let state = seed * 0x9e37_79b9;
  const next = () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    hesitate: () => new Promise((resolve) => setTimeout(resolve, below(3) * below(8))),
  };
}
