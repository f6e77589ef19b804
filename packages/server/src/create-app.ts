import { AcctError } from '@acct-forms/core';
import {
  accountsRoutes,
  administrationRoutes,
  archiveRoutes,
  educationRoutes,
  materialsRoutes,
  recordRoutes,
  reviewRoutes,
  unitsRoutes,
} from '@acct-forms/adapter/wire/routes';
import {
  accountsSchemas,
  administrationSchemas,
  archiveSchemas,
  educationSchemas,
  materialsSchemas,
  recordSchemas,
  reviewSchemas,
  unitsSchemas,
} from '@acct-forms/adapter/wire/schemas';
import { Router } from '@koa/router';
import Koa from 'koa';
import type { Deps } from './deps.ts';
import { accessLog } from './middlewares/access-log.ts';
import { refuseForgery } from './middlewares/forgery.ts';
import { health } from './middlewares/health.ts';
import { problems } from './middlewares/problems.ts';
import { requestId } from './middlewares/request-id.ts';
import { securityHeaders } from './middlewares/security-headers.ts';
import { staticFiles } from './middlewares/static-files.ts';
import { accountsHandlers } from './routes/accounts.ts';
import { administrationHandlers } from './routes/administration.ts';
import { archiveHandlers } from './routes/archive.ts';
import { bindRoutes } from './routes/bind.ts';
import { educationHandlers } from './routes/education.ts';
import { materialsHandlers } from './routes/materials.ts';
import { recordHandlers } from './routes/record.ts';
import { reviewHandlers } from './routes/review.ts';
import { unitsHandlers } from './routes/units.ts';

const bindings = [
  { routes: accountsRoutes, schemas: accountsSchemas, handlers: accountsHandlers },
  { routes: recordRoutes, schemas: recordSchemas, handlers: recordHandlers },
  { routes: materialsRoutes, schemas: materialsSchemas, handlers: materialsHandlers },
  { routes: unitsRoutes, schemas: unitsSchemas, handlers: unitsHandlers },
  { routes: educationRoutes, schemas: educationSchemas, handlers: educationHandlers },
  { routes: reviewRoutes, schemas: reviewSchemas, handlers: reviewHandlers },
  { routes: administrationRoutes, schemas: administrationSchemas, handlers: administrationHandlers },
  { routes: archiveRoutes, schemas: archiveSchemas, handlers: archiveHandlers },
];

/** The application as a function of its parts; the order of what a request passes stands here and nowhere else. */
export function createApp(deps: Deps, isClosing: () => boolean = () => false): Koa {
  const app = new Koa({ proxy: deps.config.trustProxy, maxIpsCount: 1 });
  // Koa's own printing would show request data.
  app.silent = true;
  app.on('error', () => deps.log.warn('response failed'));

  const router = new Router({ prefix: '/api' });
  for (const binding of bindings) bindRoutes(router, deps, binding);

  app.use(requestId);
  app.use(accessLog(deps.log));
  app.use(securityHeaders(deps.config));
  app.use(problems(deps.log));
  app.use(health(deps, isClosing));
  const guarded = refuseForgery(deps.config.origin);
  app.use(async (ctx, next) => (ctx.path.startsWith('/api/') ? guarded(ctx, next) : next()));
  app.use(router.routes());
  app.use(async (ctx, next) => {
    if (ctx.path === '/api' || ctx.path.startsWith('/api/')) throw new AcctError('not-found');
    await next();
  });
  if (deps.config.staticDir !== undefined) {
    const { phoneCodes } = deps.config.limits;
    app.use(staticFiles(deps.config.staticDir, { profile: deps.profile.id, phoneCodes }));
  }
  return app;
}
