import { allRoutes } from '@acct-forms/adapter/wire/routes';

export interface RawAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Calls a route without an adapter, with exactly what is given. */
export async function callRaw(
  browser: typeof fetch,
  url: string,
  init: {
    readonly method?: string;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<RawAnswer> {
  const headers = {
    'acct-wire': '1',
    ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...init.headers,
  };
  const response = await browser(url, { ...init, headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith('{') ? JSON.parse(text) : text,
  };
}

/** A request for a route with ids that belong to somebody else, and bodies that its schema takes. */
export function sampleRequest(
  name: keyof typeof allRoutes,
  ids: Readonly<Record<string, string>>,
  bodies: Readonly<Record<string, unknown>>,
) {
  const route = allRoutes[name];
  const body = 'body' in route && route.body === 'json' ? JSON.stringify(bodies[name] ?? {}) : undefined;
  return {
    path: route.path.replace(/:(\w+)/g, (_, part: string) => ids[part] ?? 'x'),
    init: {
      method: route.method,
      ...(body === undefined ? {} : { body }),
      headers: { 'if-match': '"1"', 'idempotency-key': `key-${Math.random()}`, 'acct-replaces': 'none' },
    },
  };
}
