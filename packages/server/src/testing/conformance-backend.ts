import type { TestBackend } from '@acct-forms/adapter/conformance';
import { addHolder } from '../cli/seed.ts';
import { inTransaction } from '../db/transaction.ts';
import type { TestServer } from './create-test-server.ts';
import { anonymous, signedIn } from './people.ts';

/** A running server as the conformance suite drives it: over HTTP, each client with cookies of its own. */
export function conformanceBackend(server: TestServer): TestBackend {
  return {
    client: async () => anonymous(server).adapter,
    applicant: () => signedIn(server),
    reviewer: async (bureau, { role = 'reviewer', idNumber } = {}) =>
      (await signedIn(server, { role, bureau, ...(idNumber === undefined ? {} : { idNumber }) })).adapter,
    administrator: async () => (await signedIn(server, { role: 'administrator' })).adapter,
    addHolder: (holder) =>
      inTransaction(server.deps, (em) => addHolder(server.deps, em, { ...holder, idType: '111' })),
    phoneCode: async (phone) => /\d{6}/.exec(server.sent.get(phone) ?? '')?.[0] ?? '000000',
    stop: async () => {},
  };
}
