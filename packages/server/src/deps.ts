import type { FormDefinition, Profile } from '@acct-forms/core';
import type { Logger } from 'pino';
import type { ChallengeService } from './challenge/challenge-service.ts';
import type { Config } from './config.ts';
import type { PasswordHasher } from './crypto/password.ts';
import type { Vault } from './crypto/vault.ts';
import type { Orm } from './db/database.ts';
import type { Account, SessionRow } from './entities/account.ts';
import type { Channel } from './entities/review.ts';
import type { FileStore } from './files/file-store.ts';
import type { ImageProcessor } from './files/image-processor.ts';
import type { Scanner } from './files/scanner.ts';
import type { RateLimits } from './limits/rate-limits.ts';

/** Everything that the application is a function of. */
export interface Deps {
  readonly config: Config;
  readonly orm: Orm;
  readonly vault: Vault;
  readonly hasher: PasswordHasher;
  readonly profile: Profile;
  readonly form: FormDefinition;
  readonly limits: RateLimits;
  readonly challenges: ChallengeService;
  readonly files: FileStore;
  readonly images: ImageProcessor;
  readonly scanner: Scanner;
  readonly log: Logger;
  readonly now: () => Date;
  /** What leaves the system here. */
  readonly channels: ReadonlySet<Channel>;
  /** Tells that something waits in the outbox. */
  readonly outboxFilled: () => void;
}

/** Who calls, once signed in. */
export interface Caller {
  readonly account: Account;
  readonly session: SessionRow;
}

/** Where a call comes from. */
export interface Client {
  /** The address, or for IPv6 its /64. */
  readonly prefix: string;
  readonly device: string;
  /** Whom a token that it is given is for; see the session's column. */
  readonly audience: string | null;
}
