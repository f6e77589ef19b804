import type { FastifyInstance } from 'fastify';
import { callerFrom } from './caller.ts';
import type { Desk } from './desk.ts';
import { copyOf } from './filing/copy.ts';
import { askRemoval, changeSecret, login, register, type Login, type NewPerson } from './people/accounts.ts';
import { devicesOf, endToken, prolong } from './people/tokens.ts';
import { schemas } from './schemas.ts';

/** Accounts, and the tokens that stand for who is signed in. */
export function peopleRoutes(api: FastifyInstance, desk: Desk): void {
  api.post<{ Body: NewPerson & { key: string } }>(
    '/people',
    { schema: { body: schemas.person } },
    async ({ body: { key, ...person } }, reply) => {
      await register(desk, key, person);
      return reply.code(204).send();
    },
  );
  api.post<{ Body: Login }>('/tokens', { schema: { body: schemas.login } }, async ({ body, headers }) =>
    login(desk, body, headers['user-agent'] ?? ''),
  );
  api.get('/tokens', async (request) => devicesOf(desk, callerFrom(desk, request)));
  api.get('/tokens/mine', async (request) => callerFrom(desk, request).signedIn);
  api.post('/tokens/mine/longer', async (request) => prolong(desk, callerFrom(desk, request)));
  api.delete<{ Params: { id: string } }>('/tokens/:id', async (request, reply) => {
    const caller = callerFrom(desk, request);
    const { id } = request.params;
    endToken(desk, caller, id === 'mine' ? caller.tokenId : id);
    return reply.code(204).send();
  });
  api.put<{ Body: { secret: string; next: string } }>(
    '/me/secret',
    { schema: { body: schemas.newSecret } },
    async (request, reply) => {
      const { secret, next } = request.body;
      await changeSecret(desk, callerFrom(desk, request), secret, next);
      return reply.code(204).send();
    },
  );
  api.put<{ Body: { secret: string } }>(
    '/me/removal',
    { schema: { body: schemas.secret } },
    async (request, reply) => {
      await askRemoval(desk, callerFrom(desk, request), request.body.secret);
      return reply.code(204).send();
    },
  );
  api.get('/me/copy', async (request, reply) => {
    const { person } = callerFrom(desk, request);
    return reply.type('application/json').send(JSON.stringify(copyOf(desk, person), null, 2));
  });
}
