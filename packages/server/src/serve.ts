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

/** How long a slow sender is borne, in milliseconds; looked after every `check`. */
export interface Patience {
  readonly headers: number;
  readonly request: number;
  readonly check: number;
}

const usualPatience: Patience = { headers: 10_000, request: 60_000, check: 5_000 };

/** Listens. Slow senders are cut off. */
export async function serve(deps: Deps, patience = usualPatience): Promise<Serving> {
  let closing = false;
  const app = createApp(deps, () => closing);
  const handle = app.callback();
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.check,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16_384,
    },
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
