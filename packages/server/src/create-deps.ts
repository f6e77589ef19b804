import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Profile } from '@acct-forms/core';
import { pino, type Logger } from 'pino';
import { createChallengeService } from './challenge/challenge-service.ts';
import { drawChallenge } from './challenge/draw-challenge.ts';
import type { Config } from './config.ts';
import { createPasswordHasher, type PasswordHasher } from './crypto/password.ts';
import { createVault } from './crypto/vault.ts';
import { openDatabase, type Database } from './db/database.ts';
import type { Deps } from './deps.ts';
import { createDiskFileStore } from './files/file-store.ts';
import { noScanner } from './files/scanner.ts';
import { createDecoderPool, type DecoderPool } from './files/decoder-pool.ts';
import { createRateLimits } from './limits/rate-limits.ts';
import { createOutbox } from './notify/outbox.ts';
import type { Notifier } from './notify/notifier.ts';

export interface Opened {
  readonly deps: Deps;
  readonly database: Database;
  readonly images: DecoderPool;
  /** Lets running deliveries end, then closes the database. */
  close(): Promise<void>;
}

export interface Overrides {
  readonly profile: Profile;
  readonly notifier: Notifier;
  readonly log?: Logger;
  readonly now?: () => Date;
  /** The text of a picture challenge as a data URL. */
  readonly draw?: (text: string) => string;
  /** Closed with the rest. */
  readonly images?: DecoderPool;
  readonly hasher?: PasswordHasher;
}

/** Opens everything that the application stands on, in the data folder of the configuration. */
export async function openDeps(config: Config, overrides: Overrides): Promise<Opened> {
  const { profile, notifier, log, now } = overrides;
  const dataDir = resolve(config.dataDir);
  await mkdir(join(dataDir, 'files'), { recursive: true, mode: 0o700 });
  const vault = createVault(config.keys);
  const database = await openDatabase(config.database, dataDir);
  const { orm } = database;
  const clock = now ?? (() => new Date());
  const common = { vault, orm, now: clock };
  const logger = log ?? pino({ level: config.logLevel, base: null });
  const images =
    overrides.images ??
    createDecoderPool({
      failed: (stderr) => logger.fatal({ stderr }, 'pictures cannot be decoded: the decoder does not start'),
    });
  const limits = createRateLimits(database.limits, config.limits);
  const outbox = createOutbox({ ...database, ...common, config, limits, notifier, log: logger });
  const deps: Deps = {
    ...common,
    config,
    hasher: overrides.hasher ?? createPasswordHasher(),
    profile,
    form: await profile.form(),
    limits,
    challenges: createChallengeService({
      ...common,
      kind: config.challenge,
      cost: config.limits.challengeCost,
      draw: overrides.draw ?? drawChallenge,
    }),
    files: createDiskFileStore(join(dataDir, 'files'), vault),
    images,
    scanner: noScanner,
    log: logger,
    channels: notifier.channels,
    outboxFilled: outbox.poke,
  };
  return {
    deps,
    database,
    images,
    async close() {
      images.close();
      await outbox.close();
      await database.close();
    },
  };
}
