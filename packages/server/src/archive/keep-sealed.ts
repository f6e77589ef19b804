import type { Logger } from 'pino';
import { newId } from '../crypto/random.ts';
import type { Database } from '../db/database.ts';
import { giveLease, takeLease } from '../db/lease.ts';
import { repeat } from '../repeat.ts';
import { sealNext } from './seal-next.ts';

const minute = 60_000;
const name = 'seal the archive';
/** Longer than a minute, so that who seals goes on sealing; what dies is replaced in the next. */
const seconds = 90;

type Sealing = Pick<Database, 'orm' | 'clock' | 'settled'> & { readonly now: () => Date };

/** Seals all that is new, if no other process does; answers how many seals it made. */
export async function sealAll(parts: Sealing, holder: string): Promise<number> {
  let made = 0;
  while ((await takeLease(parts, { name, holder, seconds })) && (await sealNext(parts))) made += 1;
  return made;
}

/** Seals the archive at start and each minute; answers how to stop. */
export function keepSealed(parts: Sealing & { readonly log: Logger }): () => Promise<void> {
  const holder = newId();
  const run = async () => void (await sealAll(parts, holder));
  const stop = repeat(parts, { every: minute, run, failed: 'sealing failed' });
  return async () => {
    await stop();
    await giveLease(parts, { name, holder }).catch(() => undefined);
  };
}
