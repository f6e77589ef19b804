import {
  allowedActions,
  diffData,
  diffMaterials,
  fieldAt,
  inFormOrder,
  isDecided,
  mask,
  validateApplication,
  type ApplicationData,
  type Change,
  type Field,
  type Json,
  type SectionValue,
  endOfWorkingDay,
} from '@acct-forms/core';
import type { CaseSummary, CaseView } from '../review-views.ts';
import { automaticChecks } from './automatic-checks.ts';
import { staffActor } from './case-access.ts';
import { departmentView, holdingBureau } from './departments.ts';
import { heldPlaces } from './education.ts';
import { eventView, flagView, materialsOf } from './record-view.ts';
import { contextOf, type Account, type Application, type Store } from './store.ts';
import { confirmedUnit } from './units.ts';

/** The reviewer compares names; numbers and phones are shown by `reveal` only. */
function masked(field: Field | undefined, value: Json): Json {
  const hides = field?.mask === 'idNumber' || field?.mask === 'phone' ? field.mask : undefined;
  return hides !== undefined && typeof value === 'string' ? mask(hides, value) : value;
}

function maskedData(store: Store, data: ApplicationData): ApplicationData {
  return Object.fromEntries(
    Object.entries(data).map(([section, value]): [string, SectionValue] => [
      section,
      Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          masked(fieldAt(store.form, `${section}.${name}`), item),
        ]),
      ),
    ]),
  );
}

const maskedChanges = (store: Store, changes: Change[]) =>
  changes.map(({ path, before, after }) => {
    const field = fieldAt(store.form, path);
    return {
      path,
      ...(before === undefined ? {} : { before: masked(field, before) }),
      ...(after === undefined ? {} : { after: masked(field, after) }),
    };
  });

export function deadlineOf(store: Store, app: Application): Date {
  return endOfWorkingDay(new Date(app.submittedAt ?? ''), store.profile.reviewDays);
}

export const isWaiting = ({ state }: Application): boolean => state === 'submitted' || state === 'inReview';

export function isOverdue(store: Store, app: Application): boolean {
  return isWaiting(app) && deadlineOf(store, app) < store.now();
}

/** The unit's name of today where it is confirmed, else the one that was submitted. */
export function unitNameOf(store: Store, { unitCode, unitName }: SectionValue): string | undefined {
  const name = confirmedUnit(store, unitCode)?.unitName ?? unitName;
  return typeof name === 'string' ? name : undefined;
}

/** When it was decided as it stands, and by whom. */
function decidedOf(store: Store, { state, decision, decider }: Application): Pick<CaseSummary, 'decided'> {
  if (!isDecided(state) || decision === undefined) return {};
  const by = store.accounts.get(decider ?? '');
  return {
    decided: { at: decision.at, ...(by ? { by: { id: by.id, name: by.name ?? by.username } } : {}) },
  };
}

export function caseSummary(store: Store, app: Application): CaseSummary {
  const { basic = {}, employer = {} } = app.rounds.at(-1)?.data ?? {};
  const unitName = unitNameOf(store, employer);
  const reviewer = app.reviewer === undefined ? undefined : store.accounts.get(app.reviewer);
  return {
    id: app.id,
    kind: app.kind,
    ...(app.changeKind === undefined ? {} : { changeKind: app.changeKind }),
    state: app.state,
    level: app.level,
    round: app.rounds.length,
    revision: app.revision,
    referenceNumber: app.referenceNumber ?? '',
    name: String(basic['name'] ?? ''),
    idNumber: mask('idNumber', String(basic['idNumber'] ?? '')),
    ...(unitName === undefined ? {} : { unitName }),
    department: departmentView(store.profile, holdingBureau(store.profile, app) ?? 0),
    submittedAt: app.submittedAt ?? '',
    deadline: deadlineOf(store, app).toISOString(),
    ...(reviewer ? { claimedBy: { id: reviewer.id, name: reviewer.name ?? reviewer.username } } : {}),
    ...decidedOf(store, app),
    openFlags: app.flags.filter((flag) => flag.state !== 'resolved').length,
  };
}

/** What the bureau sees: the round as it was submitted, never what the applicant types afterwards. */
export function caseView(store: Store, app: Application, staff: Account): CaseView {
  const round = app.rounds.at(-1) ?? { data: {}, files: {} };
  const before = app.rounds.at(-2);
  const applicant = store.accounts.get(app.accountId);
  const materials = materialsOf(store, round.files);
  const since = (old: typeof before) =>
    old === undefined
      ? []
      : [
          ...maskedChanges(store, diffData(old.data, round.data)),
          ...diffMaterials(materialsOf(store, old.files), materials),
        ];
  const actions = allowedActions(app, staffActor(store, app, staff));
  const revokes =
    applicant?.record?.applicationId === app.id && actions.some(({ action }) => action === 'revoke');
  const returned = app.events.filter((event) => event.kind === 'returned').at(-1);
  return {
    ...caseSummary(store, app),
    personId: app.accountId,
    data: maskedData(store, round.data),
    materials,
    profile: { id: store.profile.id, version: store.profile.version },
    flags: inFormOrder(store.form, round.data, app.flags).map((flag) => ({
      ...flagView(store, flag),
      author: flag.author,
    })),
    changes: { sinceLastRound: since(before), againstRecord: since(app.before ?? applicant?.record) },
    checks: automaticChecks(store, app, round, staff),
    notes: app.notes,
    events: app.events.map((event) => eventView(store, event, true)),
    allowedActions: actions,
    issues: applicant
      ? validateApplication(
          store.form,
          { data: round.data, materials },
          contextOf(store, applicant, round.data),
        )
      : [],
    ...(returned?.reason === undefined ? {} : { previousDecision: returned.reason }),
    ...(revokes ? { heldPlaces: heldPlaces(store, app.accountId) } : {}),
  };
}
