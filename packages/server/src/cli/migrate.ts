import { ConfigError, type Config } from '../config.ts';
import type { Orm } from '../db/open-orm.ts';
import { AccountEntity } from '../entities/account.ts';

/** Brings the database to this version; development does it at start, production by `acct-server migrate`. */
export async function migrate(orm: Orm): Promise<void> {
  await orm.migrator.up();
}

/** Refuses a database that a production server must not serve. */
export async function refuseUnfit(orm: Orm, config: Config): Promise<void> {
  const pending = await orm.migrator.getPending();
  if (pending.length > 0)
    throw new ConfigError(`DATA_DIR: ${pending.length} migration(s) pending; run acct-server migrate`);
  if (config.production && (await orm.em.fork().count(AccountEntity, { demo: true })) > 0) {
    throw new ConfigError('DATA_DIR: holds demo accounts');
  }
}
