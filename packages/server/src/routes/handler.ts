import type { IncomingMessage } from 'node:http';
import type { allRoutes, RouteAuth } from '@acct-forms/adapter/wire/routes';
import type { allSchemas } from '@acct-forms/adapter/wire/schemas';
import type * as z from 'zod/mini';
import type { Caller, Client, Deps } from '../deps.ts';
import type { ServedFile } from '../files/served-file.ts';

export type BoundRoutes = typeof allRoutes;
type BoundSchemas = typeof allSchemas;

type Part<K extends keyof BoundSchemas, P extends string> = BoundSchemas[K] extends {
  readonly [N in P]: infer S extends z.ZodMiniType;
}
  ? z.output<S>
  : undefined;

/** What a handler may set of the answer besides its body. */
export interface Answer {
  /** Sends the session cookie, or takes it away. */
  setToken(token: string | undefined, until?: Date): void;
}

export interface Call<K extends keyof BoundRoutes & keyof BoundSchemas> {
  readonly deps: Deps;
  readonly client: Client;
  readonly caller: BoundRoutes[K]['auth'] extends Exclude<RouteAuth, 'none'> ? Caller : Caller | undefined;
  readonly params: Part<K, 'params'>;
  readonly query: Part<K, 'query'>;
  readonly body: Part<K, 'body'>;
  readonly revision: BoundRoutes[K] extends { readonly guard: 'revision' | 'both' } ? number : undefined;
  readonly key: BoundRoutes[K] extends { readonly guard: 'key' | 'both' } ? string : undefined;
  readonly request: IncomingMessage;
  readonly answer: Answer;
}

type Result<K extends keyof BoundRoutes & keyof BoundSchemas> = BoundRoutes[K] extends {
  readonly answer: 'file';
}
  ? ServedFile
  : BoundRoutes[K] extends { readonly answer: 'none' }
    ? void
    : z.output<BoundSchemas[K]['output']>;

/** One function for each route of the wire that this server serves. */
export type Handlers<K extends string> = {
  readonly [N in K & keyof BoundRoutes & keyof BoundSchemas]: (call: Call<N>) => Promise<Result<N>>;
};
