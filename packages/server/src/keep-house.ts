import { keepSealed } from './archive/keep-sealed.ts';
import type { Opened } from './create-deps.ts';
import { keepTidy } from './housekeeping.ts';
import { keepRetention } from './retention.ts';
import { keepAdding } from './statistics/add-up.ts';

/** Starts what a server does by the clock; answers how to stop all of it. */
export function keepHouse({ deps, database }: Pick<Opened, 'deps' | 'database'>): () => Promise<void> {
  const parts = { ...database, ...deps };
  const stops = [keepTidy(deps), keepSealed(parts), keepAdding(deps), keepRetention(parts)];
  return async () => {
    for (const stop of stops) await stop();
  };
}
