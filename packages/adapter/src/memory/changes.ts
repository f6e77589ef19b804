import { AcctError, isOpen, type ChangeKind, type FormDefinition } from '@acct-forms/core';
import { record } from './events.ts';
import { instant, invalid, newId, type Account, type Application, type Store } from './store.ts';

export const applicationsOf = (store: Store, account: Pick<Account, 'id'>) =>
  [...store.applications.values()].filter((app) => app.accountId === account.id);

/** What a change opens; undefined for a first application, which opens everything. */
export function changeOf(form: FormDefinition, app: Application): ChangeKind | undefined {
  return app.changeKind === undefined ? undefined : form.changes.find(({ key }) => key === app.changeKind);
}

/** Refuses a section or slot that a change does not open. */
export function requireOpened(
  form: FormDefinition,
  app: Application,
  part: 'sections' | 'slots',
  key: string,
): void {
  const change = changeOf(form, app);
  if (change !== undefined && !change[part].includes(key))
    throw new AcctError('not-allowed', { failed: part });
}

/** A new application that starts as a copy of the record in force. */
export function startChange(store: Store, account: Account, kind: string): Application {
  const change = store.form.changes.find(({ key }) => key === kind);
  // A change of phone goes by a code, without an application.
  if (change === undefined || change.sections.length === 0) throw invalid('kind', 'unknown-kind');
  if (account.record === undefined || account.record.suspended)
    throw new AcctError('not-allowed', { failed: 'record' });
  if (applicationsOf(store, account).some((app) => isOpen(app.state))) {
    throw new AcctError('not-allowed', { failed: 'noOpenApplication' });
  }
  const { data, files } = structuredClone(account.record);
  const app: Application = {
    id: newId(),
    accountId: account.id,
    kind: 'change',
    changeKind: kind,
    state: 'draft',
    level: 1,
    revision: 1,
    data,
    files,
    rounds: [],
    flags: [],
    events: [],
    notes: [],
    decidedBy: [],
    savedAt: instant(store),
  };
  store.applications.set(app.id, app);
  record(store, app, 'created', account);
  return app;
}
