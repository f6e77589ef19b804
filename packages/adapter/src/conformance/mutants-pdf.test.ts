import test from 'node:test';
import { sample } from '@acct-forms/profiles/sample';
import { sampleFiles } from './files.ts';
import { createMemoryTestBackend, solveMemoryChallenge } from './memory-backend.ts';
import { pdfMutants } from './mutants.ts';
import { mutantTests } from './mutants/mutant-tests.ts';
import { adapterSuite } from './suite.ts';

const form = await sample.form();

// In the sample province certificates of education may be a PDF.
adapterSuite({
  test: (title, run) => test(`takes PDFs: ${title}`, run),
  createAdapter: () => createMemoryTestBackend(sample, form),
  only: ({ id }) => id.startsWith('pdf/'),
  profile: sample,
  form,
  files: sampleFiles,
  solve: solveMemoryChallenge,
});

mutantTests({ test, mutants: pdfMutants, profile: sample, form });
