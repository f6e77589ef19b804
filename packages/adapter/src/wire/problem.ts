import { AcctError, errorStatus, type ErrorCode, type ErrorDetail } from '@acct-forms/core';

export const problemType = 'application/problem+json';

/** Problem details (RFC 9457 clause 3) with our `code` and what the error carries as extension members. */
export interface Problem extends ErrorDetail {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
}

const members = [
  'issues',
  'retryAfter',
  'triesLeft',
  'failed',
  'current',
  'unit',
  'department',
  'limit',
  'found',
] as const satisfies readonly (keyof ErrorDetail)[];

function detailOf(source: Readonly<Record<string, unknown>>): ErrorDetail {
  return Object.fromEntries(
    members.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])),
  );
}

export function toProblem(error: AcctError): Problem {
  const { code, status } = error;
  return {
    type: `urn:acct-forms:problem:${code}`,
    title: code,
    status,
    code,
    ...detailOf({ ...error.detail }),
  };
}

/**
 * The error that an answer of this status and body stands for. A body without our code (a proxy's page) is told by
 * its status; `retryAfter` is the header's number of seconds, where the body has none.
 */
export function fromProblem(status: number, body: unknown, retryAfter?: number): AcctError {
  const source = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const named = source['code'];
  const wait = retryAfter === undefined ? {} : { retryAfter };
  if (typeof named === 'string' && Object.hasOwn(errorStatus, named)) {
    return new AcctError(named as ErrorCode, { ...wait, ...detailOf(source) });
  }
  return new AcctError(codeOfStatus(status), wait);
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'unauthenticated';
  if (status === 404) return 'not-found';
  if (status === 413) return 'file-too-large';
  if (status === 429) return 'rate-limited';
  return status === 502 || status === 503 || status === 504 ? 'unavailable' : 'unexpected';
}
