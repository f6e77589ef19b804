import type { Issue } from '../fields/issue.ts';
import type { ErrorCode } from './error-codes.ts';
import { errorStatus } from './error-codes.ts';

/** What an error carries besides its code; plain data, so that it crosses the wire unchanged. */
export interface ErrorDetail {
  /** `invalid`: every issue. `username-taken`: where the phone is taken too, both. */
  readonly issues?: readonly Issue[];
  /** `locked`, `rate-limited`, `unavailable`: seconds to wait. */
  readonly retryAfter?: number;
  /** `bad-credentials`: how many more tries are judged before the login is locked, where few are left. */
  readonly triesLeft?: number;
  /** `not-allowed`: the guard that failed, or `role` or `state`. */
  readonly failed?: string;
  /** `stale-revision`: the newer view; `unit-exists`: the unit; `already-claimed`: who holds it. */
  readonly current?: unknown;
  readonly unit?: unknown;
  /** `identity-taken`: the bureau to call. */
  readonly department?: { readonly no: number; readonly name: string; readonly phones: readonly string[] };
  /** `file-too-large`: the limit in bytes; `file-type`: what it is. */
  readonly limit?: number;
  readonly found?: string;
}

const brand = Symbol.for('acct-forms.error.v1');

/** A failure with a stable code. Words come from the locale, never from `message`. */
export class AcctError extends Error {
  override readonly name = 'AcctError';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
  readonly [brand] = true;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.detail = detail;
  }

  /** The HTTP status of the code; 409 for a refusal by state rather than by role. */
  get status(): number {
    if (this.code === 'not-allowed' && this.detail.failed !== 'role') return 409;
    return errorStatus[this.code];
  }
}

/** Whether a value is an AcctError, also one of another copy of this library on the page. */
export function isAcctError(error: unknown): error is AcctError {
  return typeof error === 'object' && error !== null && brand in error;
}

/** Whether the backend could not be asked and may answer later, so that what was meant for it is kept. */
export function isAway(error: unknown): boolean {
  return isAcctError(error) && ['offline', 'timeout', 'unavailable'].includes(error.code);
}
