import type { Severity } from './field.ts';

/** What is wrong with a value, as data; the sentence comes from the locale by field kind and code. */
export interface Issue {
  /** `basic.idNumber`, `title.titles.<id>.certNo`, `materials.idFront`. */
  readonly path: string;
  readonly code: string;
  readonly severity: Severity;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Whether any issue stops a submission; a confirm that was ticked is no longer listed. */
export function blocks(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity !== 'warning');
}
