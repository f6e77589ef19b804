import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './create-app.ts';
import type { Deps } from './deps.ts';

export interface Serving {
  readonly port: number;
  /** Takes no new connection, lets what is under way end and be answered. */
  close(): Promise<void>;
}

function endOf(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

/** Listens. Slow senders are cut off: headers within 10 s, a request within 60 s. */
export async function serve(deps: Deps): Promise<Serving> {
  let closing = false;
  const app = createApp(deps, () => closing);
  const handle = app.callback();
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 },
    (request, response) => {
      if (closing) response.setHeader('Connection', 'close');
      // Whatever of a refused body is still coming is read and thrown away, so that the answer arrives.
      response.once('finish', () => request.resume());
      void handle(request, response);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(deps.config.port, deps.config.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      closing = true;
      return endOf(server);
    },
  };
}
