import { AcctError } from '@acct-forms/core';
import { wireHeaders, wireVersion } from '@acct-forms/adapter/wire/routes';
import type { Middleware } from 'koa';

const reading = new Set(['GET', 'HEAD']);

/**
 * A write must carry the wire's header, which no form, image or other origin can send, and where the browser tells
 * them, its own site and origin (`ownOrigin`, else the address it was asked at). Another version of the wire is refused first.
 */
export function refuseForgery(ownOrigin: string | undefined): Middleware {
  return async (ctx, next) => {
    const version = ctx.get(wireHeaders.version);
    if (version !== '' && version !== wireVersion) throw new AcctError('wire-version');
    if (!reading.has(ctx.method)) {
      const site = ctx.get('Sec-Fetch-Site');
      const origin = ctx.get('Origin');
      const foreignSite = site !== '' && site !== 'same-origin';
      const foreignOrigin = origin !== '' && origin !== (ownOrigin ?? `${ctx.protocol}://${ctx.host}`);
      if (version === '' || foreignSite || foreignOrigin)
        throw new AcctError('not-allowed', { failed: 'role' });
    }
    await next();
  };
}
