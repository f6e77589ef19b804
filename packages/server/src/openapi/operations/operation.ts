import type { ErrorCode, MaterialType } from '@acct-forms/core';

/** What the description of the API says of a route beyond what the wire's table and schemas tell. */
export interface Operation {
  /** One short sentence without a full stop. */
  readonly summary: string;
  /** What a caller cannot guess: absence, repetition, race. */
  readonly description?: string;
  /**
   * The codes of its own; those that follow from sign-in, guards and input are added by rule. `not-allowed` here is a
   * refusal by state.
   */
  readonly errors?: readonly ErrorCode[];
  /** Media types of a raw body. */
  readonly takes?: readonly string[];
  /** Media types of a file in the answer. */
  readonly gives?: readonly string[];
}

/** One operation for each route; a route without words does not compile. */
export type Operations<Routes> = { readonly [Name in keyof Routes]: Operation };

/** What an applicant may send and is served again. */
export const fileTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const satisfies MaterialType[];
