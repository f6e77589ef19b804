import type { FlagView } from '@acct-forms/adapter';
import type { Issue, Json } from '@acct-forms/core';
import { confirmedKey, issueText, localized } from '@acct-forms/core';
import type { RecordController } from '../controllers/record.ts';
import type { FieldFlag, FieldIssue } from '../controls/field-issue.ts';

const none: readonly FieldIssue[] = [];

/** What a control says of its value. The same list as long as nothing changed, so that only changed controls are drawn. */
export class IssueView {
  /** Paths that the person has met. */
  readonly touched = new Set<string>();
  /** Sections that the person tried to finish: all of it is shown. */
  readonly asked = new Set<string>();
  readonly #record: RecordController;
  readonly #shown = new Map<string, { readonly key: string; readonly issues: readonly FieldIssue[] }>();
  readonly #confirms = new Map<string, { readonly value: Json | undefined; readonly issue: FieldIssue }>();
  readonly #flags = new WeakMap<FlagView, FieldFlag>();

  constructor(record: RecordController) {
    this.#record = record;
  }

  of(section: string, path: string, value: Json | undefined): readonly FieldIssue[] {
    const { speaker, facts } = this.#record;
    const met = this.asked.has(section) || this.touched.has(path);
    const found = this.#record
      .issuesOf(section)
      .filter((issue) => issue.path === path && (met || this.#record.isRefused(issue)));
    const issues = found.map((issue: Issue): FieldIssue => {
      const { code, severity } = issue;
      return { code, severity, text: issueText(speaker, issue, facts) };
    });
    const confirm = issues.find(({ severity }) => severity === 'confirm');
    if (confirm) this.#confirms.set(path, { value, issue: confirm });
    // Once ticked it is no issue any more; the box stays as long as the value does.
    else if (this.isConfirmed(path, value)) issues.push(this.#confirms.get(path)!.issue);
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

  /** A reviewer's remark in the words of the person, signed by the bureau. */
  flag(view: FlagView): FieldFlag {
    let flag = this.#flags.get(view);
    if (flag === undefined) {
      flag = { text: flagText(this.#record, view), by: view.by.name };
      this.#flags.set(view, flag);
    }
    return flag;
  }
}

/** The reason in the words of the profile, then what the reviewer wrote beside it. */
export function flagText({ form, speaker }: RecordController, { reasonCode, text }: FlagView): string {
  const reason = form!.returnReasons.find(({ code }) => code === reasonCode);
  if (reason === undefined) return text;
  const words = localized(reason.text, speaker.lang);
  return text === '' || Object.values(reason.text).includes(text) ? words : `${words}：${text}`;
}
