import type { FormDefinition, Profile } from '@acct-forms/core';
import { createMemoryTestBackend } from './memory-backend.ts';
import { contractMutants, timeMutants } from './mutants/contract-mutants.ts';
import { queueFilterMutants, queueOrderMutants, roundMutants } from './mutants/round-mutants.ts';
import { accountMutants, holderMutants } from './mutants/account-mutants.ts';
import { administrationMutants, staffMutants } from './mutants/administration-mutants.ts';
import { archiveFilterMutants, archiveMutants, ownArchiveMutants } from './mutants/archive-mutants.ts';
import { changeMutants } from './mutants/change-mutants.ts';
import { educationMutants } from './mutants/education-mutants.ts';
import { decisionMutants, levelMutants, workflowMutants } from './mutants/decision-mutants.ts';
import { materialMutants } from './mutants/material-mutants.ts';
import type { Mutant, Whole } from './mutants/mutant.ts';
import { narrowAccountMutants, narrowHolderMutants } from './mutants/narrow-account-mutants.ts';
import {
  narrowDecisionMutants,
  narrowQueueMutants,
  narrowWorkflowMutants,
} from './mutants/narrow-bureau-mutants.ts';
import {
  narrowAdministrationMutants,
  narrowArchiveMutants,
  narrowChangeMutants,
  narrowEducationMutants,
} from './mutants/narrow-office-mutants.ts';
import { narrowMaterialMutants, narrowRecordMutants } from './mutants/narrow-record-mutants.ts';
import { pdfMutants } from './mutants/pdf-mutants.ts';
import { recordMutants } from './mutants/record-mutants.ts';
import { queueMutants } from './mutants/queue-mutants.ts';
import type { TestBackend } from './world.ts';

/** Broken backends of the applicant's side and of the bureaus', whose laws share no group. */
export const applicantMutants: readonly Mutant[] = [
  ...contractMutants,
  ...timeMutants,
  ...accountMutants,
  ...holderMutants,
  ...recordMutants,
  ...materialMutants,
  ...narrowAccountMutants,
  ...narrowHolderMutants,
  ...narrowRecordMutants,
  ...narrowMaterialMutants,
];

export const bureauMutants: readonly Mutant[] = [
  ...queueMutants,
  ...queueFilterMutants,
  ...queueOrderMutants,
  ...roundMutants,
  ...decisionMutants,
  ...levelMutants,
  ...workflowMutants,
  ...changeMutants,
  ...educationMutants,
  ...ownArchiveMutants,
  ...narrowQueueMutants,
  ...narrowDecisionMutants,
  ...narrowWorkflowMutants,
  ...narrowChangeMutants,
  ...narrowEducationMutants,
];

/** Those of documents; a form is needed that takes one. */
export { pdfMutants };

/** Those of the offices. */
export const officeMutants: readonly Mutant[] = [
  ...administrationMutants,
  ...archiveMutants,
  ...archiveFilterMutants,
  ...staffMutants,
  ...narrowAdministrationMutants,
  ...narrowArchiveMutants,
];

/** All of them. */
export const allMutants: readonly Mutant[] = [
  ...applicantMutants,
  ...bureauMutants,
  ...officeMutants,
  ...pdfMutants,
];

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
