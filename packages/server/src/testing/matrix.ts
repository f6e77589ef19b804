import { allRoutes } from '@acct-forms/adapter/wire/routes';

export type RouteName = keyof typeof allRoutes;

/** Who calls: people of the bureau that an object belongs to, of another one, and of the province. */
export const callers = [
  'anonymous',
  'owner',
  'stranger',
  'reviewer',
  'supervisor',
  'foreignReviewer',
  'foreignSupervisor',
  'administrator',
  'auditor',
  'newStaff',
] as const;
export type Caller = (typeof callers)[number];

/** What a cell holds: the refusal, or `through` for whatever comes behind the doors (done, stale, invalid, full). */
export type Outcome = 401 | 403 | 404 | 'through';

/** Whose object the path names. `nothing` is an id that no object has. */
export const objects = ['own', "another person's", "another bureau's", 'nothing'] as const;
export type Owner = (typeof objects)[number];

const beforePasswordChange = new Set<RouteName>([
  'accounts.changePassword',
  'accounts.logout',
  'accounts.session',
]);

/** What reviewers and supervisors do; the province reads. */
const bureausOnly = new Set<RouteName>([
  'review.claim',
  'review.release',
  'review.flag',
  'review.resolveFlag',
  'review.removeFlag',
  'review.decide',
]);
/** Objects that stand below a bureau, so that ids of another one lead nowhere. */
const ofBureau = /^(review\.|administration\.(staff|units)\.)/;
/** Objects that are one person's. */
const ofPerson = new Set<RouteName>([
  'accounts.signOutDevice',
  'materials.read',
  'materials.remove',
  'record.answerFlag',
  'record.readMessage',
]);

const isStaff = (caller: Caller) => caller !== 'owner' && caller !== 'stranger' && caller !== 'anonymous';
const isProvince = (caller: Caller) => caller === 'administrator' || caller === 'auditor';

export const takesObject = (name: RouteName): boolean =>
  /:(id|personId|flagId|materialId)\b/.test(allRoutes[name].path);

/** Whether the role may do this at all, once whoever calls may reach the object. */
function mayDo(name: RouteName, caller: Caller): boolean {
  const { auth } = allRoutes[name];
  if (auth === 'applicant') return !isStaff(caller);
  if (auth === 'session') return true;
  if (!isStaff(caller)) return false;
  if (auth === 'administrator') return caller === 'administrator';
  if (/^administration\.(staff|units)\./.test(name))
    return caller === 'administrator' || caller === 'supervisor' || caller === 'foreignSupervisor';
  if (name.startsWith('administration.archive.')) return isProvince(caller);
  if (name === 'review.reassign') return caller === 'supervisor' || caller === 'foreignSupervisor';
  if (name === 'review.note') return caller !== 'auditor';
  return !bureausOnly.has(name) || !isProvince(caller);
}

function reaches(name: RouteName, caller: Caller, owner: Owner): boolean {
  if (owner === 'nothing') return false;
  if (ofPerson.has(name)) return owner === 'own' && caller === 'owner';
  if (!ofBureau.test(name)) return true;
  if (isProvince(caller)) return true;
  const foreign = caller === 'foreignReviewer' || caller === 'foreignSupervisor';
  return foreign === (owner === "another bureau's");
}

/** What stands in a cell, by rule. A case is looked for before the role is asked; an office is asked first. */
export function expected(name: RouteName, caller: Caller, owner: Owner | undefined): Outcome {
  const { auth } = allRoutes[name];
  if (auth === 'none') return 'through';
  if (caller === 'anonymous') return 401;
  if (caller === 'newStaff' && !beforePasswordChange.has(name)) return 403;
  const door =
    auth === 'session' ||
    ((auth === 'applicant' ? !isStaff(caller) : isStaff(caller)) &&
      (auth !== 'administrator' || caller === 'administrator'));
  if (!door) return 403;
  const found = owner === undefined || reaches(name, caller, owner);
  const allowed = mayDo(name, caller);
  if (name.startsWith('review.')) return !found ? 404 : allowed ? 'through' : 403;
  return !allowed ? 403 : found ? 'through' : 404;
}
