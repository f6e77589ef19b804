import assert from 'node:assert/strict';
import test from 'node:test';
import { jilin } from '@acct-forms/profiles/jilin';
import { allLaws } from './laws/index.ts';
import { allMutants, applicantMutants } from './mutants.ts';
import { mutantTests } from './mutants/mutant-tests.ts';

mutantTests({ test, mutants: applicantMutants, profile: jilin, form: await jilin.form() });

test('every group of laws has its broken backends', () => {
  const covered = allMutants.flatMap((mutant) => mutant.groups);
  const missing = allLaws.filter(({ id }) => !covered.includes(id.split('/')[0] ?? ''));
  assert.deepEqual(missing, []);
});
