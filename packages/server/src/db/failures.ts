import { DriverException, UniqueConstraintViolationException } from '@mikro-orm/core';

const unavailable = [
  /^SQLITE_(BUSY|FULL)/,
  /^(ENOSPC|ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/,
  // Of PostgreSQL: connection, login, no such database, resources, lost to others too often, waited too long, closing.
  /^(08|28|3D|53|57P|40)|^55P03$/,
];

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return error instanceof Error && typeof code === 'string' ? code : '';
};

/**
 * Lost to a transaction at the same time, which may be over now: two that waited for each other, that could not both
 * be, or that wrote one unique value. By code too: what fails at the commit has no class.
 */
export const isRace = (error: unknown): boolean =>
  error instanceof UniqueConstraintViolationException || /^(40001|40P01|23505)$/.test(codeOf(error));

/** Of the driver, without a code. */
const lostConnection = /^(timeout exceeded when trying to connect|Connection terminated)/;

/** Whether the database cannot do it now and may do it later. */
export const isUnavailable = (error: unknown): boolean =>
  unavailable.some((pattern) => pattern.test(codeOf(error))) ||
  (error instanceof DriverException && codeOf(error) === 'ECONNRESET') ||
  (error instanceof Error && lostConnection.test(error.message));

/** Whether a text holds a character that PostgreSQL does not store, U+0000. */
export const isUnstorable = (error: unknown): boolean => /^(22021|22P05)$/.test(codeOf(error));
