import * as z from 'zod/mini';
import type { ParamsOf, Route, Routes } from '../routes/route.ts';

/** Any schema of this output; the input side is checked where it is written. */
export type Schema<T = unknown> = z.ZodMiniType<T>;

/** What each route must have: parameters as its path names them, a body exactly where it takes JSON. */
export type SchemaFor<R extends Route> = {
  readonly query?: Schema;
  readonly output: Schema;
} & ([ParamsOf<R['path']>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Schema<Record<ParamsOf<R['path']>, string>> }) &
  (R extends { readonly body: 'json' } ? { readonly body: Schema } : { readonly body?: undefined });

/** A route without a schema, a schema without a route, and a parameter or body amiss do not compile. */
export type SchemasFor<Rs extends Routes> = { readonly [K in keyof Rs]: SchemaFor<Rs[K]> };

/** Text of the wire: bounded, without NUL or lone surrogates (PostgreSQL takes neither). */
export const text = (max: number, min = 1) =>
  z.string().check(
    z.minLength(min),
    z.maxLength(max),
    z.refine((value: string) => !value.includes('\0') && !/\p{Cs}/u.test(value)),
  );

export const id = text(64);
export const idempotencyKey = z.string().check(z.regex(/^[\x21-\x7e]{1,64}$/));
export const revision = z.int().check(z.nonnegative());
export const instant = z.string();
export const cursor = z.strictObject({ cursor: z.exactOptional(text(512)) });
export const params = <const N extends string>(...names: readonly N[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, text(128)])) as Record<N, typeof id>);

/** What a success without content or with a file's bytes carries. */
export const nothing = z.undefined();
export const file = z.unknown();

/**
 * A strict object schema of a view: every member of `T` must be named, and no other. Typed as `T` so that the views
 * stay the one place where shapes are written down.
 */
export const view =
  <T extends object>() =>
  (shape: { readonly [K in keyof Required<T>]: Schema<T[K]> }): Schema<T> =>
    z.strictObject(shape) as unknown as Schema<T>;

export const page = <T>(item: Schema<T>) =>
  view<{ readonly items: readonly T[]; readonly next?: string }>()({
    items: z.array(item),
    next: z.exactOptional(z.string()),
  });
