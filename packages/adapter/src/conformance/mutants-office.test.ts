import assert from 'node:assert/strict';
import test from 'node:test';
import { jilin } from '@acct-forms/profiles/jilin';
import { allLaws } from './laws/index.ts';
import { officeMutants } from './mutants.ts';
import { lawsThatNotice } from './mutants/noticed.ts';

const form = await jilin.form();
const groups = new Set(officeMutants.flatMap((mutant) => mutant.groups));
const laws = allLaws.filter(({ id }) => groups.has(id.split('/')[0] ?? ''));
const seen = new Set<string>();

for (const mutant of officeMutants) {
  test(`noticed: ${mutant.id}`, async (t) => {
    const noticed = await lawsThatNotice(mutant, laws, jilin, form);
    for (const id of noticed) seen.add(id);
    t.diagnostic(`${noticed.length} laws: ${noticed.slice(0, 5).join(', ')}`);
    assert.notEqual(noticed.length, 0);
  });
}

test('every law of these groups notices some broken backend', (t) => {
  t.diagnostic(`${officeMutants.length} broken backends × ${laws.length} laws`);
  assert.deepEqual(
    laws.map(({ id }) => id).filter((id) => !seen.has(id)),
    [],
  );
});
