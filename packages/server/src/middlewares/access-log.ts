import type { Middleware } from 'koa';
import type { Logger } from 'pino';

/** One line a request: what was matched, never the path, the query, a body or a header. */
export function accessLog(log: Logger): Middleware {
  return async (ctx, next) => {
    const start = performance.now();
    try {
      await next();
    } finally {
      log.info(
        {
          requestId: ctx.state['requestId'],
          method: ctx.method,
          route: ctx.state['route'] ?? 'other',
          status: ctx.status,
          milliseconds: Math.round(performance.now() - start),
        },
        'request',
      );
    }
  };
}
