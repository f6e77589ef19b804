import { AcctError, usernameIssues, usernameKey, type Issue } from '@acct-forms/core';
import type { NewStaff, StaffAdministration, StaffFilter } from '../administration.ts';
import type { Staff, StaffRole, StaffState } from '../administration-views.ts';
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
    ...(account.signedInAt === undefined ? {} : { lastSignInAt: account.signedInAt }),
  };
}

const stateOf = ({ disabled, mustChangePassword }: Account): StaffState =>
  disabled ? 'disabled' : mustChangePassword ? 'first' : 'active';

const fits = ({ role, state, search = '' }: StaffFilter, account: Account): boolean =>
  (role === undefined || account.role === role) &&
  (state === undefined || stateOf(account) === state) &&
  [account.username, account.name ?? ''].some((text) =>
    usernameKey(text).includes(usernameKey(search.trim())),
  );

/** An administrator manages everybody, a supervisor the own bureau's reviewers. */
const manages = (office: Account, other: { readonly role: string; readonly bureau?: number | undefined }) =>
  office.role === 'administrator' ||
  (office.role === 'supervisor' && other.role === 'reviewer' && other.bureau === office.bureau);

export const requireOffice = (client: Client): Account =>
  requireAccount(client, ['supervisor', 'administrator']);

/** What is wrong with a name and a place. */
function issuesOf({ profile }: Store, name: string, role: string, bureau: number | undefined): Issue[] {
  const known = profile.departments.some(({ no }) => no === bureau);
  return [
    ...(name.trim() === '' ? [at('name', 'required')] : []),
    ...((isOfBureau(role) ? known : bureau === undefined) ? [] : [at('bureau', 'unknown-code')]),
  ];
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new AcctError('invalid', { issues });
}

function checkNew(store: Store, { username, name, role }: NewStaff, bureau: number | undefined): void {
  refuse([...usernameIssues(username), ...issuesOf(store, name, role, bureau)]);
  const key = usernameKey(username);
  if ([...store.accounts.values()].some((account) => account.usernameKey === key))
    throw new AcctError('username-taken');
}

/** Gives what somebody has in hand back to the queue. */
function giveBack(store: Store, { id }: Account, office: Account): void {
  for (const app of store.applications.values()) {
    if (app.state !== 'inReview' || app.reviewer !== id) continue;
    app.state = 'submitted';
    app.lastReviewer = id;
    delete app.reviewer;
    record(store, app, 'released', office);
  }
}

/** What differs between an account before and after, as it is recorded. */
function changed(before: Staff, after: Staff) {
  const parts = ({ name, role, bureau }: Staff) => ({ name, role, bureau: bureau?.no ?? null });
  const now = parts(after);
  const names = (Object.keys(now) as (keyof typeof now)[]).filter((key) => parts(before)[key] !== now[key]);
  const pick = (staff: Staff) => Object.fromEntries(names.map((key) => [key, parts(staff)[key]]));
  return names.length === 0
    ? undefined
    : { id: after.id, username: after.username, before: pick(before), after: pick(after) };
}

export function memoryStaff(client: Client): StaffAdministration {
  const { store } = client;
  const managed = (id: string, self = false) => {
    const office = requireOffice(client);
    const staff = store.accounts.get(id);
    if (staff === undefined || staff.role === 'applicant') throw new AcctError('not-found');
    if (staff === office && !self) throw new AcctError('not-allowed', { failed: 'notSelf' });
    if (staff !== office && !manages(office, staff)) throw new AcctError('not-found');
    return { office, staff };
  };
  const requireAnother = (staff: Account) => {
    const others = [...store.accounts.values()].filter(
      (account) => account.role === 'administrator' && !account.disabled && account !== staff,
    );
    if (others.length === 0) throw new AcctError('not-allowed', { failed: 'lastAdministrator' });
  };
  const newPassword = (staff: Account) => {
    staff.password = newId();
    staff.mustChangePassword = true;
    return staff.password;
  };
  return {
    async list(filter = {}, cursor) {
      const { bureau } = filter;
      const office = requireOffice(client);
      const own = office.role === 'supervisor' ? office.bureau : undefined;
      if (own !== undefined && bureau !== undefined && bureau !== own) throw byRole();
      const only = own ?? bureau;
      const staff = [...store.accounts.values()]
        .filter(({ role }) => role !== 'applicant')
        .filter((account) => only === undefined || account.bureau === only)
        .filter((account) => fits(filter, account))
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
    async update(id, change) {
      const { office, staff } = managed(id, true);
      const { name = staff.name ?? staff.username, role = staff.role } = change;
      const bureau = change.bureau ?? (isOfBureau(role) ? staff.bureau : undefined);
      const moves = role !== staff.role || bureau !== staff.bureau;
      if (moves && staff === office) throw new AcctError('not-allowed', { failed: 'notSelf' });
      if (staff !== office && !manages(office, { role, bureau })) throw byRole();
      refuse(issuesOf(store, name, role, bureau));
      if (role !== 'administrator' && staff.role === 'administrator') requireAnother(staff);
      const before = view(store, staff);
      const leaves = bureau !== staff.bureau;
      Object.assign(staff, { name: name.trim(), role, bureau });
      const told = changed(before, view(store, staff));
      if (told === undefined) return before;
      if (moves) endSessions(client, staff);
      if (leaves) giveBack(store, staff, office);
      writeAccess(store, office, { kind: 'updateStaff', detail: JSON.stringify(told) });
      return view(store, staff);
    },
    async disable(id) {
      const { office, staff } = managed(id);
      requireAnother(staff);
      if (staff.disabled) return view(store, staff);
      staff.disabled = true;
      endSessions(client, staff);
      giveBack(store, staff, office);
      writeAccess(store, office, { kind: 'disableStaff', detail: id });
      return view(store, staff);
    },
    async reactivate(id) {
      const { office, staff } = managed(id);
      if (!staff.disabled) throw new AcctError('not-allowed', { failed: 'state' });
      staff.disabled = false;
      const firstPassword = newPassword(staff);
      writeAccess(store, office, { kind: 'reactivateStaff', detail: id });
      return { staff: view(store, staff), firstPassword };
    },
    async resetPassword(id) {
      const { office, staff } = managed(id);
      if (staff.disabled) throw new AcctError('not-allowed', { failed: 'state' });
      const firstPassword = newPassword(staff);
      endSessions(client, staff);
      writeAccess(store, office, { kind: 'resetStaffPassword', detail: id });
      return { firstPassword };
    },
  };
}
