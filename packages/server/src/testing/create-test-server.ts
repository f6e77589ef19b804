import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { pino } from 'pino';
import { migrate } from '../cli/migrate.ts';
import { readConfig } from '../config.ts';
import { openDeps, type Overrides } from '../create-deps.ts';
import { createPasswordHasher } from '../crypto/password.ts';
import type { Database } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Notifier } from '../notify/notifier.ts';
import { serve, type Patience } from '../serve.ts';
import { createDatabase, dropDatabase, testServerUrl } from './test-database.ts';

export interface TestServer {
  readonly deps: Deps;
  readonly database: Database;
  readonly dataDir: string;
  /** `http://127.0.0.1:<port>/api` */
  readonly baseUrl: string;
  /** Everything that was logged, as text. */
  readonly logged: () => string;
  /** What was sent, by recipient; the last one wins. */
  readonly sent: ReadonlyMap<string, string>;
  /** Stops; with `keep` the data folder stays, to be started again. */
  stop(options?: { readonly keep?: boolean }): Promise<void>;
}

export interface TestServerOptions extends Pick<Overrides, 'now' | 'draw' | 'images' | 'hasher'> {
  /** Who delivers, in place of `sent`. */
  readonly notifier?: Notifier;
  /** Settings by their names in the environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly profile?: Profile;
  /** The data folder of a server that was stopped with `keep`. */
  readonly dataDir?: string;
  readonly patience?: Patience;
}

/** As in use, but for what a derivation takes: thousands of people sign in here who are not asked how long it took. */
const quickHasher = createPasswordHasher({ memory: 64, passes: 1 });

/** Which PostgreSQL database belongs to a data folder. */
const databases = new Map<string, string>();

/** A real server on a real database, a file or what the tests' PostgreSQL server has, on a free port of this machine. */
export async function createTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'acct-server-')));
  const keys = join(dataDir, 'keys');
  if (options.dataDir === undefined) await writeFile(keys, randomBytes(32).toString('hex'));
  const postgres = testServerUrl();
  const databaseUrl = databases.get(dataDir) ?? (postgres && (await createDatabase(postgres)));
  if (databaseUrl !== undefined) databases.set(dataDir, databaseUrl);
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIR: dataDir,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    KEYS_FILE: keys,
    DEMO: 'false',
    CHALLENGE: 'none',
    CHALLENGE_COST: '1',
    CHALLENGES_PER_MINUTE: '100000',
    REGISTRATIONS_PER_DAY: '100000',
    LOGIN_FAILURES_PER_PREFIX: '100000',
    PHONE_CODES_PER_HOUR: '100000',
    SMS_PER_PHONE_PER_DAY: '100000',
    ...options.env,
  });
  const sent = new Map<string, string>();
  const notifier: Notifier = options.notifier ?? {
    channels: new Set(['sms'] as const),
    send: async ({ recipient, body }) => void sent.set(recipient, body),
  };
  const lines: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(line) });
  const opened = await openDeps(config, {
    hasher: quickHasher,
    ...options,
    profile: options.profile ?? jilin,
    notifier,
    log,
  });
  await migrate(opened.database);
  const serving = await serve(opened.deps, options.patience);
  return {
    deps: opened.deps,
    database: opened.database,
    dataDir,
    baseUrl: `http://127.0.0.1:${serving.port}/api`,
    logged: () => lines.join(''),
    sent,
    async stop({ keep = false } = {}) {
      await serving.close();
      await opened.close();
      if (keep) return;
      await rm(dataDir, { recursive: true, force: true });
      if (postgres !== undefined && databases.delete(dataDir))
        await dropDatabase(postgres, databaseUrl ?? '');
    },
  };
}
