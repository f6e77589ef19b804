import assert from 'node:assert/strict';
import test from 'node:test';
import { jilin } from '@acct-forms/profiles/jilin';
import { sampleFiles } from './files.ts';
import { allLaws } from './laws/index.ts';
import { solveMemoryChallenge } from './memory-backend.ts';
import { allMutants, createMutantBackend } from './mutants.ts';
import { runLaw } from './suite.ts';

const form = await jilin.form();
const twoLevels = { ...jilin, reviewLevels: 2 as const };
const rest = { form, files: sampleFiles, solve: solveMemoryChallenge };

/** Law → how many broken backends it notices. */
const noticed = new Map(allLaws.map((law) => [law.id, 0]));

for (const mutant of allMutants) {
  test(`noticed: ${mutant.id}`, async (t) => {
    const laws = allLaws.filter(({ id }) => mutant.groups.some((group) => id.startsWith(`${group}/`)));
    const killers: string[] = [];
    for (const law of laws) {
      const profile = law.when(jilin) ? jilin : twoLevels;
      const backend = await createMutantBackend(mutant, profile, form);
      await runLaw(law, backend, { ...rest, profile }).catch(() => killers.push(law.id));
    }
    for (const id of killers) noticed.set(id, (noticed.get(id) ?? 0) + 1);
    t.diagnostic(`${killers.length} of ${laws.length} laws: ${killers.slice(0, 5).join(', ')}`);
    assert.notEqual(killers.length, 0);
  });
}

test('every law notices some broken backend', (t) => {
  const idle = [...noticed].filter(([, count]) => count === 0).map(([id]) => id);
  t.diagnostic(`${allMutants.length} broken backends × ${allLaws.length} laws`);
  assert.deepEqual(idle, []);
});
