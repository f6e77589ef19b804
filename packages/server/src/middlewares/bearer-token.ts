import { wireHeaders } from '@acct-forms/adapter/wire/routes';
import type { Credentials } from './credentials.ts';

/** Pages of other origins, and programs: the token goes in a header and is kept in the page's memory only. */
export const bearerToken: Credentials = {
  tokenOf: (ctx) => /^Bearer ([\w-]+)$/i.exec(ctx.get('Authorization'))?.[1],
  audienceOf: (ctx) => ctx.get('Origin'),
  give: (ctx, token) => ctx.set(wireHeaders.token, token),
  takeAway: () => undefined,
};
