import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { Person, World } from '../world.ts';

/** A person on record who has started a change. */
async function changing(world: World, kind: string) {
  const { person } = await world.approved();
  const before = await person.adapter.record.open();
  const view = await person.adapter.record.startChange(kind, { key: world.key() });
  return { person, before, view };
}

/** Another major, submitted for review. */
async function otherMajor(world: World, person: Person, major: string) {
  const { record } = person.adapter;
  const education = { ...world.answersOf(person)['education'], fullTimeMajor: major };
  await record.saveSection('education', education, await record.open());
  return world.submit(person);
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
  discard: [
    'a discarded change leaves the record as it is',
    async (world) => {
      const { person, view } = await changing(world, 'education');
      const { record } = person.adapter;
      const discarded = await record.discard({ revision: view.revision });
      equal([discarded.state, discarded.hasRecord], ['discarded', true], 'after discarding');
      equal((await record.startChange('title', { key: world.key() })).state, 'draft', 'another change');
    },
  ],
  approve: [
    'an approved change takes the place of the record; the bureau sees what it changes',
    async (world) => {
      const { person } = await changing(world, 'education');
      const { applicationId } = await otherMajor(world, person, '审计学');
      const review = await world.reviewer();
      let claimed = await review.claim(applicationId);
      equal(claimed.kind, 'change', 'the kind');
      equal(
        claimed.changes.againstRecord,
        [{ path: 'education.fullTimeMajor', before: '会计学', after: '审计学' }],
        'the changes against the record',
      );
      claimed = await world.decide(review, claimed, 'approve');
      if (claimed.state !== 'approved') {
        const upper = await world.reviewer(claimed.department.no);
        await world.decide(upper, await upper.claim(applicationId), 'approve');
      }
      const next = await person.adapter.record.startChange('title', { key: world.key() });
      equal(next.data['education']?.['fullTimeMajor'], '审计学', 'the record');
    },
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
      const { person, view } = await changing(world, 'unit');
      const { employer = {} } = world.answersOf(await world.person({ unitRegion: world.away.region }));
      await person.adapter.record.saveSection('employer', employer, view);
      const submitted = await world.submit(person);
      equal(submitted.department?.no, world.away.no, 'the bureau');
      await (await world.reviewer(world.away.no)).claim(submitted.applicationId);
      await refuses(
        'not-found',
        (await world.reviewer()).open(submitted.applicationId),
        'the bureau of before',
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
