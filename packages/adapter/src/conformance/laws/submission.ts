import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';

export const submissionLaws = laws('record', [], {
  incomplete: [
    'an incomplete application is refused with every issue',
    async (world) => {
      const { record, supports } = (await world.person()).adapter;
      const view = await record.open();
      const { issues = [] } = await refuses(
        'invalid',
        record.submit({ revision: view.revision, key: world.key() }),
      );
      const paths = new Set(issues.map(({ path }) => path));
      for (const { path, severity } of view.issues) {
        if (severity !== 'warning') holds(paths.has(path), `${path} is among the issues`);
      }
      const pledge = supports.materials ? ['materials.truthPledge'] : [];
      for (const path of ['basic.name', 'education.isStudent', ...pledge]) {
        holds(paths.has(path), `${path} is among the issues`);
      }
      equal((await record.open()).state, 'draft', 'the state');
    },
  ],
  'no-pledge': [
    'without the signed pledge nothing is submitted',
    async (world) => {
      const person = await world.ready();
      const { materials } = await person.adapter.record.open();
      await person.adapter.materials.remove(materials['truthPledge']?.id ?? '');
      const { issues = [] } = await refuses('invalid', world.submit(person));
      equal(
        issues.map(({ path }) => path),
        ['materials.truthPledge'],
        'the issues',
      );
    },
    ['materials'],
  ],
  submit: [
    'a complete application is submitted to the bureau of its region',
    async (world) => {
      const { view } = await world.submitted();
      equal([view.state, view.round, view.level], ['submitted', 1, 1], 'the submission');
      equal(view.department?.no, world.home.no, 'the bureau');
      holds((view.referenceNumber ?? '').length >= 8, 'it has a reference number');
      holds(!Number.isNaN(Date.parse(view.submittedAt ?? '')), 'it has a time');
      holds(
        view.events.some(({ kind }) => kind === 'submitted'),
        'the event is listed',
      );
    },
  ],
  'submitted-is-fixed': [
    'a submitted application takes no values, files or removals',
    async (world) => {
      const { adapter, view } = await world.submitted();
      const { revision } = view;
      await refuses(
        'not-allowed',
        adapter.record.saveSection('talent', { hasTalent: false }, { revision }),
        'saving',
      );
      const { id = '' } = view.materials['truthPledge'] ?? {};
      const put = adapter.materials.put('truthPledge', world.nextFile(), { replaces: id });
      await refuses('not-allowed', put, 'uploading');
      await refuses('not-allowed', adapter.materials.remove(id), 'removing');
      equal((await adapter.record.open()).revision, revision, 'the revision');
    },
  ],
  withdraw: [
    'what nobody has claimed can be withdrawn, changed and submitted again',
    async (world) => {
      const person = await world.submitted();
      const { record } = person.adapter;
      const draft = await record.withdraw({ revision: person.view.revision });
      equal(draft.state, 'draft', 'the state');
      await record.saveSection('talent', { hasTalent: false }, draft);
      const again = await world.submit(person);
      equal([again.state, again.round], ['submitted', 1], 'the second submission, of the same round');
      equal(again.referenceNumber, person.view.referenceNumber, 'the reference number on the first receipt');
    },
  ],
  'withdraw-claimed': [
    'what a reviewer has claimed cannot be withdrawn',
    async (world) => {
      const { person } = await world.inReview();
      const { revision } = await person.adapter.record.open();
      await refuses('not-allowed', person.adapter.record.withdraw({ revision }));
    },
    ['review'],
  ],
  'illegal-moves': [
    'moves that the workflow does not have are refused',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      await refuses('not-allowed', record.withdraw({ revision }), 'withdrawing a draft');
      await refuses('not-allowed', record.restart({ revision }), 'restarting a draft');
      await refuses('not-allowed', record.discard({ revision }), 'discarding a first application');
      equal((await record.open()).state, 'draft', 'the state');
    },
  ],
  hidden: [
    'a hidden answer stays in the draft',
    async (world) => {
      const person = await world.person();
      const { employer = {} } = world.answersOf(person);
      const { record } = person.adapter;
      const { revision } = await record.saveSection('employer', employer, await record.open());
      const off = await record.saveSection('employer', { ...employer, onDuty: false }, { revision });
      equal(off.data['employer']?.['unitName'], person.details.unitName, 'the hidden unit name');
    },
  ],
  'identity-taken': [
    'an ID number has one application, and the refusal says whom to call',
    async (world) => {
      const first = await world.submitted();
      const second = await world.ready({ idNumber: first.details.idNumber });
      const { department } = await refuses('identity-taken', world.submit(second));
      equal(department?.no, world.home.no, 'the bureau to call');
      holds((department?.phones.length ?? 0) > 0, 'its phone');
    },
  ],
  consent: [
    'agreement to a notice is kept; again changes nothing',
    async (world) => {
      const person = await world.person();
      const before = await person.adapter.record.open();
      const once = await world.agree(person);
      const twice = await world.agree(person);
      equal(once.consents['scans'], world.input.profile.notices.privacy.version, 'the version agreed to');
      equal(twice, once, 'agreeing again');
      holds(!('scans' in before.consents), 'nothing was agreed to before');
      const { consent } = person.adapter.record;
      await refuses('invalid', consent({ notice: 'scans', version: 'another' }), 'another version');
      await refuses(
        'invalid',
        consent({ notice: '__proto__' as 'scans', version: '1' }),
        'an unknown notice',
      );
    },
  ],
  history: [
    'the history tells what happened, without names of staff',
    async (world) => {
      const { adapter } = await world.submitted();
      const { items } = await adapter.record.history();
      equal(new Set(items.map(({ id }) => id)).size, items.length, 'ids are unique');
      holds(
        items.some(({ kind }) => kind === 'submitted'),
        'the submission is listed',
      );
      holds(
        items.every((event) => !('actor' in event)),
        'no actor is named',
      );
    },
  ],
  messages: [
    'a decision brings a message that can be read once and by its owner only',
    async (world) => {
      const { person, review, case: claimed } = await world.inReview();
      await world.decide(review, claimed, 'return', '请补充');
      const { record } = person.adapter;
      equal((await record.open()).unreadMessages, 1, 'the unread messages');
      const [message] = (await record.messages()).items;
      equal(message?.kind, 'returned', 'the message');
      const stranger = await world.person();
      await refuses(
        'not-found',
        stranger.adapter.record.readMessage(message?.id ?? ''),
        "another person's message",
      );
      await record.readMessage(message?.id ?? '');
      equal((await record.open()).unreadMessages, 0, 'the unread messages after reading');
    },
    ['review'],
  ],
});
