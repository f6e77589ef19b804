import { confirmedKey, type Issue } from '@acct-forms/core';
import { equal, holds, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import { changing, otherMajor } from './changing.ts';

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
});
