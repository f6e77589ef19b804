import type { CaseView } from '../../review-views.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';
import { changing, otherMajor } from './changing.ts';

/** The slots whose file was sent by others too. */
const suspected = ({ checks }: CaseView) =>
  checks
    .filter(({ code }) => code === 'file-elsewhere')
    .map(({ path }) => path)
    .sort();

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

export const decidedChangeLaws = laws('changes', ['changes', 'review'], {
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
