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
      for (const name of ['status', 'departmentId', 'constructor', 'photo']) {
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
});
