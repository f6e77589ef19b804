import { jilin } from '@acct-forms/profiles/jilin';
import { sampleFiles } from '../files.ts';
import { createMemoryTestBackend, solveMemoryChallenge } from '../memory-backend.ts';
import { adapterSuite } from '../suite.ts';

/** What mocha gives a file that it runs. */
declare const it: (title: string, run: () => Promise<void>) => unknown;

const form = await jilin.form();

adapterSuite({
  test: it,
  createAdapter: () => createMemoryTestBackend(jilin, form),
  profile: jilin,
  form,
  files: sampleFiles,
  solve: solveMemoryChallenge,
  only: ({ id }) => /^(contract|revisions|materials|idempotency)\//.test(id),
});
