import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Desk } from './desk.ts';
import { fileRoutes } from './file-routes.ts';
import { filingRoutes } from './filing-routes.ts';
import { headers } from './headers.ts';
import { peopleRoutes } from './people-routes.ts';
import { serveSite } from './site.ts';
import { Trouble } from './trouble.ts';

/** What Fastify itself refuses: a body that is no JSON, or not of the route's schema. */
function asTrouble(error: FastifyError | Trouble): Trouble {
  if (error instanceof Trouble) return error;
  if (error.statusCode === 413) return new Trouble('too-big');
  if (error.statusCode !== undefined && error.statusCode < 500) {
    const [{ instancePath = '' } = {}] = error.validation ?? [];
    const path = instancePath.slice(1).replaceAll('/', '.') || 'body';
    return new Trouble('faulty', { findings: [{ path, code: 'format', severity: 'error' }] });
  }
  return new Trouble('broken');
}

/**
 * The whole backend as one function of what it works with.
 * @param site the folder of the built page; without it only the API is there
 */
export async function createApp(desk: Desk, site?: string): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 256 * 1024,
    logger: { level: process.env['LOG_LEVEL'] ?? 'warn' },
    // What is not declared is refused, and nothing is turned into what was asked for.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
  });
  app.addHook('onRequest', async (_, reply) => void reply.headers(headers));
  app.setErrorHandler<FastifyError | Trouble>(async (error, request, reply) => {
    const trouble = asTrouble(error);
    if (trouble.status === 500) request.log.error(error);
    const { seconds } = trouble.told;
    if (seconds !== undefined) reply.header('retry-after', seconds);
    return reply.code(trouble.status).send(trouble.told);
  });
  app.setNotFoundHandler(async () => {
    throw new Trouble('gone');
  });
  await app.register(
    async (api) => {
      api.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'));
      peopleRoutes(api, desk);
      filingRoutes(api, desk);
      fileRoutes(api, desk);
    },
    { prefix: '/desk' },
  );
  if (site !== undefined) await serveSite(app, site);
  return app;
}
