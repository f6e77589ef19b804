import type { FormDefinition, Profile } from '@acct-forms/core';
import { equal, holds } from '../expect.ts';
import { allLaws } from '../laws/index.ts';
import { lawsFor, needlessLaws, type Row } from './matrix.ts';
import type { Mutant } from './mutant.ts';
import { lawsThatNotice } from './noticed.ts';

interface Told {
  readonly diagnostic: (text: string) => void;
}

export interface MutantTests {
  /** `test` of node:test. */
  readonly test: (title: string, run: (t: Told) => Promise<void> | void) => unknown;
  readonly mutants: readonly Mutant[];
  readonly profile: Profile;
  readonly form: FormDefinition;
}

/** The groups of laws that these broken backends are for: each backend is noticed, and each law alone notices one of them. */
export function mutantTests({ test, mutants, profile, form }: MutantTests): void {
  const laws = lawsFor({ groups: mutants.flatMap(({ groups }) => groups) }, allLaws);
  const rows: Row[] = [];
  for (const mutant of mutants) {
    test(`noticed: ${mutant.id}`, async (t) => {
      const noticed = await lawsThatNotice(mutant, laws, profile, form);
      rows.push({ mutant, noticed });
      t.diagnostic(`${noticed.length} laws: ${noticed.slice(0, 5).join(', ')}`);
      holds(noticed.length > 0, 'a law notices it');
    });
  }
  test('every law of these groups is needed: a broken backend is noticed by it alone', (t) => {
    t.diagnostic(`${mutants.length} broken backends × ${laws.length} laws`);
    equal(needlessLaws(rows, laws), [], 'laws that could go');
  });
}
