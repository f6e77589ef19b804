import { allRoutes } from '@acct-forms/adapter/wire/routes';
import { allSchemas } from '@acct-forms/adapter/wire/schemas';
import type { Middleware } from 'koa';
import type { Config } from '../config.ts';
import { embedPath } from '../middlewares/cross-origin.ts';
import { cookieName } from '../middlewares/session-cookie.ts';
import { routeNames } from '../routes/bind.ts';
import { allOperations } from './all-operations.ts';
import { describeApi, type ApiDocument, type Described } from './describe-api.ts';
import { referencePage } from './reference-page.ts';
import { referenceSheet } from './reference-sheet.ts';

type Mounts = Pick<Config, 'secure' | 'embedOrigins'>;

/** Every route, with its words. */
const described: Readonly<Record<string, Described>> = Object.fromEntries(
  routeNames.map((name) => [
    name,
    { route: allRoutes[name], schemas: allSchemas[name], operation: allOperations[name] },
  ]),
);

/** The description of the API as this server speaks it. */
export const apiDocument = ({ secure, embedOrigins }: Mounts): ApiDocument =>
  describeApi(described, {
    url: '/api',
    cookie: cookieName(secure),
    ...(embedOrigins.length === 0 ? {} : { embedUrl: embedPath }),
  });

/**
 * `/api/openapi.json`, and `/api/reference`, a page to read it by. Made when they are first asked for; the same for
 * everybody.
 */
export function serveDescription(config: Mounts): Middleware {
  let made: ApiDocument | undefined;
  const document = () => (made ??= apiDocument(config));
  const pages: Readonly<Record<string, readonly [type: string, body: () => string]>> = {
    '/api/openapi.json': ['application/json', () => JSON.stringify(document())],
    '/api/reference': ['text/html; charset=utf-8', () => referencePage(document())],
    '/api/reference.css': ['text/css; charset=utf-8', () => referenceSheet],
  };
  return async (ctx, next) => {
    const page = Object.hasOwn(pages, ctx.path) ? pages[ctx.path] : undefined;
    if (page === undefined || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next();
    ctx.state['route'] = 'description';
    ctx.set('Cache-Control', 'no-cache');
    ctx.set('Content-Type', page[0]);
    ctx.body = page[1]();
  };
}
