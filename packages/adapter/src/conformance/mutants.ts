import type { FormDefinition, Profile } from '@acct-forms/core';
import { createMemoryTestBackend } from './memory-backend.ts';
import { accountMutants, holderMutants } from './mutants/account-mutants.ts';
import { administrationMutants } from './mutants/administration-mutants.ts';
import { archiveMutants, ownArchiveMutants } from './mutants/archive-mutants.ts';
import { changeMutants } from './mutants/change-mutants.ts';
import { educationMutants } from './mutants/education-mutants.ts';
import { decisionMutants, levelMutants, workflowMutants } from './mutants/decision-mutants.ts';
import { materialMutants } from './mutants/material-mutants.ts';
import type { Mutant, Whole } from './mutants/mutant.ts';
import { recordMutants } from './mutants/record-mutants.ts';
import { queueMutants } from './mutants/queue-mutants.ts';
import type { TestBackend } from './world.ts';

/** Broken backends of the applicant's side and of the bureaus', whose laws share no group. */
export const applicantMutants: readonly Mutant[] = [
  ...accountMutants,
  ...holderMutants,
  ...recordMutants,
  ...materialMutants,
];

export const bureauMutants: readonly Mutant[] = [
  ...queueMutants,
  ...decisionMutants,
  ...levelMutants,
  ...workflowMutants,
  ...changeMutants,
  ...educationMutants,
  ...ownArchiveMutants,
];

/** Those of the offices. */
export const officeMutants: readonly Mutant[] = [...administrationMutants, ...archiveMutants];

/** The memory backend, every client of which is broken in one way. */
export async function createMutantBackend(
  mutant: Mutant,
  profile: Profile,
  form: FormDefinition,
): Promise<TestBackend> {
  const backend = await createMemoryTestBackend(profile, form);
  const broken = mutant.make();
  return {
    ...backend,
    client: async () => broken((await backend.client()) as Whole),
    applicant: async () => {
      const { adapter, credentials } = await backend.applicant();
      return { adapter: broken(adapter as Whole), credentials };
    },
    reviewer: async (bureau, options) => broken((await backend.reviewer(bureau, options)) as Whole),
    auditor: async () => broken((await backend.auditor()) as Whole),
    administrator: async () => broken((await backend.administrator()) as Whole),
  };
}
