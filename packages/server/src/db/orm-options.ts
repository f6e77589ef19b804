import { Migrator } from '@mikro-orm/migrations';
import { entities } from '../entities/entities.ts';

/** What both engines are opened with; the migrations are an engine's own. */
export const ormOptions = (engine: 'sqlite' | 'postgres') => ({
  entities,
  extensions: [Migrator],
  migrations: {
    path: new URL(`./migrations/${engine}`, import.meta.url).pathname,
    glob: '!(*.d).{js,ts}',
    snapshot: false,
    snapshotOnMigrate: false,
    emit: 'ts' as const,
    silent: true,
    // Would need a superuser on PostgreSQL.
    disableForeignKeys: engine === 'sqlite',
  },
  // Values of a failed statement must never reach a log or an answer.
  debug: false,
});
