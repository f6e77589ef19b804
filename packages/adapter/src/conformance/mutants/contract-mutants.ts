import type { Json, SectionValue } from '@acct-forms/core';
import type { Supports } from '../../backend-adapter.ts';
import { answers, around, mutants, type Whole } from './mutant.ts';
import { ownChallenge } from './account-mutants.ts';
import { solveMemoryChallenge } from '../memory-backend.ts';
import type { Challenge } from '../../views.ts';

const isNothing = (value: Json) => value === null || value === '';

/** Without what is null or empty, in rows too. */
const withoutNothing = (value: SectionValue): SectionValue =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !isNothing(item))
      .map(([name, item]) => [
        name,
        Array.isArray(item) ? item.map((row) => withoutNothing(row as SectionValue)) : item,
      ]),
  );

let keys = 0;

export const contractMutants = mutants(['contract'], {
  'a capability that is neither there nor absent': () => (adapter) => ({
    ...adapter,
    supports: { ...adapter.supports, units: 1 as unknown as boolean } satisfies Supports,
  }),
  'a save cannot be aborted': () =>
    around('record', 'saveSection', async (call, [section, value, { revision }]) =>
      call(section, value, { revision }),
    ),
  'null is nothing': () =>
    around('record', 'saveSection', async (call, [section, value, o]) =>
      call(section, withoutNothing(value), o),
    ),
});

const inAMoment = () => new Date(Date.now() + 61_000).toISOString();

/** Where a challenge that was posed for a login is answered rightly, however late. */
function whenever() {
  const posed = new Map<string, Challenge>();
  const keep = answers('accounts', 'challenge', (challenge, [purpose]) => {
    if ('id' in challenge && purpose === 'login') posed.set(challenge.id, challenge);
    return challenge;
  });
  const takes = around('accounts', 'login', async (call, [input, o], adapter) => {
    const { id = '', solution } = input.challenge ?? {};
    const challenge = posed.get(id);
    posed.delete(id);
    const right = challenge && (await solveMemoryChallenge(challenge))?.solution === solution;
    return call(right ? { ...input, ...(await ownChallenge(adapter, 'login')) } : input, o);
  });
  return (adapter: Whole) => keep(takes(adapter));
}

export const timeMutants = mutants(['time'], {
  'a challenge for years': () =>
    answers('accounts', 'challenge', (challenge) => ({ ...challenge, expiresAt: '2999-01-01T00:00:00Z' })),
  'a challenge can be answered whenever': whenever,
  'a session goes on behind its end': () =>
    answers('accounts', 'session', (session) => session && { ...session, expiresAt: inAMoment() }),
  'a code goes on behind its end': () =>
    answers('accounts', 'requestCode', (answer) => ({ ...answer, expiresAt: inAMoment() })),
  'a key is forgotten with its session': () => {
    const used = new Map<string, Whole>();
    return around('record', 'submit', async (call, [{ key, ...o }], adapter) => {
      const first = used.get(key) ?? adapter;
      used.set(key, first);
      return call({ ...o, key: first === adapter ? key : `another-${++keys}` });
    });
  },
});
