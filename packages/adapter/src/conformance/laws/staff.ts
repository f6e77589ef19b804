import { isAcctError, type ErrorCode } from '@acct-forms/core';
import type { Administration, StaffFilter } from '../../administration.ts';
import { BrokenLaw, equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

async function officeOf(world: World): Promise<Administration> {
  const { administration } = await world.backend.administrator();
  holds(administration !== undefined, 'the backend has the group administration');
  return administration;
}

/** Everything of a list, page by page. */
async function all<T>(
  list: (cursor?: string) => Promise<{ readonly items: readonly T[]; readonly next?: string }>,
) {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

/** Asks again until there is an answer. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let n = 0; n < 2000; n += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new BrokenLaw('it never comes about');
}

/** Whether a call is refused with the code; another refusal is passed on. */
const refusedWith = (call: Promise<unknown>, code: ErrorCode): Promise<boolean> =>
  call.then(
    () => false,
    (error: unknown) => {
      if (isAcctError(error) && error.code === code) return true;
      throw error;
    },
  );

/** A new reviewer of the home bureau. */
const newReviewer = async (world: World, name = '新审核员') =>
  (await officeOf(world)).staff.create({
    username: world.credentials().username,
    name,
    role: 'reviewer',
    bureau: world.home.no,
  });

export const staffLaws = laws('staff', ['accounts', 'administration', 'review', 'education'], {
  renamed: [
    'a changed name is told from then on, an empty one is refused, and who changed what is on record',
    async (world) => {
      const { staff: group, archive } = await officeOf(world);
      const { staff } = await newReviewer(world, '甲');
      equal((await group.update(staff.id, { name: '乙' })).name, '乙', 'the answer');
      const { items } = await group.list({ search: staff.username });
      equal(
        items.map(({ name }) => name),
        ['乙'],
        'the list',
      );
      const { issues } = await refuses('invalid', group.update(staff.id, { name: ' ' }), 'no name');
      equal(
        issues?.map(({ path }) => path),
        ['name'],
        'where',
      );
      const [entry] = (await archive.entries({ book: 'access', kind: 'updateStaff' })).items;
      const told: unknown = JSON.parse(entry?.detail ?? '{}');
      const { id, username } = staff;
      equal(told, { id, username, before: { name: '甲' }, after: { name: '乙' } }, 'the record');
      await refuses('not-found', group.update('nothing', { name: '乙' }), 'nobody');
    },
  ],
  moved: [
    'who moves to another bureau is signed out and leaves their cases behind; nobody moves themselves',
    async (world) => {
      const { review, id, case: held } = await world.inReview();
      const { staff: group } = await officeOf(world);
      const mover = held.claimedBy?.id ?? '';
      const moved = await group.update(mover, { bureau: world.away.no });
      equal(moved.bureau?.no, world.away.no, 'the bureau');
      await refuses('unauthenticated', review.open(id), 'the ended session');
      const other = await world.reviewer();
      equal((await other.open(id)).state, 'submitted', 'the case');
      await other.claim(id);
      const province = await group.update(mover, { role: 'auditor' });
      equal([province.role, province.bureau], ['auditor', undefined], 'the role');
      await refuses('invalid', group.update(mover, { role: 'supervisor' }), 'without a bureau');
      const head = await world.backend.reviewer(world.home.no, { role: 'supervisor' });
      const near = head.administration?.staff;
      holds(near !== undefined, 'the supervisor has the group administration');
      const { staff: own } = await newReviewer(world);
      await refuses('not-allowed', near.update(own.id, { bureau: world.away.no }), 'out of the own bureau');
      await refuses('not-allowed', near.update(own.id, { role: 'supervisor' }), 'a superior');
      await refuses('not-found', near.update(mover, { name: '丙' }), 'somebody else');
      const me = (await head.accounts.session())?.account.id ?? '';
      const { failed } = await refuses('not-allowed', near.update(me, { role: 'reviewer' }), 'oneself');
      equal(failed, 'notSelf', 'what failed');
    },
  ],
  'come-back': [
    'a disabled account is opened again with another first password, once',
    async (world) => {
      const { staff: group } = await officeOf(world);
      const { staff, firstPassword } = await newReviewer(world);
      await refuses('not-allowed', group.reactivate(staff.id), 'one in use');
      await group.disable(staff.id);
      const back = await group.reactivate(staff.id);
      equal([back.staff.disabled, back.staff.mustChangePassword], [false, true], 'the account');
      const adapter = await world.backend.client();
      const { username } = staff;
      await refuses('bad-credentials', world.login(adapter, { username, password: firstPassword }));
      const session = await world.login(adapter, { username, password: back.firstPassword });
      equal(session.mustChangePassword, true, 'it must be changed');
      await refuses('not-allowed', group.reactivate(staff.id), 'again');
    },
  ],
  found: [
    'the staff are found by part of a name or user name and narrowed by role and state, with the last sign-in',
    async (world) => {
      const { staff: group } = await officeOf(world);
      const name = `寻${world.key().replaceAll(/\W/g, '')}`;
      const { staff, firstPassword } = await newReviewer(world, `王${name}`);
      const { staff: other } = await newReviewer(world, `李${name}`);
      const find = async (filter: StaffFilter) => (await group.list(filter)).items.map(({ id }) => id).sort();
      const both = [staff.id, other.id].sort();
      equal(await find({ search: name }), both, 'by part of the name');
      equal(await find({ search: staff.username.slice(1).toUpperCase() }), [staff.id], 'by user name');
      equal(await find({ search: name, role: 'supervisor' }), [], 'by another role');
      equal(await find({ search: name, role: 'reviewer', bureau: world.home.no }), both, 'by all of it');
      await group.disable(other.id);
      equal(await find({ search: name, state: 'disabled' }), [other.id], 'disabled');
      equal(await find({ search: name, state: 'first' }), [staff.id], 'with a first password');
      equal(await find({ search: name, state: 'active' }), [], 'in use');
      const last = async () => (await group.list({ search: staff.username })).items[0]?.lastSignInAt;
      equal(await last(), undefined, 'before the first sign-in');
      await world.login(await world.backend.client(), { username: staff.username, password: firstPassword });
      holds(!Number.isNaN(Date.parse((await last()) ?? '')), 'the sign-in');
    },
  ],
  'reset-password': [
    'a password that an office sets anew ends the sessions and is good for choosing another one only',
    async (world) => {
      const { staff: group } = await officeOf(world);
      const { staff, firstPassword } = await newReviewer(world);
      const { username } = staff;
      const adapter = await world.backend.client();
      const { password } = world.credentials();
      await world.login(adapter, { username, password: firstPassword });
      await adapter.accounts.changePassword({ current: firstPassword, next: password });
      const again = await group.resetPassword(staff.id);
      holds(![firstPassword, password].includes(again.firstPassword), 'it is another one');
      equal(await adapter.accounts.session(), null, 'the session that was open');
      const other = await world.backend.client();
      await refuses('bad-credentials', world.login(other, { username, password }), 'the password of before');
      const session = await world.login(other, { username, password: again.firstPassword });
      equal(session.mustChangePassword, true, 'it must be changed');
      await refuses('not-found', group.resetPassword('nothing'), 'nobody');
    },
  ],
  'programmes-listed': [
    'an office lists every programme, also those that are over, the last to close first',
    async (world) => {
      const { programmes } = await officeOf(world);
      const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
      const make = (closesIn: number) =>
        programmes.create({
          title: '会计准则新变化',
          organiser: '省会计学会',
          year: 2026,
          credits: 20,
          opensAt: day(-30),
          closesAt: day(closesIn),
          capacity: 3,
        });
      const [later, over, sooner] = [await make(20), await make(-10), await make(5)];
      const listed = await all((cursor) => programmes.list(cursor));
      const own = [later.id, over.id, sooner.id];
      equal(
        listed.filter(({ id }) => own.includes(id)),
        [later, sooner, over],
        'the programmes',
      );
      const person = await world.person();
      const { administration } = person.adapter;
      if (administration) await refuses('not-allowed', administration.programmes.list(), 'an applicant');
    },
  ],
  'renamed-unit': [
    'the queue tells the name that a confirmed employer has today, the case the one that was submitted',
    async (world) => {
      const person = await world.submitted();
      const { unitName, unitCode } = person.details;
      const unit = await person.adapter.units?.check(unitCode);
      holds(unit !== null && unit !== undefined, 'the unit is registered');
      const name = `改名${world.key().replaceAll(/\W/g, '')}有限公司`;
      const { units } = await officeOf(world);
      await units.confirm(unit.id);
      await units.update(unit.id, { unitName: name });
      const review = await world.reviewer();
      for (const search of [unitCode, name]) {
        const { items } = await review.queue({ filter: { search } });
        equal(
          items.map((item) => item.unitName),
          [name],
          `the queue by ${search}`,
        );
      }
      const { data } = await review.open(person.view.applicationId);
      equal(data['employer']?.['unitName'], unitName, 'the case');
    },
    ['units'],
  ],
  'unit-evidence': [
    'what names an employer is counted before it is merged, with who brought it in, and moves with it',
    async (world) => {
      const office = await officeOf(world);
      const { person } = await world.approved();
      const { view } = person;
      const other = await world.submitted();
      const unitOf = async ({ data }: typeof view) => {
        const unit = await person.adapter.units?.check(String(data['employer']?.['unitCode']));
        holds(unit !== null && unit !== undefined, 'the unit is registered');
        return unit;
      };
      const [gone, stays] = [await unitOf(view), await unitOf(other.view)];
      const { first, ...counts } = await office.units.evidence(gone.id);
      equal(counts, { applications: 1, records: 1 }, 'of the approved one');
      equal(first?.referenceNumber, view.referenceNumber, 'whose it was');
      holds(first?.name !== undefined && !first.name.includes(person.details.name), 'masked');
      const waiting = await office.units.evidence(stays.id);
      equal([waiting.applications, waiting.records], [1, 0], 'of the other one');
      const far = await world.backend.reviewer(world.away.no, { role: 'supervisor' });
      const near = far.administration?.units.evidence(gone.id) ?? Promise.resolve();
      await refuses('not-found', near, 'from another bureau');
      equal((await office.units.merge(gone.id, stays.id)).moved, counts, 'what was moved');
      const after = await office.units.evidence(stays.id);
      equal([after.applications, after.records], [2, 1], 'of the one that stays');
      await refuses('not-found', office.units.evidence(gone.id), 'of the one that is gone');
    },
    ['units'],
  ],
  undelivered: [
    'a message that did not arrive is listed, masked, until it was tried again and did',
    async (world) => {
      const { person, review, case: held } = await world.inReview();
      const { phone } = person.credentials;
      if (world.backend.unreachable === undefined) return;
      await world.backend.unreachable(phone, true);
      await world.decide(review, held, 'return', '请补充');
      const office = await officeOf(world);
      const tail = phone.slice(-4);
      const own = async () =>
        (await all((cursor) => office.undelivered(cursor))).filter(
          ({ recipient, kind }) => recipient.endsWith(tail) && kind === 'returned',
        );
      // It is sent once the decision was answered.
      const letter = await until(async () => (await own())[0]);
      holds(!letter.recipient.includes(phone) && letter.attempts >= 1, 'masked, and tried');
      await world.backend.unreachable(phone, false);
      const arrived = () => refusedWith(office.retry(letter.id), 'not-found');
      await until(async () => (await arrived()) || undefined);
      equal(await own(), [], 'what is left');
    },
  ],
});
