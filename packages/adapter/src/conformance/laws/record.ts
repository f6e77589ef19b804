import { equal, holds, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';

export const recordLaws = laws('record', [], {
  open: [
    'the first opening makes an empty draft with the starting values',
    async (world) => {
      const person = await world.person();
      const view = await person.adapter.record.open();
      equal(
        [view.state, view.round, view.kind, view.level],
        ['draft', 0, 'initial', 1],
        'the new application',
      );
      holds(Number.isInteger(view.revision), 'the revision is a whole number');
      equal(view.data['education']?.['partTimeEducation'], '00', 'an optional choice starts at none');
      equal(view.data['education']?.['fullTimeEducation'], undefined, 'a required choice starts unanswered');
      equal(view.data['basic']?.['mobile'], person.credentials.phone, "the mobile number is the account's");
      equal(
        view.profile,
        { id: world.input.profile.id, version: world.input.profile.version },
        'the profile',
      );
    },
  ],
  'open-again': [
    'opening again changes nothing',
    async (world) => {
      const { adapter } = await world.person();
      const first = await adapter.record.open();
      const second = await adapter.record.open();
      equal(
        [second.applicationId, second.revision],
        [first.applicationId, first.revision],
        'the second opening',
      );
    },
  ],
  'open-race': [
    'two first openings at once make one application',
    async (world) => {
      const person = await world.person();
      const other = await world.secondClient(person);
      const { won } = await race([
        person.adapter.record.open(),
        other.record.open(),
        person.adapter.record.open(),
      ]);
      equal(new Set(won.map((view) => view.applicationId)).size, 1, 'the applications');
      equal(won.length, 3, 'the openings that succeeded');
    },
  ],
  save: [
    'what is saved is what any client of the person reads',
    async (world) => {
      const person = await world.person();
      const { talent = {}, education = {} } = world.answersOf(person);
      const { record } = person.adapter;
      const first = await record.open();
      const saved = await record.saveSection('education', education, { revision: first.revision });
      equal(saved.data['education'], education, 'the section as saved');
      await record.saveSection('talent', talent, { revision: saved.revision });
      const read = await (await world.secondClient(person)).record.open();
      equal(
        [read.data['education'], read.data['talent']],
        [education, talent],
        'the sections as another client reads them',
      );
    },
  ],
  replace: [
    'a section is replaced whole: what is left out is unanswered',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      const before = await record.saveSection('basic', { email: 'a@example.com' }, { revision });
      equal(before.data['basic']?.['email'], 'a@example.com', 'the answer');
      const after = await record.saveSection('basic', {}, { revision: before.revision });
      equal(after.data['basic']?.['email'], undefined, 'the answer that was left out');
    },
  ],
  normalized: [
    'texts are stored trimmed and in NFC; a blank one is unanswered',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      const value = { fullTimeSchool: '  E\u0301cole  ', fullTimeMajor: '   ' };
      const view = await record.saveSection('education', value, { revision });
      equal(view.data['education']?.['fullTimeSchool'], '\u00c9cole', 'the text');
      holds(!('fullTimeMajor' in (view.data['education'] ?? {})), 'the blank text is gone');
    },
  ],
  partial: [
    'an incomplete or wrong section is stored; what is wrong is reported',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      const view = await record.saveSection('basic', { idNumber: '123' }, { revision });
      equal(view.data['basic']?.['idNumber'], '123', 'the wrong value');
      const paths = view.issues.map(({ path }) => path);
      holds(paths.includes('basic.idNumber') && paths.includes('basic.name'), 'both issues are reported');
    },
  ],
  'unknown-field': [
    'an unknown field is invalid, never dropped in silence',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      for (const name of ['status', 'departmentId', 'constructor']) {
        const call = record.saveSection('basic', { [name]: 'x' }, { revision });
        const { issues = [] } = await refuses('invalid', call, name);
        holds(
          issues.some(({ path, code }) => path === `basic.${name}` && code === 'unknown-field'),
          `unknown-field at basic.${name}`,
        );
      }
      equal((await record.open()).revision, revision, 'the revision after refusals');
    },
  ],
  'unknown-section': [
    'an unknown section is invalid',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      for (const section of ['status', 'constructor', 'materials']) {
        await refuses(['invalid', 'not-found'], record.saveSection(section, {}, { revision }), section);
      }
    },
  ],
  'wrong-type': [
    'values of another type are invalid',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      const wrong = [
        { name: 5 },
        { name: { $ne: '' } },
        { name: ['a'] },
        { name: 'a\u0000b' },
        { name: 'x'.repeat(5000) },
      ];
      for (const value of wrong) await refuses('invalid', record.saveSection('basic', value, { revision }));
      const rows = record.saveSection('title', { hasTitle: true, titles: [{ certNo: 'x' }] }, { revision });
      await refuses('invalid', rows, 'a row without id');
    },
  ],
  derived: [
    'computed fields are computed, whatever is sent for them',
    async (world) => {
      const person = await world.person();
      const { basic = {}, employer = {} } = world.answersOf(person);
      const { record } = person.adapter;
      const sex = Number(person.details.idNumber[16]) % 2 === 1 ? '1' : '2';
      const lie = { ...basic, mobile: '13900000000', sex: sex === '1' ? '2' : '1', birthDate: '1950-01-01' };
      const { revision } = await record.saveSection('basic', lie, await record.open());
      const sent = { ...employer, department: '1', personnelType: 'student' };
      const { data, locked } = await record.saveSection('employer', sent, { revision });
      equal(data['basic']?.['mobile'], person.credentials.phone, 'the mobile number');
      equal(data['basic']?.['sex'], sex, 'the sex');
      equal(data['employer']?.['department'], String(world.home.no), 'the bureau');
      equal(data['employer']?.['personnelType'], 'on-duty', 'the personnel type');
      for (const path of ['basic.mobile', 'basic.sex', 'employer.department']) {
        holds(locked.includes(path), `${path} is locked`);
      }
    },
  ],
  actions: [
    'the view tells what may be done and what stops it',
    async (world) => {
      const person = await world.ready();
      const empty = await (await world.person()).adapter.record.open();
      const submit = empty.allowedActions.find(({ action }) => action === 'submit');
      equal(submit?.blocked, 'complete', 'what blocks the submission of an empty draft');
      const ready = await person.adapter.record.open();
      const free = ({ allowedActions }: typeof ready) =>
        allowedActions.filter(({ blocked }) => blocked === undefined).map(({ action }) => action);
      equal(free(ready), ['submit'], 'what a complete draft may do');
      equal(free(await world.submit(person)), ['withdraw'], 'what a submitted application may do');
    },
  ],
  incomplete: [
    'an incomplete application is refused with every issue',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const view = await record.open();
      const { issues = [] } = await refuses(
        'invalid',
        record.submit({ revision: view.revision, key: world.key() }),
      );
      const paths = new Set(issues.map(({ path }) => path));
      for (const { path, severity } of view.issues) {
        if (severity !== 'warning') holds(paths.has(path), `${path} is among the issues`);
      }
      for (const path of ['basic.name', 'education.isStudent', 'materials.truthPledge']) {
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
      equal([again.state, again.round], ['submitted', 2], 'the second submission');
      holds(again.referenceNumber !== person.view.referenceNumber, 'it has a reference number of its own');
    },
  ],
  'withdraw-claimed': [
    'what a reviewer has claimed cannot be withdrawn',
    async (world) => {
      const { person } = await world.inReview();
      const { revision } = await person.adapter.record.open();
      await refuses('not-allowed', person.adapter.record.withdraw({ revision }));
    },
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
  ],
});
