import type { Context } from 'koa';

/** The prefix binds the cookie to this host and to https; plain http of this machine cannot have it. */
const nameOf = (secure: boolean) => (secure ? '__Host-acct_sid' : 'acct_sid');

const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

export function tokenOf(ctx: Context, secure: boolean): string | undefined {
  return ctx.cookies.get(nameOf(secure));
}

/** Without `until` the cookie goes with the browser: a shared computer. */
export function sendToken(ctx: Context, secure: boolean, token: string, until?: Date): void {
  const expires = until === undefined ? '' : `; Expires=${until.toUTCString()}`;
  ctx.append('Set-Cookie', `${nameOf(secure)}=${token}; ${attributes(secure)}${expires}`);
}

export function clearToken(ctx: Context, secure: boolean): void {
  ctx.append('Set-Cookie', `${nameOf(secure)}=; ${attributes(secure)}; Max-Age=0`);
}
