/** What can be wrong with a number, in the order in which the rules are applied. */
export const identityErrors = [
  'required',
  'length',
  'charset',
  'format',
  'prefix',
  'reserved',
  'dept',
  'category',
  'region',
  'date',
  'future-date',
  'checksum',
  'org-checksum',
] as const;

export type IdentityError = (typeof identityErrors)[number];

/** A number that passed, in its machine form, with what can be read from it. */
export interface ValidIdentity {
  valid: true;
  /** Trimmed, upper case, without the hyphen of an organisation code. */
  value: string;
  /** Findings that do not make the number wrong. */
  warnings: IdentityError[];
  /** Code of GB/T 2261.1: 1 male, 2 female. */
  sex?: '1' | '2';
  /** YYYY-MM-DD */
  birthDate?: string;
  /** Six digits of GB/T 2260. */
  regionCode?: string;
  /** Which of several forms the number has; see the function that returns it. */
  kind?: string;
}

export interface InvalidIdentity {
  valid: false;
  /** The first rule that failed. */
  error: IdentityError;
}

export type IdentityResult = ValidIdentity | InvalidIdentity;

export function pass(
  value: string,
  found: Partial<Omit<ValidIdentity, 'valid' | 'value'>> = {},
): ValidIdentity {
  return { valid: true, value, warnings: [], ...found };
}

export function fail(error: IdentityError): InvalidIdentity {
  return { valid: false, error };
}
