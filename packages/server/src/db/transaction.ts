import { setTimeout as pause } from 'node:timers/promises';
import { LockMode } from '@mikro-orm/core';
import type { Deps } from '../deps.ts';
import type { EntityManager } from './database.ts';
import { isRace } from './failures.ts';

/** Takes a row until the transaction ends; whoever comes later waits and then reads what was written. */
export const hold = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** Takes a row that nobody holds; one that somebody holds is not found. */
export const holdFree = { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE } as const;

/** Keeps a row as it is until the transaction ends; others may keep it too. */
export const share = { lockMode: LockMode.PESSIMISTIC_READ } as const;

export type Lock = typeof hold | typeof holdFree;

const mostTries = 5;

/**
 * Runs one unit of work; what it wrote is on disk when it resolves, or nothing is. Work first holds the row that it is
 * about and reads the rest afterwards; what only the uniqueness of a column tells apart is inserted, not upserted. A
 * lost race runs anew, so that the work sees the winner and refuses in its own words; hence it does nothing but
 * reading and writing in `em`.
 */
export async function inTransaction<T>(
  { orm }: Pick<Deps, 'orm'>,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await orm.em.fork().transactional(work);
    } catch (error) {
      if (!isRace(error) || tries === mostTries) throw error;
      await pause(Math.random() * 10 * 2 ** tries);
    }
  }
}
