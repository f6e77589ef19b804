import type { FlagView } from '@acct-forms/adapter';
import type { Issue } from '@acct-forms/core';
import { blocks } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import type { RecordController } from '../controllers/record.ts';

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

/** The section in which a path is asked: the photo stands in a section, other files among the materials. */
export function sectionOf({ form }: RecordController, path: string): string {
  const [head = '', slot] = path.split('.');
  if (head !== 'materials') return head;
  return (
    form!.sections.find(({ fields }) => Object.values(fields).some((field) => field.slot === slot))?.key ??
    head
  );
}

export const blocking = (issues: readonly Issue[]): Issue[] => issues.filter((issue) => blocks([issue]));

/** Whether a remark still waits for the person. */
export const isOpenFlag = ({ state }: FlagView): boolean => state === 'open';

function isStarted(record: RecordController, key: string): boolean {
  const { form, data, view } = record;
  if (key === 'materials') {
    return Object.keys(view!.materials).some((slot) => sectionOf(record, `materials.${slot}`) === key);
  }
  const fields = form!.sections.find((section) => section.key === key)?.fields ?? {};
  return Object.entries(data[key] ?? {}).some(([name, value]) => {
    const field = fields[name];
    return field !== undefined && field.derived === undefined && field.initial !== value;
  });
}

/** `asked`: the sections that the person tried to finish; only there what is missing counts as an error. */
export function stepsOf(
  record: RecordController,
  t: FormWords,
  asked: ReadonlySet<string>,
  label: (key: string) => string,
): Step[] {
  return stepKeys(record).map((key) => {
    const open = blocking(record.issuesOf(key)).length;
    const flags = record.view!.flags.filter(
      (flag) => isOpenFlag(flag) && sectionOf(record, flag.path) === key,
    ).length;
    const [state, n]: readonly [StepState, number] =
      flags > 0
        ? ['flagged', flags]
        : open > 0 && asked.has(key)
          ? ['errors', open]
          : !isStarted(record, key)
            ? ['notStarted', 0]
            : open > 0
              ? ['incomplete', open]
              : ['complete', 0];
    const missing = key === 'materials' && (state === 'incomplete' || state === 'errors');
    const words = missing ? t['step.missingMaterials'] : t[`step.${state}`];
    return { key, label: label(key), state, words: format(words, { n }) };
  });
}
