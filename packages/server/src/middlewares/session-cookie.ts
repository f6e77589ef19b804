import type { Context } from 'koa';
import type { Credentials } from './credentials.ts';

/** The prefix binds the cookie to this host and to https; plain http of this machine cannot have it. */
export const cookieName = (secure: boolean) => (secure ? '__Host-acct_sid' : 'acct_sid');

const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** Pages of the same site: the browser keeps the token where no script reads it. */
export function sessionCookie(secure: boolean): Credentials {
  const name = cookieName(secure);
  return {
    tokenOf: (ctx: Context) => ctx.cookies.get(name),
    audienceOf: () => null,
    give(ctx, token, until) {
      // Without `until` the cookie goes with the browser: a shared computer.
      const expires = until === undefined ? '' : `; Expires=${until.toUTCString()}`;
      ctx.append('Set-Cookie', `${name}=${token}; ${attributes(secure)}${expires}`);
    },
    takeAway: (ctx) => ctx.append('Set-Cookie', `${name}=; ${attributes(secure)}; Max-Age=0`),
  };
}
