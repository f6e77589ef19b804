import type { ApiDocument } from './describe-api.ts';
import type { Shape } from './shape-text.ts';

/** What travels, by its media type. */
export type Content = Readonly<Record<string, { readonly schema?: Shape }>>;

/** One route as the description has it. */
export interface Described {
  /** In capitals. */
  readonly method: string;
  /** From the mount on: `/record/sections/{section}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  /** Paragraphs; the last one says who may call. */
  readonly description: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Shape;
  }[];
  readonly requestBody?: { readonly content: Content };
  /** By status; those that are not 2xx are refusals. */
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

/** Every route of a description, in its order. */
export function describedIn({ paths = {} }: ApiDocument): Described[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({
      ...(operation as unknown as Omit<Described, 'method' | 'path'>),
      method: method.toUpperCase(),
      path,
    })),
  );
}

/** What a route answers when it did it, and what it refuses with, each with its status. */
export function answersOf({ responses }: Described) {
  const all = Object.entries(responses);
  const success = all.find(([status]) => status.startsWith('2'));
  if (success === undefined) throw new Error('a route without an answer');
  return { success, refusals: all.filter(([status]) => !status.startsWith('2')) };
}
