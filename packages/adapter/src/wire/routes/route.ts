/** Who may call. `session` is anybody signed in; policies (own case, bureau, level) come after this first door. */
export type RouteAuth = 'none' | 'session' | 'applicant' | 'staff' | 'administrator';

/** One route of the wire as data: no schemas, so that a browser can read it for a few bytes. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under the base URL; `:name` is a parameter, percent-encoded. Nothing personal stands in a path or a query. */
  readonly path: `/${string}`;
  readonly auth: RouteAuth;
  /** `revision`: header `If-Match: "<n>"`; `key`: header `Idempotency-Key`. Absent where required: 422 `invalid`. */
  readonly guard?: 'revision' | 'key' | 'both';
  /** What the request carries; `none` by default. A raw body is the bytes of a file. */
  readonly body?: 'json' | 'raw';
  /** What a success carries; `json` by default, `none` is 204. */
  readonly answer?: 'none' | 'file';
  /** A call that may be sent again after a lost answer although it is neither a GET nor keyed. */
  readonly repeatable?: true;
  /** Takes minutes: a file of any size, read as it comes. */
  readonly long?: true;
}

export type Routes = Readonly<Record<string, Route>>;

/** The parameter names of a path. */
export type ParamsOf<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
