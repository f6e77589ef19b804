import { holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';

/** A backend whose challenge is `none` has nothing to guard: the laws hold for it as they stand. */
export const challengeLaws = laws('challenges', ['accounts'], {
  'single-use': [
    'a solved challenge opens one login',
    async (world) => {
      const { credentials } = await world.person();
      const adapter = await world.backend.client();
      const { username, password } = credentials;
      const solved = await world.solved(adapter, 'login');
      await adapter.accounts.login({ username, password, ...solved });
      if (!('challenge' in solved)) return;
      await refuses('challenge-failed', adapter.accounts.login({ username, password, ...solved }));
    },
  ],
  'used-by-failure': [
    'a wrong answer uses the challenge up',
    async (world) => {
      const { username, password } = (await world.person()).credentials;
      const adapter = await world.backend.client();
      const { challenge } = await world.solved(adapter, 'login');
      if (challenge === undefined) return;
      const wrong = { ...challenge, solution: '{}' };
      await refuses('challenge-failed', adapter.accounts.login({ username, password, challenge: wrong }));
      await refuses('challenge-failed', adapter.accounts.login({ username, password, challenge }));
    },
  ],
  purpose: [
    'a challenge serves its own purpose only',
    async (world) => {
      const { username, password } = (await world.person()).credentials;
      const adapter = await world.backend.client();
      const { challenge } = await world.solved(adapter, 'register');
      if (challenge === undefined) return;
      await refuses('challenge-failed', adapter.accounts.login({ username, password, challenge }));
    },
  ],
  missing: [
    'where a challenge is asked, nobody registers or signs in without one',
    async (world) => {
      const { username, password } = (await world.person()).credentials;
      const adapter = await world.backend.client();
      const { kind } = await adapter.accounts.challenge('login');
      if (kind === 'none') return;
      for (const id of ['', '__proto__', 'constructor']) {
        const challenge = { id, solution: '' };
        await refuses(
          ['challenge-failed', 'invalid'],
          adapter.accounts.login({ username, password, challenge }),
          id,
        );
      }
      await refuses('challenge-failed', adapter.accounts.login({ username, password }));
      const consent = { notice: 'privacy', version: world.input.profile.notices.privacy.version } as const;
      await refuses(
        'challenge-failed',
        adapter.accounts.register({ ...world.credentials(), consent, key: world.key() }),
      );
    },
  ],
  alternatives: [
    'who cannot answer one kind of challenge asks for another and is given it, or work to do',
    async (world) => {
      const { username, password } = (await world.person()).credentials;
      const { accounts } = await world.backend.client();
      const first = await accounts.challenge('login');
      if (first.kind !== 'image' && first.kind !== 'proofOfWork') return;
      const wanted = first.kind === 'image' ? 'proofOfWork' : 'image';
      if (first.kind === 'image' && !first.alternatives.includes(wanted as 'proofOfWork')) return;
      const other = await accounts.challenge('login', { kind: wanted });
      holds([wanted, 'proofOfWork'].includes(other.kind), `it is ${wanted}, or work`);
      holds('id' in other && other.id !== first.id, 'another one');
      const challenge = await world.input.solve(first);
      if (challenge !== undefined) await accounts.login({ username, password, challenge });
    },
  ],
  fresh: [
    'every challenge is another one',
    async (world) => {
      const adapter = await world.backend.client();
      const [a, b] = [await adapter.accounts.challenge('login'), await adapter.accounts.challenge('login')];
      if (a.kind === 'none' || b.kind === 'none') return;
      holds(a.id !== b.id, 'the ids differ');
    },
  ],
});
