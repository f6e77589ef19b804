import { ConfigError, type Config } from '../config.ts';
import type { Database, Orm } from '../db/database.ts';
import { AccountEntity } from '../entities/account.ts';

/**
 * Brings the database to this version; development does it at start, production by `acct-server migrate`. Of several
 * processes one does it and the others wait.
 */
export async function migrate({ orm, alone }: Database): Promise<void> {
  await alone(() => orm.migrator.up());
}

/** Refuses a database that a production server must not serve. */
export async function refuseUnfit(orm: Orm, config: Config): Promise<void> {
  const source = config.database.url === undefined ? 'DATA_DIR' : 'DATABASE_URL';
  const pending = await orm.migrator.getPending();
  if (pending.length > 0)
    throw new ConfigError(`${source}: ${pending.length} migration(s) pending; run acct-server migrate`);
  if (config.production && (await orm.em.fork().count(AccountEntity, { demo: true })) > 0) {
    throw new ConfigError(`${source}: holds demo accounts`);
  }
}
