import { Agent, request } from 'node:http';

export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Driven {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds below which the given share of the answers lay. */
  readonly p50: number;
  readonly p99: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** One request on a connection that is kept; what is not a success ends the benchmark. */
export function ask(base: string, { method, path, headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, base),
      {
        method,
        agent,
        headers: {
          ...headers,
          ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const status = response.statusCode ?? 0;
          if (status < 300) resolve({ status, body: text });
          else reject(new Error(`${method} ${path}: ${status} ${text}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const below = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** As many at a time as there are askers, each one after the other, for so many seconds. */
export async function drive(askers: readonly (() => Promise<unknown>)[], seconds: number): Promise<Driven> {
  const times: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    askers.map(async (next) => {
      while (performance.now() < end) {
        const asked = performance.now();
        await next();
        times.push(performance.now() - asked);
      }
    }),
  );
  const rate = times.length / ((performance.now() - started) / 1000);
  const sorted = [...times].sort((a, b) => a - b);
  return { rate, p50: below(sorted, 0.5), p99: below(sorted, 0.99) };
}
