import type { Middleware } from 'koa';
import type { Deps } from '../deps.ts';

/** `/healthz`: process and database answer. `/readyz`: the server takes new work as well. */
export function health(deps: Deps, isClosing: () => boolean): Middleware {
  return async (ctx, next) => {
    if (ctx.path !== '/healthz' && ctx.path !== '/readyz') return next();
    ctx.state['route'] = ctx.path.slice(1);
    ctx.set('Cache-Control', 'no-store');
    const ready = (ctx.path === '/healthz' || !isClosing()) && (await deps.orm.isConnected());
    ctx.status = ready ? 200 : 503;
    ctx.body = { ready };
  };
}
