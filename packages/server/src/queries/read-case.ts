import { allowedActions, diffData, diffMaterials, inFormOrder, validateApplication } from '@acct-forms/core';
import type { CaseView } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { AccountEntity, type Account } from '../entities/account.ts';
import { PersonRecordEntity, type Application } from '../entities/application.ts';
import { EventEntity, NoteEntity } from '../entities/review.ts';
import { staffActor } from '../policies/case-scope.ts';
import { caseSummary } from '../presenters/case-summary.ts';
import { maskedChanges, maskedData } from '../presenters/masked-data.ts';
import { eventView, flagView } from '../presenters/record-view.ts';
import { automaticChecks } from './automatic-checks.ts';
import { heldPlaces } from './held-places.ts';
import { formContext, readBase, readRound, type Round } from './load-application.ts';
import { loadCase } from './load-case.ts';
import { unitNames } from './registered-unit.ts';

const nameOf = ({ staffName, username }: Account) => staffName ?? username;

/** The names of accounts by id. */
export async function namesOf(em: EntityManager, ids: readonly (string | null | undefined)[]) {
  const wanted = [...new Set(ids)].filter((id) => typeof id === 'string');
  const accounts = await em.find(AccountEntity, { id: { $in: wanted } });
  return new Map(accounts.map((account) => [account.id, nameOf(account)]));
}

function changesSince(deps: Deps, old: Round | undefined, round: Round) {
  if (old === undefined) return [];
  return [
    ...maskedChanges(deps.form, diffData(old.data, round.data)),
    ...diffMaterials(old.materials, round.materials),
  ];
}

/** What an application changes: a change the record that it started from, another one the record that there is. */
async function recordBefore(deps: Deps, em: EntityManager, app: Application): Promise<Round | undefined> {
  if (app.kind === 'change') return readBase(deps, em, app);
  const record = await em.findOne(PersonRecordEntity, { account: app.account });
  return record === null ? undefined : readRound(deps, em, record.application, record.round);
}

/** What the bureau sees: the round as it was submitted, never what the applicant types afterwards. */
export async function readCase(deps: Deps, em: EntityManager, staff: Account, id: string): Promise<CaseView> {
  em.clear();
  const found = await loadCase(em, staff, id);
  const { app, applicant, flags } = found;
  const round = (await readRound(deps, em, id, app.round)) ?? { data: {}, materials: {} };
  const events = await em.find(EventEntity, { application: id }, { orderBy: { id: 'asc' } });
  const notes = await em.find(NoteEntity, { application: id }, { orderBy: { at: 'asc', id: 'asc' } });
  const people = [
    app.claimedBy,
    app.decisionBy,
    ...events.map((e) => e.actor),
    ...notes.map((n) => n.author),
    ...flags.map((f) => f.author),
  ];
  const names = await namesOf(em, people);
  const issues = validateApplication(deps.form, round, await formContext(deps, em, applicant, round.data));
  const returned = events.findLast(({ kind }) => kind === 'returned');
  const actions = allowedActions(app, staffActor(deps.profile, found, staff));
  const revokes = found.isRecord && actions.some(({ action }) => action === 'revoke');
  const previous = returned && eventView(deps, returned).reason;
  return {
    ...caseSummary(deps, app, {
      names,
      unitName: (await unitNames(em, [app.unitCode])).get(app.unitCode ?? ''),
      openFlags: flags.filter(({ state }) => state !== 'resolved').length,
    }),
    personId: app.account,
    data: maskedData(deps.form, round.data),
    materials: round.materials,
    profile: { id: app.profileId, version: app.profileVersion },
    flags: inFormOrder(deps.form, round.data, flags).map((flag) => ({
      ...flagView(deps, flag),
      author: names.get(flag.author) ?? '',
    })),
    changes: {
      sinceLastRound: changesSince(deps, await readRound(deps, em, id, app.round - 1), round),
      againstRecord: changesSince(deps, await recordBefore(deps, em, app), round),
    },
    checks: await automaticChecks(deps, em, staff, app, round, issues),
    notes: notes.map((note) => ({
      id: note.id,
      at: note.at.toISOString(),
      by: names.get(note.author) ?? '',
      text: deps.vault.open('note.text', note.id, note.textCipher),
    })),
    events: events.map((event) => eventView(deps, event, names.get(event.actor) ?? '')),
    allowedActions: actions,
    issues,
    ...(previous === undefined ? {} : { previousDecision: previous }),
    ...(revokes ? { heldPlaces: await heldPlaces(em, app.account) } : {}),
  };
}
