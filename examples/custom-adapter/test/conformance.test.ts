import { test } from 'node:test';
import { adapterSuite, sampleFiles, type TestBackend } from '@acct-forms/adapter/conformance';
import { jilin } from '@acct-forms/profiles/jilin';
import { createDeskAdapter } from '../page/adapter/index.ts';
import { openDesk } from './open-desk.ts';
import { newcomer } from './people.ts';

const form = await jilin.form();

const nobodyThere = async (): Promise<never> => {
  throw new Error('this house has no staff: a law that needs one has to ask supports.review first');
};

async function createAdapter(): Promise<TestBackend> {
  const desk = await openDesk();
  return {
    client: async () => createDeskAdapter(desk.base),
    applicant: () => newcomer(desk.base),
    reviewer: nobodyThere,
    administrator: nobodyThere,
    auditor: nobodyThere,
    waitUntil: async (instant) => desk.waitUntil(instant),
    stop: desk.close,
  };
}

adapterSuite({
  test,
  createAdapter,
  profile: jilin,
  form,
  files: sampleFiles,
  solve: async () => undefined,
});
