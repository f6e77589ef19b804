import { confirmedKey, type Issue } from '@acct-forms/core';
import type { CaseView } from '../../views.ts';
import { equal, holds, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { Person, World } from '../world.ts';

/** A person on record who has started a change. */
async function changing(world: World, kind: string) {
  const { person, case: first } = await world.approved();
  const before = await person.adapter.record.open();
  const view = await person.adapter.record.startChange(kind, { key: world.key() });
  return { person, first, before, view };
}

/** The slots whose file was sent by others too. */
const suspected = ({ checks }: CaseView) =>
  checks
    .filter(({ code }) => code === 'file-elsewhere')
    .map(({ path }) => path)
    .sort();

/** Another major, submitted for review. */
async function otherMajor(world: World, person: Person, major: string) {
  const { record } = person.adapter;
  const education = { ...world.answersOf(person)['education'], fullTimeMajor: major };
  await record.saveSection('education', education, await record.open());
  await world.keepProofs(person);
  return world.submit(person);
}

/** A change of the employer to the region of the other bureau, submitted. */
async function movedAway(world: World) {
  const { person, view } = await changing(world, 'unit');
  const { employer = {} } = world.answersOf(await world.person({ unitRegion: world.away.region }));
  await person.adapter.record.saveSection('employer', employer, view);
  await world.keepProofs(person);
  return { person, submitted: await world.submit(person) };
}

/** Approves what a bureau has claimed, through both levels where there are two. */
async function approve(world: World, bureau: number, id: string) {
  const review = await world.reviewer(bureau);
  const decided = await world.decide(review, await review.claim(id), 'approve');
  if (decided.state === 'approved') return decided;
  const upper = await world.reviewer(decided.department.no);
  return world.decide(upper, await upper.claim(id), 'approve');
}

export const changeLaws = laws('changes', ['changes', 'review'], {
  start: [
    'a change starts as a copy of the record, which stays in force',
    async (world) => {
      const { before, view, person } = await changing(world, 'education');
      equal(
        [view.kind, view.changeKind, view.state, view.round],
        ['change', 'education', 'draft', 0],
        'the change',
      );
      holds(view.applicationId !== before.applicationId, 'it is an application of its own');
      equal(view.data['basic'], before.data['basic'], 'its values');
      equal(Object.keys(view.materials).sort(), Object.keys(before.materials).sort(), 'its files');
      equal(view.hasRecord, true, 'the record is in force');
      equal(
        (await person.adapter.record.open()).applicationId,
        view.applicationId,
        'the application that is opened',
      );
    },
  ],
  once: [
    'the same start sent again gives the same application',
    async (world) => {
      const { person } = await world.approved();
      const key = world.key();
      const first = await person.adapter.record.startChange('title', { key });
      equal(await person.adapter.record.startChange('title', { key }), first, 'the second answer');
      await refuses(
        'invalid',
        person.adapter.record.startChange('unit', { key }),
        'the key with another body',
      );
    },
  ],
  'on-record-only': [
    'only who is on record changes it, and only in ways that the profile has',
    async (world) => {
      const { adapter } = await world.submitted();
      await refuses(
        'not-allowed',
        adapter.record.startChange('title', { key: world.key() }),
        'without a record',
      );
      const { person } = await world.approved();
      for (const kind of ['nothing', 'constructor']) {
        await refuses('invalid', person.adapter.record.startChange(kind, { key: world.key() }), kind);
      }
    },
  ],
  'one-open': [
    'a person has one open application',
    async (world) => {
      const { person, view } = await changing(world, 'education');
      await refuses('not-allowed', person.adapter.record.startChange('title', { key: world.key() }));
      equal((await person.adapter.record.open()).applicationId, view.applicationId, 'the open one');
    },
  ],
  'own-sections': [
    'a change opens its own sections and files',
    async (world) => {
      const { person, view } = await changing(world, 'education');
      const { record, materials } = person.adapter;
      await refuses(
        'not-allowed',
        record.saveSection('talent', { hasTalent: false }, view),
        'another section',
      );
      holds(view.locked.includes('talent.hasTalent'), 'it is locked');
      const replaces = view.materials['idFront']?.id ?? null;
      await refuses(
        'not-allowed',
        materials.put('idFront', world.nextFile('idFront'), { replaces }),
        'another slot',
      );
      const education = world.answersOf(person)['education'] ?? {};
      const saved = await record.saveSection('education', { ...education, fullTimeMajor: '审计学' }, view);
      equal(saved.data['education']?.['fullTimeMajor'], '审计学', 'the own section');
    },
  ],
  empty: [
    'a change that changes nothing is not submitted',
    async (world) => {
      const { person, view } = await changing(world, 'education');
      const { record } = person.adapter;
      const nothing = { path: 'education', code: 'nothing-changed', severity: 'error' };
      const { issues } = await refuses('invalid', world.submit(person));
      equal(issues, [nothing], 'why it is refused');
      const offered = view.allowedActions.find(({ action }) => action === 'submit');
      equal(offered?.blocked, 'complete', 'what stops it');
      const same = await record.saveSection('education', view.data['education'] ?? {}, view);
      equal(same.issues, [nothing], 'what is said once the same was saved again');
      await refuses('invalid', world.submit(person), 'the same values, saved');
      equal((await otherMajor(world, person, '审计学')).state, 'submitted', 'another value');
    },
  ],
  'new-proof': [
    'a changed value needs a new proof, or the word of the person that the old one holds',
    async (world) => {
      const { person, view } = await changing(world, 'identity');
      const { record, materials } = person.adapter;
      const { basic = {} } = world.answersOf(person);
      const kept = (issues: readonly Issue[] | undefined) =>
        issues?.filter(({ code }) => code === 'proof-kept').map(({ path, params }) => [path, params]);
      let saved = await record.saveSection('basic', { ...basic, name: '王小影' }, view);
      const asked = [['basic.name', { proofs: 'idFront idBack' }]];
      equal(kept((await refuses('invalid', world.submit(person))).issues), asked, 'where it is asked');
      saved = await world.keepProofs(person);
      equal(saved.issues, [], 'once it was confirmed');
      const confirmed = saved.data['basic']?.[confirmedKey] ?? {};
      saved = await record.saveSection(
        'basic',
        { ...basic, name: '王晓影', [confirmedKey]: confirmed },
        saved,
      );
      equal(kept(saved.issues), asked, 'a word for another value');
      for (const slot of ['idFront', 'idBack']) {
        await refuses('invalid', world.submit(person), `before the new ${slot}`);
        const replaces = view.materials[slot]?.id ?? null;
        await materials.put(slot, world.nextFile(slot), { replaces });
      }
      equal((await world.submit(person)).state, 'submitted', 'with new proofs');
    },
    ['materials'],
  ],
  discard: [
    'a discarded change leaves the record as it is, and does not stand in for it',
    async (world) => {
      const { person, before, view } = await changing(world, 'education');
      const { record } = person.adapter;
      const discarded = await record.discard({ revision: view.revision });
      equal([discarded.state, discarded.hasRecord], ['discarded', true], 'after discarding');
      equal(await record.open(), before, 'what is open');
      equal((await record.startChange('title', { key: world.key() })).state, 'draft', 'another change');
    },
  ],
  approve: [
    'an approved change takes the place of the record; the bureau sees what it changes',
    async (world) => {
      const { person, first } = await changing(world, 'education');
      const { applicationId } = await otherMajor(world, person, '审计学');
      const review = await world.reviewer();
      let claimed = await review.claim(applicationId);
      equal(claimed.kind, 'change', 'the kind');
      equal(
        claimed.changes.againstRecord,
        [{ path: 'education.fullTimeMajor', before: '会计学', after: '审计学' }],
        'the changes against the record',
      );
      equal(suspected(claimed), suspected(first), 'what is said of the files that came with the record');
      claimed = await world.decide(review, claimed, 'approve');
      if (claimed.state !== 'approved') await approve(world, claimed.department.no, applicationId);
      const again = await review.open(applicationId);
      equal(again.changes.againstRecord.length, 1, 'the changes, once they are in force');
      const next = await person.adapter.record.startChange('title', { key: world.key() });
      equal(next.data['education']?.['fullTimeMajor'], '审计学', 'the record');
    },
  ],
  'record-file': [
    'the bureau reads the file on record beside the one that takes its place',
    async (world) => {
      const { person, before } = await changing(world, 'education');
      const old = before.materials['educationProof'];
      holds(old !== undefined, 'there is a file on record');
      const { materials, record } = person.adapter;
      const replaces = (await record.open()).materials['educationProof']?.id ?? null;
      await materials.put('educationProof', world.nextFile('educationProof'), { replaces });
      const { applicationId } = await otherMajor(world, person, '审计学');
      const review = await world.reviewer();
      const { changes } = await review.claim(applicationId);
      const change = changes.againstRecord.find(({ path }) => path === 'materials.educationProof');
      holds(typeof change?.before === 'string', 'the change names the file on record');
      equal((await review.readMaterial(applicationId, change.before)).size, old.bytes, 'its size');
    },
    ['materials'],
  ],
  'old-record-stays': [
    'a rejected change changes nothing, and the record stays in force',
    async (world) => {
      const { person } = await changing(world, 'education');
      const { applicationId } = await otherMajor(world, person, '审计学');
      const review = await world.reviewer();
      await world.decide(review, await review.claim(applicationId), 'reject', '不符');
      const rejected = await person.adapter.record.open();
      equal([rejected.state, rejected.hasRecord], ['rejected', true], 'after the rejection');
      const next = await person.adapter.record.startChange('title', { key: world.key() });
      equal(next.data['education']?.['fullTimeMajor'], '会计学', 'the record');
    },
  ],
  'move-region': [
    'a change that moves the region goes to the receiving bureau',
    async (world) => {
      const { submitted } = await movedAway(world);
      equal(submitted.department?.no, world.away.no, 'the bureau');
      const claimed = await (await world.reviewer(world.away.no)).claim(submitted.applicationId);
      equal([claimed.kind, claimed.changeKind], ['change', 'unit'], 'what the reviewer is told of it');
      await refuses(
        'not-found',
        (await world.reviewer()).open(submitted.applicationId),
        'the bureau of before',
      );
    },
  ],
  'record-moves': [
    'with its approval the record belongs to the receiving bureau, whole',
    async (world) => {
      const { person, submitted } = await movedAway(world);
      equal(submitted.before?.department.no, world.home.no, 'the bureau of the record before');
      equal(submitted.hasRecord, true, 'the record stays in force meanwhile');
      await approve(world, world.away.no, submitted.applicationId);
      const approved = await person.adapter.record.open();
      equal([approved.state, approved.department?.no], ['approved', world.away.no], 'the approved change');
      const next = await person.adapter.record.startChange('title', { key: world.key() });
      equal(next.before?.department.no, world.away.no, 'the bureau of the record');
      equal(next.data['employer'], approved.data['employer'], 'its employer');
      equal(next.data['education'], approved.data['education'], 'what the change did not open');
    },
  ],
  before: [
    'what a change started from stays readable beside it',
    async (world) => {
      const { person, before, view } = await changing(world, 'education');
      equal(view.before?.data, before.data, 'the values of the record');
      equal(
        Object.keys(view.before?.materials ?? {}).sort(),
        Object.keys(before.materials).sort(),
        'its files',
      );
      const submitted = await otherMajor(world, person, '审计学');
      await approve(world, world.home.no, submitted.applicationId);
      const approved = await person.adapter.record.open();
      equal(
        [
          approved.before?.data['education']?.['fullTimeMajor'],
          approved.data['education']?.['fullTimeMajor'],
        ],
        ['会计学', '审计学'],
        'before and after the approval',
      );
      const [file] = Object.values(view.before?.materials ?? {});
      holds(file !== undefined, 'there is a file');
      equal((await person.adapter.materials.read(file.id)).size, file.bytes, 'a file of before');
    },
    ['materials'],
  ],
  'one-start': [
    'of two changes begun at once there is one',
    async (world) => {
      const { person } = await world.approved();
      const [a, b] = [person.adapter, await world.secondClient(person)];
      const { won, codes } = await race([
        a.record.startChange('title', { key: world.key() }),
        b.record.startChange('education', { key: world.key() }),
      ]);
      equal([won.length, codes], [1, ['not-allowed']], 'the starts');
    },
  ],
  'identity-number': [
    'a person on record keeps their ID number until another one is approved',
    async (world) => {
      const { person, view } = await changing(world, 'identity');
      const { record } = person.adapter;
      const other = await world.ready();
      const { idNumber: old } = person.details;
      const { idNumber } = other.details;
      const basic = { ...world.answersOf(person)['basic'], idNumber };
      await record.saveSection('basic', basic, view);
      await world.keepProofs(person);
      const submitted = await world.submit(person);
      await refuses('identity-taken', world.submit(other), 'the number under review');
      await refuses(
        'identity-taken',
        world.submit(await world.ready({ idNumber: old })),
        'the number on record',
      );
      const withdrawn = await record.withdraw({ revision: submitted.revision });
      await record.discard({ revision: withdrawn.revision });
      equal((await world.submit(other)).state, 'submitted', 'the number that came free');
      await refuses('identity-taken', world.submit(await world.ready({ idNumber: old })), 'still on record');
    },
  ],
  revoked: [
    'an approval that is revoked comes back to the person, also after a change that came to nothing',
    async (world) => {
      const { person, before, view } = await changing(world, 'education');
      await person.adapter.record.discard({ revision: view.revision });
      const { review } = await world.backend.administrator();
      holds(review !== undefined, 'an administrator has the group review');
      const { revision, applicationId } = before;
      await review.decide(applicationId, {
        action: 'revoke',
        reason: '材料不实',
        revision,
        key: world.key(),
      });
      const back = await person.adapter.record.open();
      equal(
        [back.applicationId, back.state, back.hasRecord],
        [applicationId, 'returned', false],
        'what is open',
      );
      await refuses('not-allowed', person.adapter.record.startChange('title', { key: world.key() }));
    },
  ],
  email: [
    'an e-mail address is in force at once, without review',
    async (world) => {
      const { person } = await world.approved();
      const { record } = person.adapter;
      const before = await record.open();
      const key = world.key();
      const changed = await record.changeEmail('new@example.com', { key });
      equal(
        [changed.kind, changed.changeKind, changed.state, changed.hasRecord],
        ['change', 'contact', 'approved', true],
        'the change',
      );
      equal(changed.data['basic'], { ...before.data['basic'], email: 'new@example.com' }, 'the values');
      equal(changed.before?.data, before.data, 'what it was before');
      equal(await record.changeEmail('new@example.com', { key }), changed, 'the same key');
      const again = await record.changeEmail('new@example.com', { key: world.key() });
      equal(again.applicationId, changed.applicationId, 'the same address');
      const issue = (await refuses('invalid', record.changeEmail('nowhere', { key: world.key() })))
        .issues?.[0];
      equal(issue?.path, 'basic.email', 'where it is wrong');
      const next = await record.startChange('title', { key: world.key() });
      equal(next.data['basic']?.['email'], 'new@example.com', 'the record');
      equal(next.department?.no ?? next.before?.department.no, before.department?.no, 'its bureau');
      const { failed } = await refuses('not-allowed', record.changeEmail(null, { key: world.key() }));
      equal(failed, 'noOpenApplication', 'while a change is open');
      await record.discard({ revision: next.revision });
      const without = await record.changeEmail(null, { key: world.key() });
      equal('email' in (without.data['basic'] ?? {}), false, 'no address');
      const stranger = await world.submitted();
      await refuses(
        'not-allowed',
        stranger.adapter.record.changeEmail('a@example.com', { key: world.key() }),
      );
    },
  ],
  'email-seen': [
    'an e-mail address in force is found by the bureau at once, with a number and as decided',
    async (world) => {
      const { person } = await world.approved();
      const changed = await person.adapter.record.changeEmail('new@example.com', { key: world.key() });
      const number = changed.referenceNumber ?? '';
      equal([number === '', changed.round, changed.decision?.action], [false, 1, 'approve'], 'the change');
      const review = await world.reviewer();
      const { items } = await review.queue({ filter: { search: number } });
      equal(
        items.map(({ id, state, changeKind }) => [id, state, changeKind]),
        [[changed.applicationId, 'approved', 'contact']],
        'the queue',
      );
      const { data, changes, events } = await review.open(changed.applicationId);
      equal(data['basic']?.['email'], 'new@example.com', 'the address');
      equal(
        changes.againstRecord.map(({ path }) => path),
        ['basic.email'],
        'what it changes',
      );
      holds(
        events.some(({ kind }) => kind === 'changed'),
        'the event',
      );
    },
  ],
  'revoke-waits': [
    'an approval is not revoked while a change is open',
    async (world) => {
      const { before } = await changing(world, 'education');
      const { review } = await world.backend.administrator();
      holds(review !== undefined, 'an administrator has the group review');
      const decision = {
        action: 'revoke',
        reason: '材料不实',
        revision: before.revision,
        key: world.key(),
      } as const;
      const { failed } = await refuses('not-allowed', review.decide(before.applicationId, decision));
      equal(failed, 'noOpenApplication', 'what failed');
    },
  ],
});
