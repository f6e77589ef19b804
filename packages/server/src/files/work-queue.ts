import { AcctError } from '@acct-forms/core';

export interface WorkQueueOptions {
  /** Jobs at once, one of each owner. */
  readonly width: number;
  /** How many wait at most, and how many of one owner. */
  readonly waiting: number;
  readonly waitingOfOne: number;
}

/**
 * Runs jobs of an owner one at a time, and first those of whom the last was longest ago, so that many of one owner do
 * not hold up another's. Too many are `unavailable`.
 */
export function createWorkQueue({ width, waiting, waitingOfOne }: WorkQueueOptions) {
  const running = new Set<string>();
  let line: { readonly owner: string; readonly go: () => void }[] = [];
  /** Which turn each owner had last, as long as they wait. */
  const turns = new Map<string, number>();
  let turn = 0;

  function start(owner: string): void {
    running.add(owner);
    turns.set(owner, (turn += 1));
  }

  async function enter(owner: string): Promise<void> {
    if (running.size < width && !running.has(owner)) {
      return start(owner);
    }
    const own = line.filter((item) => item.owner === owner).length;
    if (line.length >= waiting || own >= waitingOfOne) throw new AcctError('unavailable', { retryAfter: 5 });
    await new Promise<void>((go) => line.push({ owner, go }));
  }

  function leave(owner: string): void {
    running.delete(owner);
    if (!line.some((item) => item.owner === owner)) turns.delete(owner);
    const waits = line.filter((item) => !running.has(item.owner));
    const lastTurn = (item: { readonly owner: string }) => turns.get(item.owner) ?? 0;
    const [next] = waits.sort((a, b) => lastTurn(a) - lastTurn(b));
    if (next === undefined) return;
    line = line.filter((item) => item !== next);
    start(next.owner);
    next.go();
  }

  return async <T>(owner: string, job: () => Promise<T>): Promise<T> => {
    await enter(owner);
    try {
      return await job();
    } finally {
      leave(owner);
    }
  };
}
