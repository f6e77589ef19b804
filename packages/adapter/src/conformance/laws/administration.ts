import { shanghaiDay } from '@acct-forms/core';
import type { Administration } from '../../administration.ts';
import type { BackendAdapter } from '../../backend-adapter.ts';
import { samplePhone } from '../answers.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

function officeOf({ administration }: BackendAdapter): Administration {
  holds(administration !== undefined, 'the backend has the group administration');
  return administration;
}

const administrator = async (world: World) => officeOf(await world.backend.administrator());
const supervisor = async (world: World, bureau = world.home.no) =>
  officeOf(await world.backend.reviewer(bureau, { role: 'supervisor' }));
const newReviewer = (world: World, bureau = world.home.no) => ({
  username: world.credentials().username,
  name: '新审核员',
  role: 'reviewer' as const,
  bureau,
});
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const programme = {
  title: '会计准则新变化',
  organiser: '省会计学会',
  year: 2026,
  credits: 20,
  opensAt: day(-1),
  closesAt: day(10),
  capacity: 2,
};
const entry = {
  kind: 'honest' as const,
  date: '2026-01-05',
  authority: '省财政厅',
  documentNo: '1号',
  content: '表彰',
};

export const administrationLaws = laws(
  'administration',
  ['accounts', 'administration', 'review', 'units', 'education', 'formerCertificates'],
  {
    'offices-only': [
      'staff are listed to administrators and supervisors, the rest is for administrators',
      async (world) => {
        const person = await world.person();
        const reviewer = await world.backend.reviewer(world.home.no);
        for (const adapter of [person.adapter, reviewer, await world.backend.auditor()])
          await refuses('not-allowed', officeOf(adapter).staff.list(), 'the staff');
        await refuses('unauthenticated', officeOf(await world.backend.client()).staff.list());
        const head = await supervisor(world);
        await head.staff.list();
        await refuses('not-allowed', head.programmes.create(programme), 'a programme');
        await refuses('not-allowed', head.erasures.list(), 'requests for erasure');
        await refuses('not-allowed', head.holders.find('1'), 'the register');
      },
    ],
    'first-password': [
      'a first password signs in once it is told, and opens nothing until another one is chosen',
      async (world) => {
        const office = await administrator(world);
        const { staff, firstPassword } = await office.staff.create(newReviewer(world));
        equal([staff.disabled, staff.mustChangePassword], [false, true], 'the new account');
        const adapter = await world.backend.client();
        const session = await world.login(adapter, { username: staff.username, password: firstPassword });
        equal(session.mustChangePassword, true, 'mustChangePassword');
        holds(adapter.review !== undefined, 'the group review');
        await refuses('not-allowed', adapter.review.queue({}), 'the queue');
        const change = (next: string) => adapter.accounts.changePassword({ current: firstPassword, next });
        await refuses('invalid', change(firstPassword), 'the same password');
        await change(world.credentials().password);
        await adapter.review.queue({});
        await refuses('username-taken', office.staff.create(newReviewerNamed(world, staff.username)));
      },
    ],
    'own-bureau': [
      'a supervisor makes and reaches the reviewers of the own bureau, nobody else',
      async (world) => {
        const head = await supervisor(world);
        const { staff } = await head.staff.create(newReviewer(world));
        equal(staff.bureau?.no, world.home.no, 'the bureau');
        await refuses('not-allowed', head.staff.create(newReviewer(world, world.away.no)), 'another bureau');
        const { bureau: _, ...nobody } = newReviewer(world);
        await refuses('not-allowed', head.staff.create({ ...nobody, role: 'administrator' }), 'a superior');
        const far = await (await administrator(world)).staff.create(newReviewer(world, world.away.no));
        await refuses('not-found', head.staff.disable(far.staff.id), 'disabling');
        await refuses('not-found', head.staff.resetPassword(far.staff.id), 'another password');
        const items = [];
        let cursor: string | undefined;
        do {
          const page = await head.staff.list({}, cursor);
          items.push(...page.items);
          cursor = page.next;
        } while (cursor !== undefined && items.length < 10_000);
        holds(
          items.some(({ id }) => id === staff.id),
          'the own reviewer is listed',
        );
        holds(
          items.every(({ bureau }) => bureau?.no === world.home.no),
          'nobody else is',
        );
      },
    ],
    disable: [
      'whose account ends is signed out at once, and what they had in hand waits for others',
      async (world) => {
        const { review, id, case: held } = await world.inReview();
        const office = await administrator(world);
        const disabled = await office.staff.disable(held.claimedBy?.id ?? '');
        equal(disabled.disabled, true, 'disabled');
        await refuses('unauthenticated', review.open(id), 'the ended session');
        const other = await world.reviewer();
        equal((await other.open(id)).state, 'submitted', 'the case');
        await other.claim(id);
        await refuses('not-allowed', office.staff.resetPassword(disabled.id), 'another password');
        const me = await world.backend.administrator();
        const own = (await me.accounts.session())?.account.id ?? '';
        const { failed } = await refuses('not-allowed', officeOf(me).staff.disable(own), 'oneself');
        equal(failed, 'notSelf', 'what failed');
      },
    ],
    import: [
      'a register is tried, taken over and, taken over again, left as it is; faults cost their own line',
      async (world) => {
        const { holders } = await administrator(world);
        const { details } = await world.person();
        const certNo = `C${world.key()}`.toUpperCase();
        const line = `${certNo},张三,111,${details.idNumber},${samplePhone()}`;
        const lines = ['certNo,name,idType,idNumber,mobile', line, 'X,李四,111,1,', line, ''];
        const file = new Blob([lines.join('\r\n')]);
        const faults = [
          { line: 3, column: 'idNumber', code: 'id-number' },
          { line: 4, column: 'certNo', code: 'duplicate', first: 2 },
        ];
        const tried = await holders.import(file, { dryRun: true });
        equal(tried, { lines: 3, accepted: 1, unchanged: 0, refused: 2, faults }, 'the dry run');
        equal(await holders.find(certNo), null, 'what it kept');
        equal(await holders.import(file, { dryRun: false }), tried, 'the import');
        const again = await holders.import(file, { dryRun: false });
        equal([again.accepted, again.unchanged, again.refused], [0, 1, 2], 'the same again');
        const text = await new Response(await holders.faults(file)).text();
        holds(text.includes('4,certNo,duplicate,2'), 'the file of faults');
        const found = await holders.find(certNo);
        equal([found?.name, found?.claimed], ['张三', false], 'the entry');
        holds(!JSON.stringify(found).includes(details.idNumber), 'the number is masked');
        const other = new Blob([lines.join('\n').replace('张三', '张四')]);
        const differs = await holders.import(other, { dryRun: false });
        equal(differs.faults[0], { line: 2, column: 'certNo', code: 'differs' }, 'other values');
        const mended = new Blob([`reason,${lines.slice(0, 2).join('\n,')}\n`]);
        equal((await holders.import(mended, { dryRun: true })).unchanged, 1, 'with the reasons of before');
        const { issues } = await refuses('invalid', holders.import(new Blob(['name\n']), { dryRun: true }));
        equal(
          issues?.map(({ path }) => path),
          ['file'],
          'where',
        );
      },
    ],
    programmes: [
      'a programme never has fewer places than are taken, and closes for good',
      async (world) => {
        const { programmes } = await administrator(world);
        const made = await programmes.create(programme);
        const { person } = await world.approved();
        await person.adapter.education?.enrol(made.id, { key: world.key() });
        const { issues } = await refuses('invalid', programmes.update(made.id, { capacity: 0 }));
        equal(
          issues?.map(({ path }) => path),
          ['capacity'],
          'where',
        );
        const changed = await programmes.update(made.id, { capacity: 1, title: '新名称' });
        equal([changed.capacity, changed.title, changed.enrolled], [1, '新名称', 1], 'the programme');
        await refuses('invalid', programmes.create({ ...programme, closesAt: programme.opensAt }));
        const closed = await programmes.close(made.id);
        equal(await programmes.close(made.id), closed, 'closing again');
        const cancelled = person.adapter.education?.cancel(made.id) ?? Promise.resolve();
        await refuses('not-allowed', cancelled, 'giving the place back');
        const late = world
          .approved()
          .then((other) => other.person.adapter.education?.enrol(made.id, { key: world.key() }));
        await refuses('not-allowed', late, 'enrolling');
        await refuses('not-found', programmes.update('nothing', {}), 'an unknown one');
      },
    ],
    units: [
      'an employer is corrected by who is near it, and a merged code leads to the one that stays',
      async (world) => {
        const [one, two] = [await world.submitted(), await world.submitted()];
        const codeOf = ({ view }: typeof one) => String(view.data['employer']?.['unitCode']);
        const { units } = one.adapter;
        holds(units !== undefined, 'the group units');
        const [a, b] = [await units.check(codeOf(one)), await units.check(codeOf(two))];
        holds(a !== null && b !== null && a.id !== b.id, 'both are registered');
        const far = await supervisor(world, world.away.no);
        await refuses('not-found', far.units.confirm(a.id), 'from another bureau');
        const near = await supervisor(world);
        equal((await near.units.confirm(a.id)).state, 'confirmed', 'the state');
        const name = `改名${world.key().replaceAll(/\W/g, '')}有限公司`;
        equal((await near.units.update(a.id, { unitName: name })).unitName, name, 'the name');
        equal(
          (await near.units.list({ search: name })).items.map(({ id }) => id),
          [a.id],
          'the search',
        );
        await refuses('unit-exists', near.units.update(b.id, { unitCode: a.unitCode }), "another's code");
        await refuses('invalid', near.units.merge(a.id, a.id), 'into itself');
        equal((await near.units.merge(b.id, a.id)).unit.id, a.id, 'the one that stays');
        equal((await units.check(b.unitCode))?.id, a.id, 'where the code leads');
        await refuses('not-found', near.units.merge(b.id, a.id), 'again');
      },
    ],
    credit: [
      'a credit entry is added once for a key, and the latest stands first',
      async (world) => {
        const { case: held } = await world.inReview();
        const { credit } = await administrator(world);
        const key = world.key();
        const added = await credit.add(held.personId, entry, { key });
        equal(await credit.add(held.personId, entry, { key }), added, 'the same key');
        const earlier = { ...entry, kind: 'dishonest' as const, date: '2025-12-31' };
        await credit.add(held.personId, earlier, { key: world.key() });
        const dates = (await credit.list(held.personId)).map(({ date }) => date);
        equal(dates, [entry.date, earlier.date], 'the list');
        const tomorrow = shanghaiDay(new Date(Date.now() + 2 * 86_400_000));
        const add = (change: object) =>
          credit.add(held.personId, { ...entry, ...change }, { key: world.key() });
        await refuses('invalid', add({ date: tomorrow }), 'a day to come');
        await refuses('invalid', add({ content: ' ' }), 'nothing said');
        await refuses('invalid', add({ effectUntil: '2026-01-04' }), 'over before it began');
        await refuses('not-found', credit.list('nobody'), 'an unknown person');
      },
    ],
    erasures: [
      'an office sees who asked for erasure',
      async (world) => {
        const person = await world.person();
        await person.adapter.accounts.requestErasure({ password: person.credentials.password });
        const { erasures } = await administrator(world);
        let found = false;
        let cursor: string | undefined;
        do {
          const page = await erasures.list(cursor);
          found ||= page.items.some(({ username }) => username === person.credentials.username);
          holds(!JSON.stringify(page).includes(person.credentials.phone), 'numbers are masked');
          cursor = page.next;
        } while (cursor !== undefined && !found);
        holds(found, 'the request is listed');
      },
    ],
    undelivered: [
      'what was not delivered is listed, and what there is not cannot be tried again',
      async (world) => {
        const office = await administrator(world);
        holds(Array.isArray((await office.undelivered()).items), 'there is a list');
        await refuses('not-found', office.retry('nothing'));
      },
    ],
  },
);

const newReviewerNamed = (world: World, username: string) => ({ ...newReviewer(world), username });
