import type { RecordView } from '@acct-forms/adapter';
import type {
  ApplicationData,
  Change,
  Facts,
  FormContext,
  FormDefinition,
  Json,
  Speaker,
} from '@acct-forms/core';
import {
  diffData,
  diffMaterials,
  displayValue,
  fieldAt,
  labelOf,
  mask,
  slotLabel,
  slotsOf,
  snapshotOf,
} from '@acct-forms/core';
import type { ChangeWords } from '@acct-forms/core/locales/zh-CN/change';

/** One thing that a change changes, in words; empty for no value. */
export interface ChangeLine {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What putting a change into words needs. */
export interface ChangeScene {
  readonly form: FormDefinition;
  readonly speaker: Speaker;
  readonly facts: Facts;
  readonly context: FormContext;
  readonly t: Readonly<ChangeWords>;
  readonly view: RecordView;
  /** As filled in by now. */
  readonly data: ApplicationData;
}

/** A value as the person may read it on a screen that others see too; a whole row by its values. */
export function changeText(
  form: FormDefinition,
  speaker: Speaker,
  path: string,
  value: Json | undefined,
): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, item]) => displayValue(speaker, `${path}.${name}`, item))
      .filter(Boolean)
      .join(' · ');
  }
  const hides = fieldAt(form, path)?.mask;
  const text = displayValue(speaker, path, value);
  return hides === undefined || hides === 'name' || text === '' ? text : mask(hides, text);
}

/** The kind of a change in words: the profile's where it has some, else the standard ones. */
export const kindText = ({ t, speaker }: Pick<ChangeScene, 't' | 'speaker'>, kind: string): string => {
  const key = `kind.${kind}`;
  return speaker.words[key] ?? (t as Readonly<Record<string, string>>)[key] ?? kind;
};

function valueLines({ form, speaker, facts, view, data, context }: ChangeScene): ChangeLine[] {
  const isTold = ({ path }: Change) => fieldAt(form, path)?.kind !== 'reference';
  return diffData(view.before!.data, snapshotOf(form, data, context))
    .filter(isTold)
    .map(({ path, before, after }) => ({
      path,
      label: labelOf(speaker, path, facts),
      before: changeText(form, speaker, path, before),
      after: changeText(form, speaker, path, after),
    }));
}

function fileLines({ form, speaker, t, view, data, context }: ChangeScene): ChangeLine[] {
  const asked = new Set(slotsOf(form, data, context).map(({ path }) => path));
  const now = Object.fromEntries(Object.entries(view.materials).filter(([slot]) => asked.has(slot)));
  return diffMaterials(view.before!.materials, now).map(({ path, before, after }) => ({
    path,
    label: slotLabel(speaker, path.slice('materials.'.length)),
    before: before === undefined ? '' : t.kept,
    after: after === undefined ? t.removed : before === undefined ? t.added : t.replaced,
  }));
}

/** Everything that a change changes of the record that it started from, values first, then files. */
export const changeLines = (scene: ChangeScene): ChangeLine[] =>
  scene.view.before === undefined ? [] : [...valueLines(scene), ...fileLines(scene)];
