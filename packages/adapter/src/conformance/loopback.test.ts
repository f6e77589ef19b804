import test from 'node:test';
import { jilin } from '@acct-forms/profiles/jilin';
import type { BackendAdapter } from '../backend-adapter.ts';
import { createHttpAdapter } from '../http/index.ts';
import { sampleFiles } from './files.ts';
import { createLoopbackFetch } from './loopback.ts';
import { createMemoryTestBackend, solveMemoryChallenge } from './memory-backend.ts';
import { adapterSuite } from './suite.ts';
import type { TestBackend } from './world.ts';

const form = await jilin.form();
const baseUrl = 'http://localhost/api';

/** The HTTP adapter, and behind the wire the memory backend. */
function overTheWire(adapter: BackendAdapter): BackendAdapter {
  return createHttpAdapter({
    baseUrl,
    fetch: createLoopbackFetch(adapter, baseUrl),
    supports: adapter.supports,
  });
}

async function createBackend(): Promise<TestBackend> {
  const backend = await createMemoryTestBackend(jilin, form);
  return {
    ...backend,
    client: async () => overTheWire(await backend.client()),
    applicant: async () => {
      const { adapter, credentials } = await backend.applicant();
      return { adapter: overTheWire(adapter), credentials };
    },
    reviewer: async (bureau, options) => overTheWire(await backend.reviewer(bureau, options)),
    auditor: async () => overTheWire(await backend.auditor()),
    administrator: async () => overTheWire(await backend.administrator()),
  };
}

adapterSuite({
  test,
  createAdapter: createBackend,
  profile: jilin,
  form,
  files: sampleFiles,
  solve: solveMemoryChallenge,
});
