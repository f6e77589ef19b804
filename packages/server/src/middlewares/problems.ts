import { AcctError, isAcctError } from '@acct-forms/core';
import { problemType, toProblem } from '@acct-forms/adapter/wire/routes';
import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import { isUnavailable, isUnstorable } from '../db/failures.ts';

/** What went wrong as one of our codes; anything unforeseen tells nothing. */
function asAcctError(error: unknown): AcctError {
  if (isAcctError(error)) return error;
  if (isUnavailable(error)) return new AcctError('unavailable', { retryAfter: 5 });
  if (isUnstorable(error)) return new AcctError('invalid');
  // The client went away, or spoke no HTTP.
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return new AcctError('invalid');
  return new AcctError('unexpected');
}

export function writeProblem(ctx: Context, error: AcctError): void {
  const problem = toProblem(error);
  ctx.status = problem.status;
  ctx.body = JSON.stringify(problem);
  ctx.type = problemType;
  ctx.set('Cache-Control', 'no-store');
  if (problem.retryAfter !== undefined) ctx.set('Retry-After', String(problem.retryAfter));
}

/** Where an unforeseen error came from: its kind and place, never its words. */
export function placeOf(error: unknown): { readonly name: string; readonly places: readonly string[] } {
  const source = error instanceof AcctError ? (error.cause ?? error) : error;
  const { name, stack = '' } = source instanceof Error ? source : new Error('not an error');
  const lines = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name, places: lines.slice(0, 6) };
}

/** Errors as problem details (RFC 9457). Of an unforeseen one only its kind and place are logged, never its words. */
export function problems(log: Logger): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const told = asAcctError(error);
      if (told.code === 'unexpected')
        log.error({ requestId: ctx.state['requestId'], ...placeOf(error) }, 'unexpected');
      writeProblem(ctx, told);
    }
  };
}
