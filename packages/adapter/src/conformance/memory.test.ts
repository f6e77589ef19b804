import test from 'node:test';
import { jilin } from '@acct-forms/profiles/jilin';
import { sampleFiles } from './files.ts';
import { createMemoryTestBackend, solveMemoryChallenge } from './memory-backend.ts';
import { adapterSuite } from './suite.ts';

const form = await jilin.form();

adapterSuite({
  test,
  createAdapter: () => createMemoryTestBackend(jilin, form),
  profile: jilin,
  form,
  files: sampleFiles,
  solve: solveMemoryChallenge,
});
