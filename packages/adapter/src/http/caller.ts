import { AcctError, isAcctError } from '@acct-forms/core';
import type { Call } from '../wire/call.ts';
import type { InputOf, OutputOf } from '../wire/calls.ts';
import { fromProblem } from '../wire/problem.ts';
import { wireHeaders, wireVersion } from '../wire/routes/headers.ts';
import type { Route, Routes } from '../wire/routes/route.ts';

export interface HttpOptions {
  /** Where the API stands: `/api` or `https://host/api`. */
  readonly baseUrl: string;
  /**
   * A bearer token from the host page, or a function that gives the current one. Without it the session is a
   * same-site cookie, or the token that a login answers where the server speaks bearer tokens (kept in memory).
   */
  readonly token?: string | (() => string | undefined);
  /** Another `fetch`, such as one with a cookie jar where there is no browser. */
  readonly fetch?: typeof fetch;
  /** Milliseconds before a call fails with `timeout` (30,000); uploads have four times as long, imports an hour. */
  readonly timeoutMs?: number;
}

export type Caller = (route: Route, call: Call) => Promise<unknown>;

/** How often a repeatable call is sent again after a passing failure, and after how many milliseconds. */
const pauses = [300, 1200];

/** Percent-encoding that never throws: a lone surrogate has no UTF-8. */
export const encode = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));

function urlOf(baseUrl: string, route: Route, { params = {}, query = {} }: Call): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name] ?? '';
    // A URL drops the segments "." and "..", however they are encoded.
    if (/^\.{0,2}$/.test(value)) throw new AcctError('not-found');
    return encode(value);
  });
  const search = Object.entries(query)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encode(String(value))}`))
    .join('&');
  return baseUrl.replace(/\/$/, '') + path + (search && `?${search}`);
}

async function answerOf(route: Route, response: Response): Promise<unknown> {
  const json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  if (!response.ok) {
    const wait = Number(response.headers.get('retry-after') ?? undefined);
    throw fromProblem(
      response.status,
      json ? await response.json() : undefined,
      Number.isFinite(wait) ? wait : undefined,
    );
  }
  if (route.answer === 'none') return undefined;
  if (route.answer === 'file') return response.blob();
  // A sign-in page of a network in between answers 200 with HTML.
  if (!json) throw new AcctError('unavailable');
  return response.json();
}

/** Resolves after a pause, at once when aborted. */
const pause = (ms: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });

/** The network failed, a proxy found nobody, or the twin of a keyed write whose answer was lost is still at work. */
const isPassing = (error: unknown) =>
  isAcctError(error) &&
  (error.code === 'offline' ||
    error.code === 'in-progress' ||
    (error.code === 'unavailable' && error.detail.retryAfter === undefined));

export function createCaller(options: HttpOptions): Caller {
  const { baseUrl, timeoutMs = 30_000 } = options;
  const send = options.fetch ?? ((...input: Parameters<typeof fetch>) => fetch(...input));
  let kept: string | undefined;

  const once = async (route: Route, call: Call): Promise<unknown> => {
    const { signal, raw, key, revision } = call;
    const url = urlOf(baseUrl, route, call);
    const token = (typeof options.token === 'function' ? options.token() : options.token) ?? kept;
    const headers: Record<string, string> = { [wireHeaders.version]: wireVersion, ...call.headers };
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (revision !== undefined) headers[wireHeaders.revision] = `"${revision}"`;
    if (key !== undefined) headers[wireHeaders.key] = key;
    if (call.body !== undefined) headers['content-type'] = 'application/json';

    const stop = new AbortController();
    const abort = () => stop.abort();
    signal?.throwIfAborted();
    signal?.addEventListener('abort', abort);
    let late = false;
    const patience = route.long ? 120 : raw ? 4 : 1;
    const timer = setTimeout(() => ((late = true), abort()), patience * timeoutMs);
    try {
      const init: RequestInit = {
        method: route.method,
        headers,
        body: raw ?? (call.body === undefined ? null : JSON.stringify(call.body)),
        signal: stop.signal,
        credentials: token === undefined ? 'same-origin' : 'omit',
        cache: 'no-store',
      };
      const byXhr = raw && call.onProgress && !options.fetch && typeof XMLHttpRequest !== 'undefined';
      const response = byXhr
        ? await (await import('./upload.ts')).upload(url, init, call.onProgress)
        : await send(url, init);
      kept = response.headers.get(wireHeaders.token) ?? kept;
      return await answerOf(route, response);
    } catch (error) {
      if (isAcctError(error)) throw error;
      signal?.throwIfAborted();
      const broken = error instanceof SyntaxError ? 'unexpected' : 'offline';
      throw new AcctError(late ? 'timeout' : broken, {}, { cause: error });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  };

  return async (route, call) => {
    const again = route.method === 'GET' || call.key !== undefined || route.repeatable;
    for (const ms of again ? pauses : []) {
      try {
        return await once(route, call);
      } catch (error) {
        if (!isPassing(error)) throw error;
        await pause(ms * (0.5 + Math.random()), call.signal);
      }
    }
    return once(route, call);
  };
}

/** The calls of one table of routes, their input and output typed by the schemas without loading them. */
export const callsOf =
  <Rs extends Routes>(caller: Caller, routes: Rs) =>
  <K extends keyof Rs & string>(name: K, input: InputOf<K, Rs[K]>): Promise<OutputOf<K, Rs[K]>> =>
    caller(routes[name] as Route, input as Call) as Promise<OutputOf<K, Rs[K]>>;
