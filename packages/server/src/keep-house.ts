import { keepSealed } from './archive/keep-sealed.ts';
import type { Opened } from './create-deps.ts';
import { keepTidy } from './housekeeping.ts';
import { keepAdding } from './statistics/add-up.ts';

/** Starts what a server does by the clock; answers how to stop all of it. */
export function keepHouse({ deps, database }: Pick<Opened, 'deps' | 'database'>): () => Promise<void> {
  const stops = [keepTidy(deps), keepSealed({ ...database, ...deps }), keepAdding(deps)];
  return async () => {
    for (const stop of stops) await stop();
  };
}
