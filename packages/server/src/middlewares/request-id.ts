import type { Middleware } from 'koa';
import { newId } from '../crypto/random.ts';

/** Names a request in logs and answers; a name from outside is not taken over. */
export const requestId: Middleware = async (ctx, next) => {
  ctx.state['requestId'] = newId();
  ctx.set('X-Request-Id', ctx.state['requestId'] as string);
  await next();
};
