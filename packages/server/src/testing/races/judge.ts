import assert from 'node:assert/strict';
import { sha256 } from '../../crypto/sha256.ts';
import {
  ApplicationEntity,
  CaseEntryEntity,
  PersonRecordEntity,
  SubmissionEntity,
} from '../../entities/application.ts';
import { IntegrityEntryEntity } from '../../entities/archive.ts';
import { EventEntity, FlagEntity, type EventRow } from '../../entities/review.ts';
import type { Race } from './play.ts';
import type { Applicant, Scene } from './scene.ts';

/** The legal moves by the event that tells of them: from which states, to which. */
const moves: Readonly<Record<string, readonly [from: readonly string[], to: string]>> = {
  created: [['none'], 'draft'],
  submitted: [['draft', 'returned'], 'submitted'],
  withdrawn: [['submitted'], 'draft'],
  claimed: [['submitted'], 'inReview'],
  released: [['inReview'], 'submitted'],
  approved: [['inReview'], 'approved'],
  returned: [['inReview'], 'returned'],
  rejected: [['inReview'], 'rejected'],
  restarted: [['rejected'], 'draft'],
  revoked: [['approved'], 'returned'],
};
const verdicts = ['approved', 'returned', 'rejected'];
const archived = [...verdicts, 'submitted', 'revoked'];
/** What raises the revision of an application. */
const raising = [...archived, 'withdrawn', 'restarted'];

/** The state that the history leads to; a move that was not legal fails. */
function replay(events: readonly EventRow[]): string {
  let state = 'none';
  for (const { kind } of events) {
    const [from, to] = moves[kind] ?? [[], ''];
    assert.ok(from.includes(state), `${kind} from ${state}`);
    state = to;
  }
  return state;
}

async function judgeArchive({ server }: Scene, { person }: Applicant, events: readonly EventRow[]) {
  const em = server.deps.orm.em.fork();
  const entries = await em.find(
    IntegrityEntryEntity,
    { account: person.id },
    { orderBy: { sequence: 'asc' } },
  );
  let previous = '';
  for (const [i, entry] of entries.entries()) {
    const { sequence, kind, at, actor, bureauNo, payloadCipher, previousHash, hash } = entry;
    assert.equal(sequence, i + 1);
    assert.equal(previousHash, previous);
    const own = [person.id, sequence, kind, at.toISOString(), actor, payloadCipher, previousHash];
    const content = typeof bureauNo === 'number' ? [...own, bureauNo] : own;
    assert.equal(hash, sha256(JSON.stringify(content)));
    previous = hash;
  }
  assert.deepEqual(
    entries.map(({ kind, actor }) => [kind, actor]),
    events.filter(({ kind }) => archived.includes(kind)).map(({ kind, actor }) => [kind, actor]),
    'archive and history tell the same',
  );
}

/** One verdict for a round, a legal state, and tables that agree with each other, whatever happened at once. */
async function judgeCase(scene: Scene, applicant: Applicant): Promise<readonly EventRow[]> {
  const em = scene.server.deps.orm.em.fork();
  const { id } = applicant;
  const app = await em.findOneOrFail(ApplicationEntity, { id });
  const events = await em.find(EventEntity, { application: id }, { orderBy: { id: 'asc' } });
  assert.equal(replay(events), app.state);
  assert.equal(app.state === 'inReview', app.claimedBy != null, 'somebody holds what is in review');
  const judged = events.filter(({ kind }) => verdicts.includes(kind)).map(({ round }) => round);
  assert.equal(new Set(judged).size, judged.length, 'one verdict for a round');
  const rounds = await em.find(SubmissionEntity, { application: id }, { orderBy: { round: 'asc' } });
  assert.deepEqual(
    rounds.map(({ round }) => round),
    Array.from({ length: app.round }, (_, i) => i + 1),
  );
  await judgeArchive(scene, applicant, events);
  const entries = await em.find(CaseEntryEntity, { application: id });
  assert.equal(entries.length > 0, app.state !== 'draft');
  assert.ok(
    entries.every(({ state }) => state === app.state),
    'the queue shows the state',
  );
  const record = await em.findOne(PersonRecordEntity, { account: app.account });
  assert.equal(record !== null && !record.suspended, app.state === 'approved', 'in force while approved');
  if (app.state === 'approved') {
    assert.equal(record?.round, app.round);
    assert.equal(await em.count(FlagEntity, { application: id, state: { $ne: 'resolved' } }), 0);
  }
  return events;
}

const legalRefusals = ['already-claimed', 'claim-lost', 'not-allowed', 'not-found', 'stale-revision'];

/** Where the applications stood before the race, to tell what it added. */
export interface Before {
  readonly events: number;
  readonly revision: number;
}

export async function standing({ server }: Scene, { id }: Applicant): Promise<Before> {
  const em = server.deps.orm.em.fork();
  const { revision } = await em.findOneOrFail(ApplicationEntity, { id });
  return { events: await em.count(EventEntity, { application: id }), revision };
}

/** What was written is what was told: every success once, and nothing else. */
export async function judge(race: Race, before: readonly Before[]): Promise<void> {
  const { scene, cases, told } = race;
  assert.deepEqual(
    told.refusals.filter((code) => !legalRefusals.includes(code)),
    [],
  );
  const given = told.given.filter((id) => id !== null);
  assert.equal(new Set(given).size, given.length, 'a case is given to one');
  if (told.given.length > 0) assert.equal(given.length, Math.min(cases.length, told.given.length));
  for (const [i, applicant] of cases.entries()) {
    const events = (await judgeCase(scene, applicant)).slice(before[i]?.events);
    const { id } = applicant;
    const mine = new Map(told.verdicts.filter((item) => item.id === id).map((item) => [item.key, item]));
    const revisions = [...mine.values()].map(({ revision }) => revision);
    assert.equal(new Set(revisions).size, revisions.length, 'one verdict for a revision');
    assert.equal(events.filter(({ kind }) => verdicts.includes(kind)).length, mine.size);
    const writes = told.writes.filter((item) => item.id === id);
    assert.equal(new Set(writes.map(({ revision }) => revision)).size, writes.length, 'no write on another');
    const saves = writes.filter(({ major }) => major !== undefined);
    const raised = events.filter(({ kind }) => raising.includes(kind)).length + saves.length;
    const view = await applicant.person.adapter.record.open();
    assert.equal(
      view.revision,
      (before[i]?.revision ?? 0) + raised,
      'every accepted write raises the revision',
    );
    const last = [...saves].sort((a, b) => b.revision - a.revision)[0];
    if (last !== undefined) assert.equal(view.data['education']?.['fullTimeMajor'], last.major);
  }
}
