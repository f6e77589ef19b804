import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BackendAdapter } from '../../../backend-adapter.ts';
import { createLoopbackFetch } from '../../loopback.ts';

/** A server of adapters on a free port of this machine. */
export interface Serving {
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Serves the wire: each browser, told apart by a cookie, has a client of its own. */
export async function serveAdapters(createClient: () => BackendAdapter): Promise<Serving> {
  const browsers = new Map<string, typeof fetch>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = server.address() as AddressInfo;
    const base = `http://127.0.0.1:${port}/api`;
    const [, cookie = randomUUID()] = /browser=([\w-]+)/.exec(request.headers.cookie ?? '') ?? [];
    const send = browsers.get(cookie) ?? createLoopbackFetch(createClient(), base);
    browsers.set(cookie, send);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/' } = request;
    const answered = await send(new URL(url, base), {
      method,
      headers: new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      ...(chunks.length > 0 || !['GET', 'HEAD'].includes(method) ? { body: Buffer.concat(chunks) } : {}),
    });
    response.writeHead(answered.status, {
      ...Object.fromEntries(answered.headers),
      'set-cookie': `browser=${cookie}`,
    });
    if (answered.body) await pipeline(Readable.fromWeb(answered.body as never), response);
    else response.end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/api`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
