import test, { after } from 'node:test';
import { adapterSuite, sampleFiles } from '@acct-forms/adapter/conformance';
import { jilin } from '@acct-forms/profiles/jilin';
import { conformanceBackend } from './testing/conformance-backend.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { solve } from './testing/people.ts';

const form = await jilin.form();

for (const profile of [jilin, { ...jilin, reviewLevels: 2 as const }]) {
  const server = await createTestServer({
    profile,
    env: { CHALLENGE: 'proofOfWork', UNIT_SEARCHES_PER_10_MINUTES: '100000', PHONE_CODES: 'true' },
  });
  after(() => server.stop());
  adapterSuite({
    test: (title, run) => test(`${profile.reviewLevels} level: ${title}`, run),
    createAdapter: async () => conformanceBackend(server),
    profile,
    form,
    files: sampleFiles,
    solve,
  });
}
