import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { adapterSuite, sampleFiles } from '@acct-forms/adapter/conformance';
import type { Profile } from '@acct-forms/core';
import { embedPath } from '../middlewares/cross-origin.ts';
import { allRoutes } from '@acct-forms/adapter/wire/routes';
import { sealAll } from '../archive/keep-sealed.ts';
import { succeeded } from './checked-fetch.ts';
import { DeliveryError } from '../notify/notifier.ts';
import { conformanceBackend } from './conformance-backend.ts';
import { createTestServer } from './create-test-server.ts';
import { solve } from './people.ts';

/** The whole suite against a server of its own with this profile, by cookie or by bearer token. */
export async function conformanceTests(profile: Profile, by: 'cookie' | 'token'): Promise<void> {
  let ahead = 0;
  const gone = new Set<string>();
  const sent = new Map<string, string>();
  const own = await createTestServer({
    profile,
    now: () => new Date(Date.now() + ahead),
    notifier: {
      channels: new Set(['sms'] as const),
      async send({ recipient, body }) {
        if (gone.has(recipient)) throw new DeliveryError('not-delivered');
        sent.set(recipient, body);
      },
    },
    env: {
      CHALLENGE: 'proofOfWork',
      UNIT_SEARCHES_PER_10_MINUTES: '100000',
      PHONE_CODES: 'true',
      EMBED_ORIGINS: 'https://www.example.gov.cn',
    },
  });
  const baseUrl = by === 'cookie' ? own.baseUrl : own.baseUrl.replace('/api', embedPath);
  const server = { ...own, baseUrl, sent };
  after(() => server.stop());
  adapterSuite({
    test: (title, run) => test(`${profile.reviewLevels} level: ${title}`, run),
    async createAdapter() {
      // An anchor is of the newest seal.
      await sealAll({ ...server.database, now: () => new Date() }, 'conformance');
      return {
        ...conformanceBackend(server),
        waitUntil: async (instant) => void (ahead = Math.max(ahead, Date.parse(instant) - Date.now())),
        unreachable: async (phone, away) => void (away ? gone.add(phone) : gone.delete(phone)),
      };
    },
    profile,
    form: await profile.form(),
    files: sampleFiles,
    solve,
  });
  test('every route was seen succeeding, as the description of the API has it', () => {
    assert.deepEqual(
      Object.keys(allRoutes).filter((name) => !succeeded.has(name)),
      [],
    );
  });
}
