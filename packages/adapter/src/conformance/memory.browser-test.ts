import { jilin } from '@acct-forms/profiles/jilin';
import { sampleFiles } from './files.ts';
import { createMemoryTestBackend, solveMemoryChallenge } from './memory-backend.ts';
import { adapterSuite } from './suite.ts';

const form = await jilin.form();

describe('memory adapter', () => {
  adapterSuite({
    test: it,
    createAdapter: () => createMemoryTestBackend(jilin, form),
    profile: jilin,
    form,
    files: sampleFiles,
    solve: solveMemoryChallenge,
  });
});
