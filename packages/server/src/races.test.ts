import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { addUp } from './statistics/add-up.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { judge, standing } from './testing/races/judge.ts';
import {
  applicantActs,
  claimAndHandle,
  claimNextTogether,
  handle,
  supervise,
  type Race,
} from './testing/races/play.ts';
import { seeded } from './testing/races/random.ts';
import { createScene, makeWaiting } from './testing/races/scene.ts';
import { counted, tallied } from './testing/tallied.ts';

const races = Number(process.env['RACES'] ?? 40);
const first = Number(process.env['FIRST_RACE'] ?? 1);

const server = await createTestServer();
after(() => server.stop());
const scene = await createScene(server);

/** Who meets whom, by name. */
const kinds: Readonly<Record<string, { readonly cases: number; run(race: Race): Promise<unknown> }>> = {
  'reviewers race for one case': {
    cases: 1,
    run: (race) =>
      Promise.all(scene.reviewers.map((staff) => claimAndHandle(race, staff, race.cases[0]!.id))),
  },
  'a reviewer races the applicant': {
    cases: 1,
    run: (race) =>
      Promise.all([
        claimAndHandle(race, scene.reviewers[0]!, race.cases[0]!.id),
        applicantActs(race, race.cases[0]!),
      ]),
  },
  'approval, return and release of one case': {
    cases: 1,
    async run(race) {
      const staff = scene.reviewers[0]!;
      const view = await staff.review.claim(race.cases[0]!.id);
      await Promise.all([handle(race, staff, view), handle(race, staff, view), supervise(race, view.id)]);
    },
  },
  'several ask for the next case': { cases: 3, run: claimNextTogether },
  'everybody at once': {
    cases: 2,
    run: (race) =>
      Promise.all([
        ...scene.reviewers.map((staff) => claimAndHandle(race, staff, race.random.pick(race.cases).id)),
        ...race.cases.map((applicant) => applicantActs(race, applicant)),
        supervise(race, race.random.pick(race.cases).id),
      ]),
  },
};

for (const [i, [name, kind]] of Object.entries(kinds).entries()) {
  const share = Math.ceil((races - i) / Object.keys(kinds).length);
  test(`${name}: one verdict for a revision, a legal end, a history that tells it (${share} interleavings)`, async () => {
    for (let seed = first; seed < first + share; seed += 1) {
      const random = seeded(seed * 10 + i);
      const cases = scene.applicants.slice(0, kind.cases);
      const race: Race = {
        scene,
        cases,
        random,
        told: { verdicts: [], writes: [], given: [], refusals: [] },
      };
      for (const applicant of cases) await makeWaiting(scene, applicant);
      const before = await Promise.all(cases.map((applicant) => standing(scene, applicant)));
      try {
        await kind.run(race);
        await judge(race, before);
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
  });
}

test('after all of it the tallies say what the cases and their histories say', async () => {
  assert.deepEqual(await tallied(server), await counted(server));
  await Promise.all([addUp(server.deps), addUp(server.deps)]);
  assert.deepEqual(await tallied(server), await counted(server));
});
