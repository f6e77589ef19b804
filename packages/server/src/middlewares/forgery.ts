import { AcctError } from '@acct-forms/core';
import { wireHeaders, wireVersion } from '@acct-forms/adapter/wire/routes';
import type { Middleware } from 'koa';

const reading = new Set(['GET', 'HEAD']);

/** Another version of the wire is refused; a write must say its version, which no form, image or other origin can send. */
export const demandVersion: Middleware = async (ctx, next) => {
  const version = ctx.get(wireHeaders.version);
  if (version !== '' && version !== wireVersion) throw new AcctError('wire-version');
  if (!reading.has(ctx.method) && version === '') throw new AcctError('not-allowed', { failed: 'role' });
  await next();
};

/** Where the browser tells them, a write must come from its own site and origin: `ownOrigin`, else the address it was asked at. */
export function refuseForgery(ownOrigin: string | undefined): Middleware {
  return async (ctx, next) => {
    if (!reading.has(ctx.method)) {
      const site = ctx.get('Sec-Fetch-Site');
      const origin = ctx.get('Origin');
      const foreignSite = site !== '' && site !== 'same-origin';
      const foreignOrigin = origin !== '' && origin !== (ownOrigin ?? `${ctx.protocol}://${ctx.host}`);
      if (foreignSite || foreignOrigin) throw new AcctError('not-allowed', { failed: 'role' });
    }
    await next();
  };
}
