import { AcctError } from '@acct-forms/core';
import { Router } from '@koa/router';
import Koa, { type Middleware } from 'koa';
import type { Deps } from './deps.ts';
import { accessLog } from './middlewares/access-log.ts';
import { bearerToken } from './middlewares/bearer-token.ts';
import type { Credentials } from './middlewares/credentials.ts';
import { crossOrigin, embedPath } from './middlewares/cross-origin.ts';
import { demandVersion, refuseForgery } from './middlewares/forgery.ts';
import { health } from './middlewares/health.ts';
import { placeOf, problems } from './middlewares/problems.ts';
import { requestId } from './middlewares/request-id.ts';
import { securityHeaders } from './middlewares/security-headers.ts';
import { sessionCookie } from './middlewares/session-cookie.ts';
import { staticFiles } from './middlewares/static-files.ts';
import { serveDescription } from './openapi/serve-description.ts';
import { bindRoutes } from './routes/bind.ts';

/** What is below a path passes this, the rest does not. */
const under =
  (prefix: string, middleware: Middleware): Middleware =>
  (ctx, next) =>
    ctx.path === prefix || ctx.path.startsWith(`${prefix}/`) ? middleware(ctx, next) : next();

/** The application as a function of its parts; the order of what a request passes stands here and nowhere else. */
export function createApp(deps: Deps, isClosing: () => boolean = () => false): Koa {
  const { config } = deps;
  const app = new Koa({ proxy: config.trustProxy, maxIpsCount: 1 });
  // Koa's own printing would show request data.
  app.silent = true;
  app.on('error', (error) => deps.log.warn(placeOf(error), 'response failed'));

  const routerOf = (prefix: string, credentials: Credentials) => {
    const router = new Router({ prefix });
    bindRoutes(router, deps, credentials);
    return router.routes();
  };

  app.use(requestId);
  app.use(accessLog(deps.log));
  app.use(securityHeaders(config));
  app.use(problems(deps.log));
  app.use(health(deps, isClosing));
  for (const door of [demandVersion, refuseForgery(config.origin)]) app.use(under('/api', door));
  app.use(serveDescription(config));
  app.use(routerOf('/api', sessionCookie(config.secure)));
  if (config.embedOrigins.length > 0) {
    for (const door of [...crossOrigin(config.embedOrigins), demandVersion]) app.use(under(embedPath, door));
    app.use(routerOf(embedPath, bearerToken));
  }
  for (const prefix of ['/api', embedPath])
    app.use(
      under(prefix, () => {
        throw new AcctError('not-found');
      }),
    );
  if (config.staticDir !== undefined) {
    const { phoneCodes } = config.limits;
    app.use(staticFiles(config.staticDir, { profile: deps.profile.id, phoneCodes }));
  }
  return app;
}
