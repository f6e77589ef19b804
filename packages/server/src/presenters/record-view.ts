import { allowedActions, inFormOrder } from '@acct-forms/core';
import type { EventView, FlagView, RecordView } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import type { EventRow, FlagRow } from '../entities/review.ts';
import { applicantActor, issuesOf, lockedPaths } from '../policies/applicant-guards.ts';
import type { Loaded } from '../queries/load-application.ts';
import { departmentView } from './department.ts';

export function flagView({ vault, profile }: Deps, flag: FlagRow): FlagView {
  const { id, path, reasonCode, round, state, replyCipher } = flag;
  return {
    id,
    path,
    ...(reasonCode ? { reasonCode } : {}),
    text: vault.open('flag.text', id, flag.textCipher),
    round,
    by: departmentView(profile, flag.departmentNo),
    at: flag.at.toISOString(),
    state,
    ...(replyCipher ? { reply: vault.open('flag.reply', id, replyCipher) } : {}),
  };
}

/** `actor` is told to staff only. */
export function eventView({ vault, profile }: Deps, event: EventRow, actor?: string): EventView {
  const { application, kind, round, departmentNo, reasonCipher } = event;
  return {
    id: String(event.id),
    at: event.at.toISOString(),
    kind,
    round,
    ...(departmentNo ? { department: departmentView(profile, departmentNo) } : {}),
    ...(reasonCipher ? { reason: vault.open('event.reason', application, reasonCipher) } : {}),
    ...(actor === undefined ? {} : { actor }),
  };
}

/** What of a record does not stand in the application itself. */
export interface RecordSurroundings {
  readonly events: readonly EventRow[];
  readonly consents: Readonly<Record<string, string>>;
  readonly unreadMessages: number;
  readonly hasRecord: boolean;
}

function decisionView({ vault, profile }: Deps, { app }: Loaded): Pick<RecordView, 'decision'> {
  const { decisionAction, decisionAt, decisionReasonCipher, decisionDepartmentNo } = app;
  if (!decisionAction || !decisionAt) return {};
  return {
    decision: {
      action: decisionAction,
      at: decisionAt.toISOString(),
      ...(decisionReasonCipher
        ? { reason: vault.open('application.decision_reason', app.id, decisionReasonCipher) }
        : {}),
      department: departmentView(profile, decisionDepartmentNo),
    },
  };
}

function beforeView({ profile }: Deps, { base }: Loaded): Pick<RecordView, 'before'> {
  if (base === undefined) return {};
  const { data, materials, departmentNo } = base;
  return { before: { data, materials, department: departmentView(profile, departmentNo) } };
}

export function recordView(deps: Deps, loaded: Loaded, around: RecordSurroundings): RecordView {
  const { app, data, materials, flags, context } = loaded;
  const issues = issuesOf(deps.form, loaded);
  return {
    applicationId: app.id,
    kind: app.kind,
    ...(app.changeKind ? { changeKind: app.changeKind } : {}),
    ...beforeView(deps, loaded),
    profile: { id: app.profileId, version: app.profileVersion },
    state: app.state,
    level: app.level,
    revision: app.revision,
    round: app.round,
    data,
    materials,
    locked: lockedPaths(deps.form, loaded),
    issues,
    allowedActions: allowedActions(app, applicantActor(deps.form, loaded, issues)),
    flags: inFormOrder(deps.form, data, flags)
      .filter((flag) => flag.published)
      .map((flag) => flagView(deps, flag)),
    ...(app.departmentNo ? { department: departmentView(deps.profile, app.departmentNo) } : {}),
    ...(app.referenceNumber ? { referenceNumber: app.referenceNumber } : {}),
    ...(app.submittedAt ? { submittedAt: app.submittedAt.toISOString() } : {}),
    ...decisionView(deps, loaded),
    events: around.events.map((event) => eventView(deps, event)),
    ...(context.holder ? { holder: { certNo: context.holder.certNo } } : {}),
    ...(context.unit ? { unit: context.unit } : {}),
    consents: around.consents,
    unreadMessages: around.unreadMessages,
    hasRecord: around.hasRecord,
    ...(app.savedAt ? { savedAt: app.savedAt.toISOString() } : {}),
  };
}
