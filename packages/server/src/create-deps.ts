import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Profile } from '@acct-forms/core';
import { pino, type Logger } from 'pino';
import { createChallengeService } from './challenge/challenge-service.ts';
import type { Config } from './config.ts';
import { createPasswordHasher } from './crypto/password.ts';
import { createVault } from './crypto/vault.ts';
import { openLimiterStore, openOrm } from './db/open-orm.ts';
import type { Deps } from './deps.ts';
import { createDiskFileStore } from './files/file-store.ts';
import { noScanner } from './files/scanner.ts';
import { createSharpProcessor } from './files/sharp-processor.ts';
import { createRateLimits } from './limits/rate-limits.ts';
import { createOutbox } from './notify/outbox.ts';
import type { Notifier } from './notify/notifier.ts';

export interface Opened {
  readonly deps: Deps;
  /** Lets running deliveries end, then closes the database. */
  close(): Promise<void>;
}

export interface Overrides {
  readonly profile: Profile;
  readonly notifier: Notifier;
  readonly log?: Logger;
  readonly now?: () => Date;
}

/** Opens everything that the application stands on, in the data folder of the configuration. */
export async function openDeps(config: Config, { profile, notifier, log, now }: Overrides): Promise<Opened> {
  const dataDir = resolve(config.dataDir);
  await mkdir(join(dataDir, 'files'), { recursive: true, mode: 0o700 });
  const vault = createVault(config.keys);
  const orm = await openOrm(dataDir);
  const store = await openLimiterStore(dataDir);
  const clock = now ?? (() => new Date());
  const common = { vault, orm, now: clock };
  const logger = log ?? pino({ level: config.logLevel, base: null });
  const outbox = createOutbox({ ...common, notifier, log: logger });
  const deps: Deps = {
    ...common,
    config,
    hasher: createPasswordHasher(),
    profile,
    form: await profile.form(),
    limits: createRateLimits(store, config.limits),
    challenges: createChallengeService({
      ...common,
      kind: config.challenge,
      cost: config.limits.challengeCost,
    }),
    files: createDiskFileStore(join(dataDir, 'files'), vault),
    images: await createSharpProcessor(),
    scanner: noScanner,
    log: logger,
    outboxFilled: outbox.poke,
  };
  return {
    deps,
    async close() {
      await outbox.close();
      await store.close();
      await orm.close();
    },
  };
}
