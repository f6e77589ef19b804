/** Something to say about a value, its words already in the person's language. */
export interface FieldIssue {
  /** Stable code from core, for example `checksum`. */
  readonly code: string;
  /** `error` blocks, `confirm` must be ticked, `warning` blocks nothing. */
  readonly severity: 'error' | 'warning' | 'confirm';
  readonly text: string;
  /** What the person says by ticking the box of a `confirm`; without it the box says only that it is to be ticked. */
  readonly confirm?: string | undefined;
}

/** A reviewer's remark on the field. */
export interface FieldFlag {
  readonly text: string;
  /** Who signs it, as a rule the bureau. */
  readonly by?: string;
  /** Something was done about it since. */
  readonly answered?: boolean;
}
