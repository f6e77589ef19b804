import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy in front of the system that can stop in the middle of a request's body and break the connection. */
export interface CuttingProxy {
  readonly address: string;
  /** From now on the bodies of PUT requests to this path go through by half. */
  holdAtHalf(path: string): void;
  /** Resolves when half a body has gone through and the rest waits. */
  half(): Promise<void>;
  /** Breaks the held connection as a dead network does, and each later one at half of such a body. */
  cut(): void;
  /** From now on everything goes through. */
  pass(): void;
  /** Resolves when the browser itself has given up the held connection. */
  closed(): Promise<void>;
  /** The body of the last PUT to the path that went through whole. */
  lastBody(): Buffer;
  close(): Promise<void>;
}

const headEnd = '\r\n\r\n';

/** Proxies 127.0.0.1:`port`. */
export async function cuttingProxy(port: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let path = '';
  let mode: 'pass' | 'hold' | 'cut' | 'drop' = 'pass';
  let held: Socket | undefined;
  let tell = (): void => undefined;
  let reached = Promise.resolve();
  let body = Buffer.alloc(0);

  /** Sees what the browser sends on one connection; says how much of it goes through. */
  const reader = (client: Socket) => {
    let pending = Buffer.alloc(0);
    let left = 0;
    let parts: Buffer[] | undefined;
    let stopAt = -1;
    return (chunk: Buffer): Buffer => {
      if (left === 0) {
        pending = Buffer.concat([pending, chunk]);
        const end = pending.indexOf(headEnd);
        if (end < 0) return chunk;
        const head = pending.subarray(0, end).toString('latin1');
        left = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
        const isWatched = path !== '' && head.startsWith('PUT ') && head.split(' ')[1]!.endsWith(path);
        parts = isWatched ? [] : undefined;
        stopAt = isWatched && mode !== 'pass' ? Math.floor(left / 2) : -1;
        const rest = pending.subarray(end + headEnd.length);
        const headBytes = chunk.length - rest.length;
        pending = Buffer.alloc(0);
        return Buffer.concat([chunk.subarray(0, headBytes), through(rest)]);
      }
      return through(chunk);
    };

    function through(chunk: Buffer): Buffer {
      if (mode === 'drop') return Buffer.alloc(0);
      const own = chunk.subarray(0, left);
      if (stopAt >= 0 && own.length >= stopAt) {
        const some = own.subarray(0, stopAt);
        stopAt = 0;
        if (mode === 'cut') client.resetAndDestroy();
        else held = client.pause();
        tell();
        return some;
      }
      if (stopAt >= 0) stopAt -= own.length;
      left -= own.length;
      parts?.push(own);
      if (parts && left === 0) body = Buffer.concat(parts);
      return chunk;
    }
  };

  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    sockets.add(client).add(upstream);
    const read = reader(client);
    client.on('data', (chunk) => upstream.write(read(chunk)));
    upstream.pipe(client);
    const end = () => {
      for (const socket of [client, upstream]) {
        socket.destroy();
        sockets.delete(socket);
      }
    };
    for (const socket of [client, upstream]) socket.on('close', end).on('error', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    holdAtHalf(of) {
      path = of;
      mode = 'hold';
      reached = new Promise((resolve) => (tell = resolve));
    },
    half: () => reached,
    cut() {
      mode = 'cut';
      held?.resetAndDestroy();
    },
    pass() {
      mode = 'pass';
    },
    closed: () =>
      new Promise((resolve) => {
        // A paused socket does not see its end: the rest is read, and goes nowhere.
        mode = 'drop';
        if (held === undefined || held.destroyed) return resolve();
        held.on('close', () => resolve()).resume();
      }),
    lastBody: () => body,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
