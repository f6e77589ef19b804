import { AcctError, usernameIssues, usernameKey, type Issue } from '@acct-forms/core';
import type { NewStaff, StaffAdministration } from '../administration.ts';
import type { Staff, StaffRole } from '../administration-views.ts';
import { writeAccess } from './archive-rows.ts';
import { departmentView } from './departments.ts';
import { record } from './events.ts';
import { pageOf } from './pages.ts';
import { endSessions, requireAccount } from './sessions.ts';
import { newId, type Account, type Client, type Store } from './store.ts';

const at = (path: string, code: string): Issue => ({ path, code, severity: 'error' });
const byRole = () => new AcctError('not-allowed', { failed: 'role' });
const isOfBureau = (role: string) => role === 'reviewer' || role === 'supervisor';

function view(store: Store, account: Account): Staff {
  const { id, username, name = username, role, bureau, disabled = false } = account;
  return {
    id,
    username,
    name,
    role: role as StaffRole,
    ...(bureau === undefined ? {} : { bureau: departmentView(store.profile, bureau) }),
    disabled,
    mustChangePassword: account.mustChangePassword ?? false,
  };
}

/** An administrator manages everybody, a supervisor the own bureau's reviewers. */
const manages = (office: Account, other: { readonly role: string; readonly bureau?: number | undefined }) =>
  office.role === 'administrator' ||
  (office.role === 'supervisor' && other.role === 'reviewer' && other.bureau === office.bureau);

export const requireOffice = (client: Client): Account =>
  requireAccount(client, ['supervisor', 'administrator']);

function checkNew(store: Store, { username, name, role }: NewStaff, bureau: number | undefined): void {
  const known = store.profile.departments.some(({ no }) => no === bureau);
  const issues = [
    ...usernameIssues(username),
    ...(name.trim() === '' ? [at('name', 'required')] : []),
    ...((isOfBureau(role) ? known : bureau === undefined) ? [] : [at('bureau', 'unknown-code')]),
  ];
  if (issues.length > 0) throw new AcctError('invalid', { issues });
  const key = usernameKey(username);
  if ([...store.accounts.values()].some((account) => account.usernameKey === key))
    throw new AcctError('username-taken');
}

export function memoryStaff(client: Client): StaffAdministration {
  const { store } = client;
  const managed = (id: string) => {
    const office = requireOffice(client);
    const staff = store.accounts.get(id);
    if (staff === undefined || staff.role === 'applicant') throw new AcctError('not-found');
    if (staff === office) throw new AcctError('not-allowed', { failed: 'notSelf' });
    if (!manages(office, staff)) throw new AcctError('not-found');
    return { office, staff };
  };
  return {
    async list({ bureau } = {}, cursor) {
      const office = requireOffice(client);
      const own = office.role === 'supervisor' ? office.bureau : undefined;
      if (own !== undefined && bureau !== undefined && bureau !== own) throw byRole();
      const only = own ?? bureau;
      const staff = [...store.accounts.values()]
        .filter(({ role }) => role !== 'applicant')
        .filter((account) => only === undefined || account.bureau === only)
        .sort((a, b) => (a.bureau ?? 0) - (b.bureau ?? 0) || (a.usernameKey < b.usernameKey ? -1 : 1));
      const page = pageOf(staff, cursor, 50);
      return { ...page, items: page.items.map((account) => view(store, account)) };
    },
    async create(input) {
      const office = requireOffice(client);
      const { username, name, role, idNumber } = input;
      const own = office.role === 'supervisor' && isOfBureau(role) ? office.bureau : undefined;
      const bureau = input.bureau ?? own;
      if (!manages(office, { role, bureau })) throw byRole();
      checkNew(store, input, bureau);
      const password = newId();
      const account: Account = {
        id: newId(),
        username: username.normalize('NFKC'),
        usernameKey: usernameKey(username),
        password,
        phone: '',
        role,
        name: name.trim(),
        ...(bureau === undefined ? {} : { bureau }),
        ...(idNumber === undefined ? {} : { idNumber }),
        draftKey: btoa(newId()),
        consents: {},
        messages: [],
        mustChangePassword: true,
      };
      store.accounts.set(account.id, account);
      writeAccess(store, office, { kind: 'createStaff', detail: account.id });
      return { staff: view(store, account), firstPassword: password };
    },
    async disable(id) {
      const { office, staff } = managed(id);
      const others = [...store.accounts.values()].filter(
        (account) => account.role === 'administrator' && !account.disabled && account !== staff,
      );
      if (others.length === 0) throw new AcctError('not-allowed', { failed: 'lastAdministrator' });
      if (staff.disabled) return view(store, staff);
      staff.disabled = true;
      endSessions(client, staff);
      for (const app of store.applications.values()) {
        if (app.state !== 'inReview' || app.reviewer !== id) continue;
        app.state = 'submitted';
        app.lastReviewer = id;
        delete app.reviewer;
        record(store, app, 'released', office);
      }
      writeAccess(store, office, { kind: 'disableStaff', detail: id });
      return view(store, staff);
    },
    async resetPassword(id) {
      const { office, staff } = managed(id);
      if (staff.disabled) throw new AcctError('not-allowed', { failed: 'state' });
      staff.password = newId();
      staff.mustChangePassword = true;
      endSessions(client, staff);
      writeAccess(store, office, { kind: 'resetStaffPassword', detail: id });
      return { firstPassword: staff.password };
    },
  };
}
