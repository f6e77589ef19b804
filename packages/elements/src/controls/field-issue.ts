/** Something to say about a value, its words already in the person's language. */
export interface FieldIssue {
  /** Stable code from core, for example `checksum`. */
  readonly code: string;
  /** `error` blocks, `confirm` must be ticked, `warning` blocks nothing. */
  readonly severity: 'error' | 'warning' | 'confirm';
  readonly text: string;
  /** What ticking a `confirm` says; by default that the number was compared with the document. */
  readonly confirm?: string | undefined;
}

/** A reviewer's remark on the field. */
export interface FieldFlag {
  readonly text: string;
  /** Who signs it, as a rule the bureau. */
  readonly by?: string;
}
