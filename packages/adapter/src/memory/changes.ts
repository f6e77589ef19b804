import {
  AcctError,
  isOpen,
  sameJson,
  withEmail,
  type ChangeKind,
  type FormDefinition,
} from '@acct-forms/core';
import { departmentView } from './departments.ts';
import { record } from './events.ts';
import { newReferenceNumber } from './reference.ts';
import { contextOf, instant, invalid, newId, type Account, type Application, type Store } from './store.ts';

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

type OnRecord = NonNullable<Account['record']>;

/** The record in force of somebody who has no application open; else the refusal. */
function requireRecord(store: Store, account: Account): OnRecord {
  if (account.record === undefined || account.record.suspended)
    throw new AcctError('not-allowed', { failed: 'record' });
  if (applicationsOf(store, account).some((app) => isOpen(app.state))) {
    throw new AcctError('not-allowed', { failed: 'noOpenApplication' });
  }
  return account.record;
}

/** A change that starts as a copy of the record. */
function createChange(store: Store, account: Account, record: OnRecord, changeKind: string): Application {
  const { data, files, applicationId } = structuredClone(record);
  const bureau = store.applications.get(applicationId)?.bureau ?? 0;
  const app: Application = {
    id: newId(),
    accountId: account.id,
    kind: 'change',
    changeKind,
    before: { data, files, bureau },
    state: 'draft',
    level: 1,
    revision: 1,
    data: structuredClone(data),
    files: { ...files },
    rounds: [],
    flags: [],
    events: [],
    notes: [],
    decidedBy: [],
    savedAt: instant(store),
  };
  store.applications.set(app.id, app);
  return app;
}

/** A new application that starts as a copy of the record in force. */
export function startChange(store: Store, account: Account, kind: string): Application {
  const change = store.form.changes.find(({ key }) => key === kind);
  // A change of contact details goes without an application to fill in.
  if (change === undefined || change.sections.length === 0) throw invalid('kind', 'unknown-kind');
  const app = createChange(store, account, requireRecord(store, account), kind);
  record(store, app, 'created', account);
  return app;
}

/** Another e-mail address, in force at once. */
export function changeEmail(store: Store, account: Account, email: string | null): void {
  const kind = store.form.changes.find(({ sections }) => sections.length === 0);
  if (kind === undefined) throw invalid('kind', 'unknown-kind');
  const old = requireRecord(store, account);
  const { data, issues } = withEmail(store.form, old.data, email, contextOf(store, account, old.data));
  if (issues.length > 0) throw new AcctError('invalid', { issues });
  if (sameJson(data['basic']?.['email'], old.data['basic']?.['email'])) return;
  const app = createChange(store, account, old, kind.key);
  app.data = data;
  app.state = 'approved';
  app.rounds.push({ data, files: app.files });
  const bureau = app.before?.bureau ?? 0;
  app.derivedBureau = app.bureau = bureau;
  app.referenceNumber = newReferenceNumber(store, bureau);
  app.submittedAt = instant(store);
  app.decision = {
    action: 'approve',
    at: app.submittedAt,
    department: departmentView(store.profile, bureau),
  };
  account.record = { data, files: app.files, suspended: false, applicationId: app.id };
  record(store, app, 'changed', account);
}
