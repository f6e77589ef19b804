import type { FormDefinition, Profile } from '@acct-forms/core';
import { sampleFiles } from '../files.ts';
import type { Law } from '../law.ts';
import { solveMemoryChallenge } from '../memory-backend.ts';
import { createMutantBackend } from '../mutants.ts';
import { runLaw } from '../suite.ts';
import type { Mutant } from './mutant.ts';

/** The laws of the mutant's groups that fail on it. */
export async function lawsThatNotice(
  mutant: Mutant,
  laws: readonly Law[],
  profile: Profile,
  form: FormDefinition,
): Promise<string[]> {
  const noticed: string[] = [];
  for (const law of laws.filter(({ id }) => mutant.groups.includes(id.split('/')[0] ?? ''))) {
    // A law of two levels is tried where there are two.
    const fitting = law.when(profile) ? profile : { ...profile, reviewLevels: 2 as const };
    const backend = await createMutantBackend(mutant, fitting, form);
    const input = { profile: fitting, form, files: sampleFiles, solve: solveMemoryChallenge };
    await runLaw(law, backend, input).catch(() => noticed.push(law.id));
  }
  return noticed;
}
