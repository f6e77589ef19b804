import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The page as Vite built it: names of assets carry a hash, the page itself is asked for anew. */
export async function serveSite(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(staticFiles, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
}
