import { AcctError, type Role } from '@acct-forms/core';
import { allRoutes, wireHeaders, type Route, type RouteAuth } from '@acct-forms/adapter/wire/routes';
import { allSchemas, idempotencyKey } from '@acct-forms/adapter/wire/schemas';
import type { Router } from '@koa/router';
import type { Context } from 'koa';
import type * as z from 'zod/mini';
import type { Caller, Deps } from '../deps.ts';
import { contentDisposition } from '../files/stored-name.ts';
import { clientOf } from '../middlewares/client.ts';
import type { Credentials } from '../middlewares/credentials.ts';
import { readJson } from '../middlewares/read-json.ts';
import { findSession } from '../queries/find-session.ts';
import { allHandlers } from './all-handlers.ts';
import type { BoundRoutes } from './handler.ts';
import type { ServedFile } from '../files/served-file.ts';

export interface RouteSchemas {
  readonly params?: z.ZodMiniType | undefined;
  readonly query?: z.ZodMiniType | undefined;
  readonly body?: z.ZodMiniType | undefined;
  readonly output: z.ZodMiniType;
}

/** Every route by name, as the wire has them. */
export const routeNames = Object.keys(allRoutes) as readonly (keyof BoundRoutes)[];

const roles: Readonly<Record<Exclude<RouteAuth, 'none' | 'session'>, readonly Role[]>> = {
  applicant: ['applicant'],
  staff: ['reviewer', 'supervisor', 'administrator', 'auditor'],
  administrator: ['administrator'],
};

/** What a person with a first password may still call. */
const beforePasswordChange = new Set(['accounts.changePassword', 'accounts.logout', 'accounts.session']);

const invalid = (path: string, code: string) =>
  new AcctError('invalid', { issues: [{ path, code, severity: 'error' }] });

function check(schema: z.ZodMiniType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AcctError('invalid', {
    issues: result.error.issues.slice(0, 20).map((issue) => ({
      path: issue.path.map(String).join('.').slice(0, 200),
      code: issue.code === 'unrecognized_keys' ? 'unknown-field' : 'wrong-type',
      severity: 'error',
    })),
  });
}

function authorize(name: string, auth: RouteAuth, caller: Caller | undefined): void {
  if (auth === 'none') return;
  if (caller === undefined) throw new AcctError('unauthenticated');
  const { role, mustChangePassword } = caller.account;
  const allowed = auth === 'session' || roles[auth].includes(role);
  if (!allowed || (mustChangePassword && !beforePasswordChange.has(name))) {
    throw new AcctError('not-allowed', { failed: 'role' });
  }
}

function guardsOf(ctx: Context, guard: Route['guard']) {
  const revision = /^"(\d{1,9})"$/.exec(ctx.get(wireHeaders.revision))?.[1];
  const key = idempotencyKey.safeParse(ctx.get(wireHeaders.key)).data;
  if ((guard === 'revision' || guard === 'both') && revision === undefined)
    throw invalid('revision', 'required');
  if ((guard === 'key' || guard === 'both') && key === undefined) throw invalid('key', 'required');
  return { revision: revision === undefined ? undefined : Number(revision), key };
}

function send(ctx: Context, route: Route, result: unknown): void {
  ctx.set('Cache-Control', 'private, no-store');
  if (route.answer === 'none') {
    ctx.status = 204;
  } else if (route.answer === 'file') {
    const { bytes, type, name } = result as ServedFile;
    ctx.set('Content-Type', type);
    ctx.set('Content-Disposition', contentDisposition(name));
    ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
    ctx.body = bytes;
  } else {
    ctx.type = 'application/json';
    ctx.body = JSON.stringify(result ?? null);
  }
}

/** Gives every route of the wire: session, role, input by schema, handler, answer. */
export function bindRoutes(router: Router, deps: Deps, credentials: Credentials): void {
  for (const name of routeNames) {
    const route: Route = allRoutes[name];
    const schema: RouteSchemas = allSchemas[name];
    const handler: unknown = allHandlers[name];
    router.register(route.path, [route.method], async (ctx: Context) => {
      ctx.state['route'] = name;
      const token = credentials.tokenOf(ctx);
      const audience = credentials.audienceOf(ctx);
      const caller = token === undefined ? undefined : await findSession(deps, token, audience);
      authorize(name, route.auth, caller);
      const call = {
        deps,
        caller,
        client: clientOf(ctx, audience),
        ...guardsOf(ctx, route.guard),
        params: check(schema.params, { ...(ctx['params'] as Record<string, string>) }),
        query: check(schema.query, { ...ctx.query }),
        body: route.body === 'json' ? check(schema.body, await readJson(ctx)) : undefined,
        request: ctx.req,
        answer: {
          setToken: (fresh: string | undefined, until?: Date) =>
            fresh === undefined ? credentials.takeAway(ctx) : credentials.give(ctx, fresh, until),
        },
      };
      send(ctx, route, await (handler as (input: typeof call) => Promise<unknown>)(call));
    });
  }
}
