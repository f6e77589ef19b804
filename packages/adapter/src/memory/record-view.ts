import {
  allowedActions,
  blocks,
  changeIssues,
  derive,
  factsOf,
  inFormOrder,
  isReadOnly,
  slotsOf,
  transition,
  validateApplication,
  type Action,
  type Actor,
  type Issue,
  type Materials,
} from '@acct-forms/core';
import { AcctError } from '@acct-forms/core';
import type { EventView, FlagView, RecordView } from '../views.ts';
import { changeOf } from './changes.ts';
import { departmentView } from './departments.ts';
import {
  contextOf,
  type Account,
  type Application,
  type EventRow,
  type Files,
  type FlagRow,
  type Store,
} from './store.ts';

export function materialsOf(store: Store, files: Files): Materials {
  return Object.fromEntries(
    Object.entries(files).flatMap(([slot, id]) => {
      const file = store.files.get(id);
      return file ? [[slot, file.material]] : [];
    }),
  );
}

/** The data of an application with everything that is computed, as of now. */
export function currentData(store: Store, app: Application, account: Account) {
  return derive(store.form, app.data, contextOf(store, account, app.data));
}

export function issuesOf(
  store: Store,
  app: Application,
  account: Account,
  data = currentData(store, app, account),
): Issue[] {
  const context = contextOf(store, account, data);
  const now = { data, materials: materialsOf(store, app.files) };
  const before = app.before && { ...app.before, materials: materialsOf(store, app.before.files) };
  const found = validateApplication(store.form, now, context);
  return before && app.changeKind
    ? [...found, ...changeIssues(store.form, app.changeKind, before, now, context, found)]
    : found;
}

/** Paths that are computed or taken from a register, whatever is sent for them. */
export function lockedPaths(store: Store, app: Application, account: Account): string[] {
  const context = contextOf(store, account, app.data);
  const facts = factsOf(store.form, app.data, context);
  const opened = changeOf(store.form, app)?.sections;
  return store.form.sections.flatMap(({ key, fields }) => {
    const closed = opened !== undefined && !opened.includes(key);
    return Object.entries(fields)
      .filter(([, field]) => closed || isReadOnly(field, facts))
      .map(([name]) => `${key}.${name}`);
  });
}

export function applicantActor(
  store: Store,
  app: Application,
  account: Account,
  issues = issuesOf(store, app, account),
): Actor {
  const slots = slotsOf(store.form, app.data, contextOf(store, account, app.data));
  return {
    role: 'applicant',
    guards: {
      own: app.accountId === account.id,
      complete: !blocks(issues),
      pledge: slots.every(({ slot, path }) => slot.letter !== 'truthPledge' || path in app.files),
      flagsAnswered: !app.flags.some((flag) => flag.published && flag.state === 'open'),
      unclaimed: app.reviewer === undefined,
      isChange: app.kind === 'change',
    },
  };
}

/** Carries out one move of the applicant, or refuses it as the workflow table says. */
export function moveAsApplicant(
  store: Store,
  app: Application,
  account: Account,
  action: Action,
  issues = issuesOf(store, app, account),
) {
  const move = transition(app, action, applicantActor(store, app, account, issues));
  if ('error' in move) throw new AcctError(move.error, { failed: move.failed });
  app.state = move.state;
  app.level = move.level;
  app.revision += 1;
}

export function flagView(store: Store, flag: FlagRow): FlagView {
  const { bureau, author: _, published: __, ...rest } = flag;
  return { ...rest, by: departmentView(store.profile, bureau) };
}

export function eventView(store: Store, event: EventRow, forStaff: boolean): EventView {
  const { bureau, actor, actorId: _, ...rest } = event;
  return {
    ...rest,
    ...(bureau === undefined ? {} : { department: departmentView(store.profile, bureau) }),
    ...(forStaff ? { actor } : {}),
  };
}

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

export function recordView(store: Store, app: Application, account: Account): RecordView {
  const { id, version } = store.profile;
  const data = currentData(store, app, account);
  const issues = issuesOf(store, app, account, data);
  return {
    applicationId: app.id,
    kind: app.kind,
    ...optional('changeKind', app.changeKind),
    ...optional(
      'before',
      app.before && {
        data: app.before.data,
        materials: materialsOf(store, app.before.files),
        department: departmentView(store.profile, app.before.bureau),
      },
    ),
    profile: { id, version },
    state: app.state,
    level: app.level,
    revision: app.revision,
    round: app.rounds.length,
    data,
    materials: materialsOf(store, app.files),
    locked: lockedPaths(store, app, account),
    issues,
    allowedActions: allowedActions(app, applicantActor(store, app, account, issues)),
    flags: inFormOrder(store.form, app.data, app.flags)
      .filter((flag) => flag.published)
      .map((flag) => flagView(store, flag)),
    ...optional(
      'department',
      app.bureau === undefined ? undefined : departmentView(store.profile, app.bureau),
    ),
    ...optional('referenceNumber', app.referenceNumber),
    ...optional('submittedAt', app.submittedAt),
    ...optional('decision', app.decision),
    events: app.events.map((event) => eventView(store, event, false)),
    ...optional('holder', account.certNo === undefined ? undefined : { certNo: account.certNo }),
    ...optional('unit', contextOf(store, account, data).unit),
    consents: account.consents,
    unreadMessages: account.messages.filter((message) => !message.read).length,
    hasRecord: account.record?.suspended === false,
    ...optional('savedAt', app.savedAt),
  };
}
