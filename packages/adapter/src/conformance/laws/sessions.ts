import type { BackendAdapter } from '../../backend-adapter.ts';
import { BrokenLaw, equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

/** Wrong passwords in a row until no more are judged: what each refusal told of the tries left, and the wait. */
async function untilStopped(world: World, adapter: BackendAdapter, wrong: Parameters<World['login']>[1]) {
  const tries: (number | undefined)[] = [];
  for (let attempt = 0; attempt < 30; attempt++) {
    const { retryAfter, triesLeft } = await refuses(
      ['bad-credentials', 'locked', 'rate-limited'],
      world.login(adapter, wrong),
    );
    if (retryAfter !== undefined) return { tries, retryAfter };
    tries.push(triesLeft);
  }
  throw new BrokenLaw('thirty wrong passwords in a row are stopped');
}

export const sessionLaws = laws('accounts', ['accounts'], {
  logout: [
    'signing out ends the session',
    async (world) => {
      const { adapter } = await world.person();
      await adapter.accounts.logout();
      equal(await adapter.accounts.session(), null, 'the session');
      await refuses('unauthenticated', adapter.record.open(), 'opening the record');
    },
  ],
  staff: [
    'a session of staff carries the role, the bureau and a name; an applicant has no bureau',
    async (world) => {
      const staff = await world.backend.reviewer(world.home.no, { role: 'supervisor' });
      const session = await staff.accounts.session();
      equal([session?.roles, session?.bureau?.no], [['supervisor'], world.home.no], 'role and bureau');
      const named = world.input.profile.departments.find(({ no }) => no === world.home.no);
      equal(session?.bureau?.name, named?.name, 'the name of the bureau');
      holds((session?.name ?? '') !== '', 'the name of the person');
      const head = await (await world.backend.administrator()).accounts.session();
      equal([head?.roles, head?.bureau], [['administrator'], undefined], 'an administrator');
      const { adapter } = await world.person();
      equal((await adapter.accounts.session())?.bureau, undefined, 'the bureau of an applicant');
    },
    ['review'],
  ],
  'login-again': [
    'a login ends the session that the client had',
    async (world) => {
      const person = await world.person();
      const { accounts } = person.adapter;
      const [before] = await accounts.devices();
      await world.login(person.adapter, person.credentials);
      const devices = await accounts.devices();
      equal(devices.length, 1, 'the number of devices');
      holds(devices[0]?.id !== before?.id, 'it is another session');
      const other = await world.person();
      await world.login(person.adapter, other.credentials);
      const again = await world.secondClient(person);
      equal((await again.accounts.devices()).length, 1, 'the devices of the one who was there before');
    },
  ],
  'logout-twice': [
    'signing out without a session does nothing',
    async (world) => {
      const adapter = await world.backend.client();
      await adapter.accounts.logout();
      equal(await adapter.accounts.session(), null, 'the session');
    },
  ],
  extend: [
    'extending never shortens a session and never passes its absolute end',
    async (world) => {
      const { adapter } = await world.person();
      const before = await adapter.accounts.session();
      const after = await adapter.accounts.extend();
      holds(after.expiresAt >= (before?.expiresAt ?? ''), 'it ends no sooner');
      equal(after.absoluteExpiresAt, before?.absoluteExpiresAt, 'the absolute end');
      holds(after.expiresAt <= after.absoluteExpiresAt, 'it ends before the absolute end');
      await refuses(
        'unauthenticated',
        (await world.backend.client()).accounts.extend(),
        'extending no session',
      );
    },
  ],
  'change-password': [
    'after a change the new password is the one',
    async (world) => {
      const { adapter, credentials } = await world.person();
      const next = 'Another-secret-77';
      await refuses('bad-credentials', adapter.accounts.changePassword({ current: 'Not-mine-1234', next }));
      await adapter.accounts.changePassword({ current: credentials.password, next });
      const other = await world.backend.client();
      await refuses('bad-credentials', world.login(other, credentials), 'the old password');
      await world.login(other, { ...credentials, password: next });
    },
  ],
  'weak-password': [
    'a weak new password is invalid and changes nothing',
    async (world) => {
      const { adapter, credentials } = await world.person();
      await refuses(
        'invalid',
        adapter.accounts.changePassword({ current: credentials.password, next: '12345678' }),
      );
      await world.login(await world.backend.client(), credentials);
    },
  ],
  'change-ends-others': [
    'a changed password ends the other sessions and keeps this one',
    async (world) => {
      const person = await world.person();
      const other = await world.secondClient(person);
      const { password } = person.credentials;
      await person.adapter.accounts.changePassword({ current: password, next: 'Another-secret-78' });
      equal(await other.accounts.session(), null, 'the other session');
      holds((await person.adapter.accounts.session()) !== null, 'the own session goes on');
    },
  ],
  devices: [
    'devices are listed, one of them is this one, and another can be signed out',
    async (world) => {
      const person = await world.person();
      const other = await world.secondClient(person);
      const devices = await person.adapter.accounts.devices();
      equal(devices.length, 2, 'the number of devices');
      equal(devices.filter(({ current }) => current).length, 1, 'the current ones');
      const { id = '' } = devices.find(({ current }) => !current) ?? {};
      await person.adapter.accounts.signOutDevice(id);
      equal(await other.accounts.session(), null, 'the session of the other device');
      equal((await person.adapter.accounts.devices()).length, 1, 'the devices left');
    },
  ],
  'foreign-device': [
    "another person's device is not found",
    async (world) => {
      const [a, b] = [await world.person(), await world.person()];
      const [device] = await a.adapter.accounts.devices();
      await refuses('not-found', b.adapter.accounts.signOutDevice(device?.id ?? ''));
      holds((await a.adapter.accounts.session()) !== null, 'the other person stays signed in');
    },
  ],
  lock: [
    'after many wrong passwords the login waits, and says how long',
    async (world) => {
      const { credentials } = await world.person();
      const adapter = await world.backend.client();
      const wrong = { ...credentials, password: 'Wrong-every-time-1' };
      const { tries, retryAfter } = await untilStopped(world, adapter, wrong);
      holds(retryAfter > 0, 'the seconds to wait');
      const told = tries.filter((left) => left !== undefined);
      equal(
        told,
        told.map((_, i) => told.length - 1 - i),
        'the tries left, where they are told',
      );
    },
  ],
  'lock-nobody': [
    'the tries left before a lock are told alike for a name that nobody has',
    async (world) => {
      const { credentials } = await world.person();
      const adapter = await world.backend.client();
      const wrong = { ...credentials, password: 'Wrong-every-time-1' };
      const known = await untilStopped(world, adapter, wrong);
      const unknown = await untilStopped(world, adapter, world.credentials());
      // Where the client as a whole is stopped first, as far as it came.
      const judged = Math.min(known.tries.length, unknown.tries.length);
      equal(unknown.tries.slice(0, judged), known.tries.slice(0, judged), 'what is told of either name');
    },
  ],
  'export-mine': [
    'a person can take along everything of theirs, and only signed in',
    async (world) => {
      const person = await world.person();
      await world.fill(person);
      const text = await (await person.adapter.accounts.exportMine()).text();
      for (const own of [person.credentials.username, person.details.idNumber, person.details.unitName]) {
        holds(text.includes(own), `the export has ${own}`);
      }
      await refuses('unauthenticated', (await world.backend.client()).accounts.exportMine());
    },
  ],
  erasure: [
    'asking for erasure needs the password, and the session tells since when it was asked',
    async (world) => {
      const { adapter, credentials } = await world.person();
      const { password } = credentials;
      const asked = async () => (await adapter.accounts.session())?.account.erasureRequestedAt;
      await refuses('bad-credentials', adapter.accounts.requestErasure({ password: 'Not-mine-1234' }));
      equal(await asked(), undefined, 'the instant of a refused request');
      await adapter.accounts.requestErasure({ password });
      const first = await asked();
      holds(first !== undefined, 'the instant is told');
      await adapter.accounts.requestErasure({ password });
      equal(await asked(), first, 'the instant after asking again');
    },
  ],
});
