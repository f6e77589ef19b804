import test, { after } from 'node:test';
import { adapterSuite, sampleFiles } from '@acct-forms/adapter/conformance';
import type { Profile } from '@acct-forms/core';
import { conformanceBackend } from './conformance-backend.ts';
import { createTestServer } from './create-test-server.ts';
import { solve } from './people.ts';

/** The whole suite against a server of its own with this profile. */
export async function conformanceTests(profile: Profile): Promise<void> {
  const server = await createTestServer({
    profile,
    env: { CHALLENGE: 'proofOfWork', UNIT_SEARCHES_PER_10_MINUTES: '100000', PHONE_CODES: 'true' },
  });
  after(() => server.stop());
  adapterSuite({
    test: (title, run) => test(`${profile.reviewLevels} level: ${title}`, run),
    createAdapter: async () => conformanceBackend(server),
    profile,
    form: await profile.form(),
    files: sampleFiles,
    solve,
  });
}
