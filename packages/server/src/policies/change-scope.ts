import { AcctError, type ChangeKind, type FormDefinition } from '@acct-forms/core';
import type { Application } from '../entities/application.ts';

/** What a change opens; undefined for a first application, which opens everything. */
export const changeOf = (form: FormDefinition, { kind, changeKind }: Application): ChangeKind | undefined =>
  kind === 'change' ? form.changes.find(({ key }) => key === changeKind) : undefined;

/** Refuses a section, or the slot of a path, that a change does not open. */
export function requireOpened(
  form: FormDefinition,
  app: Application,
  part: 'sections' | 'slots',
  path: string,
): void {
  const [key = ''] = path.split('.');
  if (changeOf(form, app)?.[part].includes(key) === false)
    throw new AcctError('not-allowed', { failed: part });
}
