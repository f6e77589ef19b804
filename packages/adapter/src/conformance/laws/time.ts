import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { Person, World } from '../world.ts';

/** Lets the clock of the backend pass an instant; false where it cannot be set. */
async function pass({ backend }: World, instant: string): Promise<boolean> {
  await backend.waitUntil?.(new Date(Date.parse(instant) + 1000).toISOString());
  return backend.waitUntil !== undefined;
}

/** What the clock of the backend shows: when it made a draft. */
async function clockOf({ adapter }: Person): Promise<number> {
  const { events } = await adapter.record.open();
  return Date.parse(events[0]?.at ?? '');
}

const hourMs = 3_600_000;

/** That something ends is told in every case; that it did is seen where the clock of the backend can be set. */
export const timeLaws = laws('time', ['accounts'], {
  challenge: [
    'a challenge says when it expires, within the hour, and then opens nothing',
    async (world) => {
      const person = await world.person();
      const { username, password } = person.credentials;
      const now = await clockOf(person);
      const { accounts } = await world.backend.client();
      const posed = await accounts.challenge('login');
      if (posed.kind === 'none' || posed.kind === 'custom') return;
      const life = Date.parse(posed.expiresAt) - now;
      holds(life > 0 && life <= hourMs, 'it has not expired yet, and will within the hour');
      const challenge = await world.input.solve(posed);
      if (challenge === undefined || !(await pass(world, posed.expiresAt))) return;
      await refuses('challenge-failed', accounts.login({ username, password, challenge }));
    },
  ],
  session: [
    'a session that nobody used until its end is over',
    async (world) => {
      const { adapter } = await world.person();
      const session = await adapter.accounts.session();
      holds(session !== null && session.expiresAt <= session.absoluteExpiresAt, 'its end is told');
      if (!(await pass(world, session.expiresAt))) return;
      equal(await adapter.accounts.session(), null, 'the session');
      await refuses('unauthenticated', adapter.record.open());
    },
  ],
  code: [
    'a code that has run out proves nothing, and another one can be asked for by then',
    async (world) => {
      const { adapter, credentials } = await world.person();
      const { phone } = world.credentials();
      const ask = () => adapter.accounts.requestCode({ purpose: 'changePhone', phone });
      const { expiresAt, resendAfter } = await ask();
      holds(resendAfter <= expiresAt, 'another one can be asked for before it runs out');
      const code = (await world.backend.phoneCode?.(phone)) ?? '';
      if (!(await pass(world, expiresAt))) return;
      const { password } = credentials;
      await refuses('invalid', adapter.accounts.changePhone({ phone, code, password }));
      await ask();
    },
    ['phoneCodes'],
  ],
  key: [
    'a key gives the same answer for a day',
    async (world) => {
      const person = await world.ready();
      const { revision } = await person.adapter.record.open();
      const key = world.key();
      const first = await person.adapter.record.submit({ revision, key });
      const late = new Date(Date.parse(first.submittedAt ?? '') + 23 * hourMs);
      await world.backend.waitUntil?.(late.toISOString());
      const { record } = await world.secondClient(person);
      const again = await record.submit({ revision, key });
      equal(
        [again.referenceNumber, again.submittedAt, again.revision],
        [first.referenceNumber, first.submittedAt, first.revision],
        'the answer of the next day',
      );
    },
  ],
});
