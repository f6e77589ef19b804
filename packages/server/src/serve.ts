import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { administrationRoutes, type Route } from '@acct-forms/adapter/wire/routes';
import { createApp } from './create-app.ts';
import type { Deps } from './deps.ts';
import { embedPath } from './middlewares/cross-origin.ts';

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

/** Fewer bytes than this within the time of a request are no progress. */
const leastProgress = 64 * 1024;

const longPaths = new Set(
  Object.values<Route>(administrationRoutes).flatMap(({ path, long }) =>
    long ? [`/api${path}`, embedPath + path] : [],
  ),
);

/** Ends the connection of who takes longer to send a request, or does not get on with one that may take longer. */
function cutOff(request: IncomingMessage, patience: Patience): void {
  const { socket } = request;
  const [path = ''] = (request.url ?? '').split('?');
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    if (!longPaths.has(path) || socket.bytesRead - before < leastProgress) socket.destroy();
    before = socket.bytesRead;
  }, patience.request);
  timer.unref();
  const done = () => clearInterval(timer);
  request.once('end', done).once('close', done);
}

/** Listens. Slow senders are cut off. */
export async function serve(deps: Deps, patience = usualPatience): Promise<Serving> {
  let closing = false;
  const app = createApp(deps, () => closing);
  const handle = app.callback();
  const server = createServer(
    {
      headersTimeout: patience.headers,
      // Looked after below: a file of any size may take longer, as long as it comes.
      requestTimeout: 0,
      connectionsCheckingInterval: patience.check,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      cutOff(request, patience);
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
