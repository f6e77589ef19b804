import type { Issue } from '@acct-forms/core';
import { blocks, sectionOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import type { RecordController } from '../controllers/record.ts';
import { isMissing } from './issue-view.ts';

export type StepState = 'notStarted' | 'incomplete' | 'complete' | 'flagged' | 'errors';

/** A section as the stepper shows it. */
export interface Step {
  readonly key: string;
  readonly label: string;
  readonly state: StepState;
  readonly words: string;
}

/** The sections that this application asks, `materials` last; a change asks only its own. */
export function stepKeys({ form, view }: RecordController): string[] {
  const change =
    view?.kind === 'change' ? form!.changes.find(({ key }) => key === view.changeKind) : undefined;
  const sections = form!.sections.map(({ key }) => key);
  if (change === undefined) return [...sections, 'materials'];
  return [
    ...sections.filter((key) => change.sections.includes(key)),
    ...(change.slots.length > 0 ? ['materials'] : []),
  ];
}

export const blocking = (issues: readonly Issue[]): Issue[] => issues.filter((issue) => blocks([issue]));

function isStarted(record: RecordController, key: string): boolean {
  const { form, data, view } = record;
  if (key === 'materials') {
    return Object.keys(view!.materials).some((slot) => sectionOf(form!, `materials.${slot}`) === key);
  }
  const fields = form!.sections.find((section) => section.key === key)?.fields ?? {};
  return Object.entries(data[key] ?? {}).some(([name, value]) => {
    const field = fields[name];
    return field !== undefined && field.derived === undefined && field.initial !== value;
  });
}

/** `met`: whether the person has met the place of an issue; only then what is missing counts as an error. */
export function stepsOf(
  record: RecordController,
  t: FormWords,
  met: (issue: Issue) => boolean,
  label: (key: string) => string,
): Step[] {
  return stepKeys(record).map((key) => {
    const found = blocking(record.issuesOf(key));
    const errors = found.filter((issue) => issue.severity === 'error' && met(issue)).length;
    const flags = record.view!.flags.filter(
      ({ path, state }) => state === 'open' && sectionOf(record.form!, path) === key,
    ).length;
    const untouched = found.length === 0 && record.change?.untouched(key);
    const state: StepState =
      flags > 0
        ? 'flagged'
        : errors > 0
          ? 'errors'
          : untouched || !isStarted(record, key)
            ? 'notStarted'
            : found.length > 0
              ? 'incomplete'
              : 'complete';
    const words =
      state === 'errors' || state === 'incomplete'
        ? openWords(key, found, t)
        : (state === 'notStarted' && untouched) || format(t[`step.${state}`], { n: flags });
    return { key, label: label(key), state, words };
  });
}

/** What is open in a section, by what there is to do: to fill in, to correct, to confirm. */
function openWords(key: string, found: readonly Issue[], t: FormWords): string {
  const confirm = found.filter(({ severity }) => severity === 'confirm').length;
  const missing = found.filter(isMissing).length;
  const counted = [
    [key === 'materials' ? t['step.missingMaterials'] : t['step.incomplete'], missing],
    [t['step.wrong'], found.length - missing - confirm],
    [t['step.confirm'], confirm],
  ] as const;
  return counted
    .filter(([, n]) => n > 0)
    .map(([words, n]) => format(words, { n }))
    .join(t.comma);
}
