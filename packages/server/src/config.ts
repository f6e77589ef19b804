import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readKeyRing, type KeyRing } from './crypto/keys.ts';
import type { MailConfig } from './notify/mailer.ts';
import type { SmsConfig } from './notify/sms-gateway.ts';

const flag = (otherwise: boolean) => z.stringbool().default(otherwise);
const whole = (otherwise: number) => z.coerce.number().int().positive().default(otherwise);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DEMO: z.stringbool().optional(),
  PROFILE: z.enum(['jilin', 'sample']).default('jilin'),
  CHALLENGE: z.enum(['proofOfWork', 'image', 'none']).default('proofOfWork'),
  STATIC_DIR: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: whole(10),
  DATABASE_LIMITER_POOL: whole(4),
  BASE_URL: z.url().optional(),
  KEYS_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Whether the server stands behind a proxy that sets X-Forwarded-For and -Proto. */
  TRUST_PROXY: flag(false),
  TRUSTED_PREFIXES: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((item) => item !== '')),
  SESSION_IDLE_MINUTES: whole(30),
  SESSION_ABSOLUTE_HOURS: whole(12),
  LOGIN_FAILURES_PER_ACCOUNT: whole(5),
  LOGIN_FAILURES_PER_PREFIX: whole(19),
  REGISTRATIONS_PER_DAY: whole(20),
  CHALLENGES_PER_MINUTE: whole(60),
  UNIT_SEARCHES_PER_10_MINUTES: whole(30),
  UPLOADS_PER_10_MINUTES: whole(200),
  CHALLENGE_COST: whole(1000),
  DRAFT_FILES: whole(40),
  DRAFT_BYTES: whole(20 * 1024 * 1024),
  DEMO_CASES: flag(true),
  PHONE_CODES: flag(false),
  PHONE_CODES_PER_HOUR: whole(10),
  /** `smtp://user:password@host:587` or `smtps://…`; letters come from MAIL_FROM. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_SECRET: z.string().min(32).optional(),
});

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly database: DatabaseConfig;
  readonly demo: boolean;
  /** Whether the demo's first reviewer finds a queue of invented cases. */
  readonly demoCases: boolean;
  readonly profile: 'jilin' | 'sample';
  readonly challenge: 'proofOfWork' | 'image' | 'none';
  readonly staticDir: string | undefined;
  readonly keys: KeyRing;
  readonly logLevel: string;
  /** Whether cookies are `Secure`: everywhere but on plain http of this machine. */
  readonly secure: boolean;
  /** Where pages are served from, as browsers tell it; by default the address that was asked. */
  readonly origin: string | undefined;
  readonly trustProxy: boolean;
  readonly limits: Limits;
  readonly notify: NotifyConfig;
}

/** What is not configured is not sent. */
export interface NotifyConfig {
  readonly mail: MailConfig | undefined;
  readonly sms: SmsConfig | undefined;
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
function readNotify(values: z.infer<typeof schema>, production: boolean, demo: boolean): NotifyConfig {
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

/** Reads and judges the configuration; the only reader of the environment. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = schema.safeParse(env);
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
  let keys: KeyRing;
  try {
    keys = readKeyRing(readFileSync(values.KEYS_FILE ?? developmentKeys(values.DATA_DIR), 'utf8'));
  } catch (error) {
    throw new ConfigError(`KEYS_FILE: ${error instanceof Error ? error.message : 'not readable'}`);
  }
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
    trustProxy: values.TRUST_PROXY,
    notify: readNotify(values, production, demo),
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
    },
  };
}
