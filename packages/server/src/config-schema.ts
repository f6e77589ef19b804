import * as z from 'zod';

const flag = (otherwise: boolean) => z.stringbool().default(otherwise);
const whole = (otherwise: number) => z.coerce.number().int().positive().default(otherwise);

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

/** What the environment may say, with the defaults; the documentation's table is made from it. */
export const configSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DEMO: z.stringbool().optional(),
  PROFILE: z.string().min(1).default('jilin'),
  CHALLENGE: z.enum(['proofOfWork', 'image', 'none']).default('proofOfWork'),
  STATIC_DIR: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: whole(10),
  DATABASE_LIMITER_POOL: whole(4),
  BASE_URL: z.url().optional(),
  /** Origins of pages elsewhere that may call the API with bearer tokens, separated by commas. */
  EMBED_ORIGINS: list,
  KEYS_FILE: z.string().optional(),
  HOLIDAYS_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Whether the server stands behind a proxy that sets X-Forwarded-For and -Proto. */
  TRUST_PROXY: flag(false),
  TRUSTED_PREFIXES: list,
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
  SMS_PER_PHONE_PER_DAY: whole(5),
  LETTER_TRIES: whole(12),
  RETENTION_UNNEEDED_FILES_DAYS: whole(30),
  RETENTION_EARLIER_FILES_DAYS: whole(365),
  RETENTION_DRAFT_DAYS: whole(365),
  RETENTION_DRAFT_NOTICE_DAYS: whole(30),
  RETENTION_CLOSED_DAYS: whole(730),
  RETENTION_LETTERS_DAYS: whole(30),
  /** `smtp://user:password@host:587` or `smtps://…`; letters come from MAIL_FROM. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_SECRET: z.string().min(32).optional(),
});
