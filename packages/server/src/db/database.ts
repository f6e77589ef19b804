import type { MikroORM } from '@mikro-orm/core';
import type { AbstractSqlDriver, SqlEntityManager } from '@mikro-orm/sqlite';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { DatabaseConfig } from '../config.ts';

export type EntityManager = SqlEntityManager<AbstractSqlDriver>;
export type Orm = MikroORM<AbstractSqlDriver, EntityManager>;

export interface LimiterOptions {
  readonly name: string;
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
}

/** Counters of the rate limits: outside every transaction, so that an attempt counts though its work is undone. */
export interface LimiterStore {
  limiter(options: LimiterOptions): RateLimiterAbstract;
  /** Removes the counters that ran out before `now`, in milliseconds; answers how many. */
  sweep(now: number): Promise<number>;
}

/** What differs between the engines; everything else is written once for both. */
export interface Database {
  readonly orm: Orm;
  readonly limits: LimiterStore;
  /** The database's own clock as SQL: processes on several machines may differ, and no lease goes by theirs. */
  readonly clock: { readonly now: string; after(seconds: number): string };
  /** Ends a select of rows that are to be taken: one that somebody else is taking is not found. */
  readonly skipLocked: string;
  /**
   * Waits for those who were adding to one of the tables when it was called, and answers whether all of them have
   * ended: no row then appears whose counted id lies below one that was visible before. Holds up nobody.
   */
  settled(tables: readonly string[]): Promise<boolean>;
  /** Overwrites what deleted rows left behind, as far as the engine is asked: PostgreSQL does it when it vacuums. */
  forget(): Promise<void>;
  /** Runs what one process at a time may do to this database; the others wait. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens the configured database; does not migrate. Only the engine in use is loaded. */
export async function openDatabase(config: DatabaseConfig, dataDir: string): Promise<Database> {
  if (config.url === undefined) return (await import('./sqlite.ts')).openSqlite(dataDir);
  return (await import('./postgres.ts')).openPostgres(config.url, config);
}
