import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HolidayTable } from '@acct-forms/core';
import type * as z from 'zod';
import { readHolidays } from './holidays.ts';
import { configSchema } from './config-schema.ts';
import { readKeyRing, type KeyRing } from './crypto/keys.ts';
import type { MailConfig } from './notify/mailer.ts';
import type { SmsConfig } from './notify/sms-gateway.ts';

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly database: DatabaseConfig;
  readonly demo: boolean;
  /** Whether the demo's first reviewer finds a queue of invented cases. */
  readonly demoCases: boolean;
  /** `jilin`, `sample`, or where another province's profile is: `module#export`. */
  readonly profile: string;
  readonly challenge: 'proofOfWork' | 'image' | 'none';
  readonly staticDir: string | undefined;
  readonly keys: KeyRing;
  readonly logLevel: string;
  /** Whether cookies are `Secure`: everywhere but on plain http of this machine. */
  readonly secure: boolean;
  /** Where pages are served from, as browsers tell it; by default the address that was asked. */
  readonly origin: string | undefined;
  /** Where pages elsewhere are served from that call with bearer tokens; none, and there is no such mount. */
  readonly embedOrigins: readonly string[];
  readonly trustProxy: boolean;
  readonly limits: Limits;
  readonly notify: NotifyConfig;
  readonly retention: Retention;
  /** Days that do not count, or do, against the time in which a bureau answers. */
  readonly holidays: HolidayTable;
}

/** What is not configured is not sent. */
export interface NotifyConfig {
  readonly mail: MailConfig | undefined;
  readonly sms: SmsConfig | undefined;
}

/** How long what is no longer needed is kept, in days. */
export interface Retention {
  /** Files that an approval did not need, from the approval on. */
  readonly unneededFiles: number;
  /** Files of a submitted round that a later one replaced, from the approval on. */
  readonly earlierFiles: number;
  /** Drafts that were never submitted, from the last sign-in on. */
  readonly drafts: number;
  /** How long before that their owner is told. */
  readonly draftNotice: number;
  /** Rejected and discarded applications, from then on. */
  readonly closed: number;
  /** Letters that were delivered or given up. */
  readonly letters: number;
}

/** SQLite in the data folder without a URL. */
export interface DatabaseConfig {
  /** Of PostgreSQL, with its password: never told to anybody. */
  readonly url: string | undefined;
  /** Most connections of a process for its work, and for the counters of the rate limits. */
  readonly pool: number;
  readonly limiterPool: number;
}

export interface Limits {
  readonly trustedPrefixes: readonly string[];
  readonly sessionIdleMinutes: number;
  readonly sessionAbsoluteHours: number;
  readonly loginFailuresPerAccount: number;
  readonly loginFailuresPerPrefix: number;
  readonly registrationsPerDay: number;
  readonly challengesPerMinute: number;
  readonly unitSearchesPer10Minutes: number;
  readonly uploadsPer10Minutes: number;
  readonly challengeCost: number;
  readonly draftFiles: number;
  readonly draftBytes: number;
  readonly phoneCodes: boolean;
  readonly phoneCodesPerHour: number;
  readonly smsPerPhonePerDay: number;
  /** After so many failures a letter is given up. */
  readonly letterTries: number;
}

/** A configuration that the server must not start with; one line that says which. */
export class ConfigError extends Error {}

/** Where a development server keeps the key that it made for itself. */
function developmentKeys(dataDir: string): string {
  const file = join(dataDir, 'keys');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return file;
}

/** Mail and SMS each need both of their settings, or neither. */
function readNotify(values: z.infer<typeof configSchema>, production: boolean, demo: boolean): NotifyConfig {
  const { SMTP_URL, MAIL_FROM, SMS_URL, SMS_SECRET } = values;
  if (SMTP_URL !== undefined && MAIL_FROM === undefined)
    throw new ConfigError('MAIL_FROM: missing, with SMTP_URL');
  if (SMS_URL !== undefined && SMS_SECRET === undefined)
    throw new ConfigError('SMS_SECRET: missing, with SMS_URL');
  if (production && SMS_URL?.startsWith('http:')) throw new ConfigError('SMS_URL: https is needed');
  if (production && !demo && values.PHONE_CODES && SMS_URL === undefined)
    throw new ConfigError('PHONE_CODES: needs SMS_URL');
  return {
    mail: SMTP_URL !== undefined && MAIL_FROM !== undefined ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    sms: SMS_URL !== undefined && SMS_SECRET !== undefined ? { url: SMS_URL, secret: SMS_SECRET } : undefined,
  };
}

/** Exact origins: https, or this machine's outside production. */
function readOrigins(origins: readonly string[], production: boolean): readonly string[] {
  for (const origin of origins) {
    const url = URL.parse(origin);
    const local =
      !production && url?.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname);
    if (url?.origin !== origin || (url.protocol !== 'https:' && !local))
      throw new ConfigError(`EMBED_ORIGINS: ${origin} is no https origin such as https://www.example.gov.cn`);
  }
  return origins;
}

function readRetention(values: z.infer<typeof configSchema>): Retention {
  const { RETENTION_DRAFT_DAYS: drafts, RETENTION_DRAFT_NOTICE_DAYS: draftNotice } = values;
  if (draftNotice >= drafts)
    throw new ConfigError('RETENTION_DRAFT_NOTICE_DAYS: not below RETENTION_DRAFT_DAYS');
  return {
    unneededFiles: values.RETENTION_UNNEEDED_FILES_DAYS,
    earlierFiles: values.RETENTION_EARLIER_FILES_DAYS,
    drafts,
    draftNotice,
    closed: values.RETENTION_CLOSED_DAYS,
    letters: values.RETENTION_LETTERS_DAYS,
  };
}

function fromFile<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ConfigError(`${name}: ${error instanceof Error ? error.message : 'not readable'}`);
  }
}

/** Reads and judges the configuration; the only reader of the environment. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = configSchema.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  }
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  const demo = values.DEMO ?? !production;
  if (production) {
    if (demo) throw new ConfigError('DEMO: demo data is refused in production');
    if (values.KEYS_FILE === undefined) throw new ConfigError('KEYS_FILE: missing; production makes no key');
    if (values.CHALLENGE === 'none') throw new ConfigError('CHALLENGE: none is for tests only');
    if (!values.BASE_URL?.startsWith('https://'))
      throw new ConfigError('BASE_URL: an https address is needed');
  }
  const keys = fromFile('KEYS_FILE', () =>
    readKeyRing(readFileSync(values.KEYS_FILE ?? developmentKeys(values.DATA_DIR), 'utf8')),
  );
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    database: {
      url: values.DATABASE_URL,
      pool: values.DATABASE_POOL,
      limiterPool: values.DATABASE_LIMITER_POOL,
    },
    demo,
    demoCases: demo && values.DEMO_CASES,
    profile: values.PROFILE,
    challenge: values.CHALLENGE,
    staticDir: values.STATIC_DIR,
    keys,
    logLevel: values.LOG_LEVEL,
    origin: values.BASE_URL === undefined ? undefined : new URL(values.BASE_URL).origin,
    secure: values.BASE_URL?.startsWith('https://') ?? false,
    embedOrigins: readOrigins(values.EMBED_ORIGINS, production),
    trustProxy: values.TRUST_PROXY,
    notify: readNotify(values, production, demo),
    retention: readRetention(values),
    holidays: fromFile('HOLIDAYS_FILE', () => readHolidays(values.HOLIDAYS_FILE)),
    limits: {
      trustedPrefixes: values.TRUSTED_PREFIXES,
      sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
      sessionAbsoluteHours: values.SESSION_ABSOLUTE_HOURS,
      loginFailuresPerAccount: values.LOGIN_FAILURES_PER_ACCOUNT,
      loginFailuresPerPrefix: values.LOGIN_FAILURES_PER_PREFIX,
      registrationsPerDay: values.REGISTRATIONS_PER_DAY,
      challengesPerMinute: values.CHALLENGES_PER_MINUTE,
      unitSearchesPer10Minutes: values.UNIT_SEARCHES_PER_10_MINUTES,
      uploadsPer10Minutes: values.UPLOADS_PER_10_MINUTES,
      challengeCost: values.CHALLENGE_COST,
      draftFiles: values.DRAFT_FILES,
      draftBytes: values.DRAFT_BYTES,
      phoneCodes: values.PHONE_CODES,
      phoneCodesPerHour: values.PHONE_CODES_PER_HOUR,
      smsPerPhonePerDay: values.SMS_PER_PHONE_PER_DAY,
      letterTries: values.LETTER_TRIES,
    },
  };
}
