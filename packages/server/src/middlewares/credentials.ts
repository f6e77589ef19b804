import type { Context } from 'koa';

/** How a caller shows its session; each mount of the API has one way and knows no other. */
export interface Credentials {
  tokenOf(ctx: Context): string | undefined;
  /** Whom a token is for: the origin of a page, the empty text for a program, null for this site's cookie. */
  audienceOf(ctx: Context): string | null;
  give(ctx: Context, token: string, until?: Date): void;
  takeAway(ctx: Context): void;
}
