import {
  factsOf,
  fieldAt,
  isShown,
  sameJson,
  slotAt,
  slotsOf,
  valueAt,
  type ApplicationData,
  type FormDefinition,
} from '@acct-forms/core';
import { contextOf, type Account, type Application, type Files, type Store } from './store.ts';

/** Whether a remark may stand at this path: a section, a field, a row of a list, a slot. */
export function isFlagPath(form: FormDefinition, path: string): boolean {
  if (form.sections.some(({ key }) => key === path)) return true;
  if (path.startsWith('materials.')) return slotAt(form, path.slice('materials.'.length)) !== undefined;
  return path.split('.').length <= 4 && fieldAt(form, path) !== undefined;
}

/** What stands at the path now: a value, a section, or the id of a file. */
function thingAt(data: ApplicationData, files: Files, path: string) {
  if (path.startsWith('materials.')) return files[path.slice('materials.'.length)];
  return path.includes('.') ? valueAt(data, path) : data[path];
}

function isAsked(store: Store, app: Application, account: Account, path: string): boolean {
  const context = contextOf(store, account, app.data);
  if (path.startsWith('materials.')) {
    return slotsOf(store.form, app.data, context).some((slot) => `materials.${slot.path}` === path);
  }
  const field = fieldAt(store.form, path.split('.').slice(0, 2).join('.'));
  return field === undefined || isShown(field, factsOf(store.form, app.data, context), 'preview');
}

/** Counts a told flag as answered once what it points at has changed since the round, or is no longer asked. */
export function answerFlags(store: Store, app: Application, account: Account): void {
  const round = app.rounds.at(-1);
  if (round === undefined) return;
  for (const flag of app.flags) {
    if (!flag.published || flag.state !== 'open') continue;
    const { path } = flag;
    const changed = !sameJson(thingAt(app.data, app.files, path), thingAt(round.data, round.files, path));
    // A picture in a section has no value: its field stands for the slot.
    const slot = fieldAt(store.form, path)?.slot;
    const replaced = slot !== undefined && app.files[slot] !== round.files[slot];
    if (changed || replaced || !isAsked(store, app, account, path)) flag.state = 'answered';
  }
}
