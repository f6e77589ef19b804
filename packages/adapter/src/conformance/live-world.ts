import type { FormDefinition, Profile } from '@acct-forms/core';
import type { Supports } from '../backend-adapter.ts';
import type { SuiteInput, TestBackend } from './world.ts';

/** What a run against a live backend knows of it. */
export interface LiveInput {
  readonly baseUrl: string;
  readonly profile: Profile;
  readonly form: FormDefinition;
  readonly supports: Supports;
}

/**
 * The default export of the file that `acct-conformance --world` takes: how people, certificates, programmes and codes
 * come about on this backend. What it leaves out is done over the wire: `client` by the HTTP adapter with cookies of its
 * own, `applicant` by registration and login, staff, certificates and programmes by the administrator of
 * `--administrator`, `solve` by doing the proof of work. `client` also decides what `supports` says.
 */
export type LiveWorld = (
  input: LiveInput,
) =>
  | Partial<TestBackend & Pick<SuiteInput, 'solve'>>
  | Promise<Partial<TestBackend & Pick<SuiteInput, 'solve'>>>;
