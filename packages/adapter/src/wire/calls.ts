import type * as z from 'zod/mini';
import type { ParamsOf, Route } from './routes/route.ts';
import type { accountsSchemas } from './schemas/accounts.ts';
import type { administrationSchemas } from './schemas/administration.ts';
import type { archiveSchemas } from './schemas/archive.ts';
import type { educationSchemas } from './schemas/education.ts';
import type { materialsSchemas } from './schemas/materials.ts';
import type { recordSchemas } from './schemas/record.ts';
import type { reviewSchemas } from './schemas/review.ts';
import type { unitsSchemas } from './schemas/units.ts';
import type { Call } from './call.ts';

type Schemas = typeof accountsSchemas &
  typeof administrationSchemas &
  typeof archiveSchemas &
  typeof educationSchemas &
  typeof materialsSchemas &
  typeof recordSchemas &
  typeof reviewSchemas &
  typeof unitsSchemas;

type Part<K, P extends string> = K extends keyof Schemas
  ? Schemas[K] extends { readonly [N in P]: infer S extends z.ZodMiniType }
    ? S
    : never
  : never;

/** Input as a caller may hold it: arrays may be readonly. */
type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { [K in keyof T]: Loose<T[K]> }
    : T;

type Guarded<R extends Route> = (R extends { readonly guard: 'revision' | 'both' }
  ? { readonly revision: number }
  : unknown) &
  (R extends { readonly guard: 'key' | 'both' } ? { readonly key: string } : unknown);

/** What a call of route `R` with the schemas of `K` takes. */
export type InputOf<K, R extends Route> = Omit<Call, 'params' | 'query' | 'body' | 'revision' | 'key'> &
  ([ParamsOf<R['path']>] extends [never]
    ? unknown
    : { readonly params: Record<ParamsOf<R['path']>, string> }) &
  ([Part<K, 'query'>] extends [never] ? unknown : { readonly query: z.input<Part<K, 'query'>> }) &
  ([Part<K, 'body'>] extends [never] ? unknown : { readonly body: Loose<z.input<Part<K, 'body'>>> }) &
  Guarded<R>;

export type OutputOf<K, R extends Route> = R extends { readonly answer: 'file' }
  ? Blob
  : R extends { readonly answer: 'none' }
    ? void
    : z.output<Part<K, 'output'>>;
