import { AcctError, type ErrorCode, type ErrorDetail } from '@acct-forms/core';
import type { TroubleJson, TroubleName } from '../../wire.ts';
import { recordView } from './translate.ts';

/** Our backend's troubles as the codes of @acct-forms. */
const codes: Readonly<Record<TroubleName, ErrorCode>> = {
  faulty: 'invalid',
  'not-signed-in': 'unauthenticated',
  'wrong-name-or-secret': 'bad-credentials',
  'agree-first': 'consent-required',
  gone: 'not-found',
  'not-now': 'not-allowed',
  'name-in-use': 'username-taken',
  'phone-in-use': 'phone-taken',
  'number-in-use': 'identity-taken',
  stale: 'stale-revision',
  'too-big': 'file-too-large',
  'no-picture': 'file-type',
  wait: 'locked',
  broken: 'unexpected',
};

/** Our names of what is registered, as the elements call the fields. */
const paths: Readonly<Record<string, string>> = { name: 'username', secret: 'password', agreed: 'consent' };

function detailOf({ findings, because, now, office, most, is, seconds }: TroubleJson): ErrorDetail {
  return {
    ...(findings && {
      issues: findings.map((issue) => ({ ...issue, path: paths[issue.path] ?? issue.path })),
    }),
    ...(because !== undefined && { failed: because }),
    ...(now && { current: recordView(now) }),
    ...(office && { department: office }),
    ...(most !== undefined && { limit: most }),
    ...(is !== undefined && { found: is }),
    ...(seconds !== undefined && { retryAfter: seconds }),
  };
}

const isTrouble = (body: unknown): body is TroubleJson =>
  typeof body === 'object' && body !== null && 'trouble' in body && String(body.trouble) in codes;

/** What an answer that is no success stands for. */
export function errorOf(status: number, body: unknown): AcctError {
  if (isTrouble(body)) return new AcctError(codes[body.trouble], detailOf(body));
  // Something in front of our backend answered, such as a gateway while it restarts.
  return new AcctError(status >= 502 && status <= 504 ? 'unavailable' : 'unexpected');
}
