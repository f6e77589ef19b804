import test from 'node:test';
import { jilin } from '@acct-forms/profiles/jilin';
import { sampleFiles } from './files.ts';
import { createMemoryTestBackend, solveMemoryChallenge } from './memory-backend.ts';
import { adapterSuite } from './suite.ts';

const form = await jilin.form();

for (const profile of [jilin, { ...jilin, reviewLevels: 2 as const }]) {
  adapterSuite({
    test: (title, run) => test(`${profile.reviewLevels} level: ${title}`, run),
    createAdapter: () => createMemoryTestBackend(profile, form),
    profile,
    form,
    files: sampleFiles,
    solve: solveMemoryChallenge,
  });
}
