import { AcctError } from '@acct-forms/core';
import { wireHeaders } from '@acct-forms/adapter/wire/routes';
import cors from '@koa/cors';
import type { Middleware } from 'koa';
import { cookieName } from './session-cookie.ts';

/** Where pages of other origins, and programs, call with bearer tokens. */
export const embedPath = '/embed/api';

/**
 * The door of the mount for bearer tokens: pages of the listed origins may read its answers, without credentials of
 * the browser; others are refused. A session cookie that is sent all the same is no credential here.
 */
export function crossOrigin(origins: readonly string[]): readonly Middleware[] {
  const listed = new Set(origins);
  return [
    cors({
      origin: (ctx) => (listed.has(ctx.get('Origin')) ? ctx.get('Origin') : ''),
      allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      allowHeaders: [
        'authorization',
        'content-type',
        'content-disposition',
        wireHeaders.version,
        wireHeaders.revision,
        wireHeaders.key,
        wireHeaders.replaces,
      ],
      exposeHeaders: [wireHeaders.token, 'content-disposition', 'retry-after'],
      credentials: false,
      maxAge: 600,
      keepHeadersOnError: true,
    }) as Middleware,
    async (ctx, next) => {
      const origin = ctx.get('Origin');
      if (origin !== '' && !listed.has(origin)) throw new AcctError('not-allowed', { failed: 'role' });
      if ([false, true].some((secure) => ctx.cookies.get(cookieName(secure)) !== undefined))
        throw new AcctError('unauthenticated');
      await next();
    },
  ];
}
