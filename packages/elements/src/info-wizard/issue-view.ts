import type { Issue, Json } from '@acct-forms/core';
import { confirmedKey, confirmText, isShown, issueText } from '@acct-forms/core';
import type { RecordController } from '../controllers/record.ts';
import type { FieldIssue } from '../controls/field-issue.ts';

const none: readonly FieldIssue[] = [];

/** Whether nothing was given yet, rather than something wrong. */
export const isMissing = ({ code }: Issue): boolean => code === 'required' || code === 'not-derived';

/** What a control says of its value. The same list as long as nothing changed, so that only changed controls are drawn. */
export class IssueView {
  /** Paths that the person has met. */
  readonly touched = new Set<string>();
  /** Those that stood there when the person tried to finish their section; what is asked since is new to them. */
  readonly #asked = new Set<string>();
  readonly #record: RecordController;
  readonly #shown = new Map<string, { readonly key: string; readonly issues: readonly FieldIssue[] }>();
  readonly #confirms = new Map<string, { readonly value: Json | undefined; readonly asked: FieldIssue[] }>();

  constructor(record: RecordController) {
    this.#record = record;
  }

  /** The person tries to finish a section: what is wrong in it is shown. */
  ask(section: string): void {
    const { form, facts } = this.#record;
    const { fields = {} } = form!.sections.find(({ key }) => key === section) ?? {};
    const shown = Object.entries(fields).filter(([, field]) => isShown(field, facts));
    for (const [name] of shown) this.#asked.add(`${section}.${name}`);
    for (const { path } of this.#record.issuesOf(section)) this.#asked.add(path);
  }

  /** The path that is being typed at. */
  typing: string | undefined;

  /** Whether an issue is shown, and counts as an error: a value that is there was met, now or before a restart. */
  readonly met = (issue: Issue): boolean =>
    !this.isComing(issue) &&
    (this.#asked.has(issue.path) ||
      this.#record.isRefused(issue) ||
      (!isMissing(issue) && issue.path !== this.typing));

  /** Whether the file that is missing was given, and waits to be stored: nothing is left to do about it. */
  readonly isComing = (issue: Issue): boolean => this.#record.uploads?.given(issue) === 'coming';

  of(section: string, path: string, value: Json | undefined): readonly FieldIssue[] {
    const { speaker, facts } = this.#record;
    const touched = this.touched.has(path);
    const found = this.#record
      .issuesOf(section)
      .filter((issue) => issue.path === path && (touched || this.met(issue)));
    const issues = found.map((plain: Issue): FieldIssue => {
      const issue = this.#record.change?.named(plain) ?? plain;
      const { code, severity } = issue;
      return {
        code,
        severity,
        text: issueText(speaker, issue, facts),
        ...(severity === 'confirm' ? { confirm: confirmText(speaker, issue) } : {}),
      };
    });
    const asked = issues.filter(({ severity }) => severity === 'confirm');
    if (asked.length > 0) this.#confirms.set(path, { value, asked });
    // Once ticked it is no issue any more; the box stays as long as the value does.
    else if (this.isConfirmed(path, value)) issues.push(...this.#confirms.get(path)!.asked);
    return this.#same(path, issues);
  }

  #same(path: string, issues: FieldIssue[]): readonly FieldIssue[] {
    if (issues.length === 0) {
      this.#shown.delete(path);
      return none;
    }
    const key = JSON.stringify(issues);
    const last = this.#shown.get(path);
    if (last?.key === key) return last.issues;
    this.#shown.set(path, { key, issues });
    return issues;
  }

  isConfirmed(path: string, value: Json | undefined): boolean {
    return value !== undefined && this.#confirms.get(path)?.value === value && this.confirmed(path) === value;
  }

  /** The value that the person confirmed at a path. */
  confirmed(path: string): Json | undefined {
    const [section = '', ...rest] = path.split('.');
    const all = this.#record.data[section]?.[confirmedKey] as { [path: string]: Json } | undefined;
    return all?.[rest.join('.')];
  }
}
