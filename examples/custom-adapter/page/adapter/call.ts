import type { CallOptions } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { errorOf } from './troubles.ts';

/** How long a call may take; a file has longer. */
const patience = 20_000;
const patienceForFiles = 120_000;

export interface Request extends CallOptions {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly file?: Blob;
  readonly onProgress?: ((sent: number, total: number) => void) | undefined;
}

interface Answer {
  readonly status: number;
  readonly body: Blob;
}

/** The calls of one page: its token is in this object's memory, and gone with the page. */
export class Caller {
  private readonly base: string;
  token: string | undefined;

  /** @param base where our backend is, such as `/desk` */
  constructor(base: string) {
    this.base = base.replace(/\/$/, '');
  }

  /** The answer's JSON; undefined where it has no body. */
  async json<T>(method: string, path: string, request: Request = {}): Promise<T> {
    const text = await (await this.blob(method, path, request)).text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async blob(method: string, path: string, request: Request = {}): Promise<Blob> {
    const { token } = this;
    const { status, body } = await this.answer(method, path, request);
    if (status < 300) return body;
    // A token that ended is not sent again; one that came meanwhile stays.
    if (status === 401 && token === this.token) this.token = undefined;
    throw errorOf(status, await jsonOf(body));
  }

  private async answer(method: string, path: string, request: Request): Promise<Answer> {
    const { signal, file } = request;
    const limit = AbortSignal.timeout(file ? patienceForFiles : patience);
    try {
      return await send(method, this.base + path, {
        ...request,
        ...(this.token !== undefined && { token: this.token }),
        signal: signal ? either(signal, limit) : limit,
      });
    } catch (cause) {
      // Who gave up waiting gets their own reason; anything else did not reach our backend.
      if (signal?.aborted) throw signal.reason;
      throw new AcctError(limit.aborted ? 'timeout' : 'offline', {}, { cause });
    }
  }
}

/** `AbortSignal.any`, which browsers of 2023 do not have. */
function either(...signals: readonly AbortSignal[]): AbortSignal {
  const both = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) both.abort(signal.reason);
    signal.addEventListener('abort', () => both.abort(signal.reason), { once: true });
  }
  return both.signal;
}

async function jsonOf(body: Blob): Promise<unknown> {
  try {
    return JSON.parse(await body.text()) as unknown;
  } catch {
    return undefined;
  }
}

interface Sending extends Request {
  readonly token?: string;
  readonly signal: AbortSignal;
}

async function send(method: string, url: string, request: Sending): Promise<Answer> {
  const { json, file, token, signal, onProgress } = request;
  const headers: Record<string, string> = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(json !== undefined && { 'content-type': 'application/json' }),
    ...(file && { 'content-type': 'application/octet-stream' }),
  };
  const body = file ?? (json === undefined ? null : JSON.stringify(json));
  // Only XMLHttpRequest tells how much of a file has left; in Node there is none, and nobody who looks.
  if (file && onProgress && typeof XMLHttpRequest !== 'undefined') {
    return sendWithProgress(method, url, { headers, body: file, signal, onProgress });
  }
  const answer = await fetch(url, { method, headers, body, signal, cache: 'no-store', credentials: 'omit' });
  return { status: answer.status, body: await answer.blob() };
}

interface Progressing {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob;
  readonly signal: AbortSignal;
  readonly onProgress: (sent: number, total: number) => void;
}

function sendWithProgress(method: string, url: string, { headers, body, signal, onProgress }: Progressing) {
  return new Promise<Answer>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.responseType = 'blob';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener('load', () =>
      resolve({ status: request.status, body: request.response as Blob }),
    );
    for (const end of ['error', 'abort']) request.addEventListener(end, () => reject(new Error(end)));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
