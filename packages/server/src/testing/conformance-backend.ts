import type { TestBackend } from '@acct-forms/adapter/conformance';
import { addProgramme } from '../commands/education/add-programme.ts';
import { addHolder } from '../commands/administration/keep-holders.ts';
import { inTransaction } from '../db/transaction.ts';
import type { TestServer } from './create-test-server.ts';
import { anonymous, signedIn } from './people.ts';

/** What was sent to a phone and fits, once the outbox has delivered it. */
export async function sentText(server: TestServer, phone: string, fits: RegExp): Promise<string> {
  for (;;) {
    const [text] = fits.exec(server.sent.get(phone) ?? '') ?? [];
    if (text !== undefined) return text;
    await new Promise((next) => setImmediate(next));
  }
}

export const sentCode = (server: TestServer, phone: string): Promise<string> =>
  sentText(server, phone, /\d{6}/);

/** A running server as the conformance suite drives it: over HTTP, each client with cookies of its own. */
export function conformanceBackend(server: TestServer): TestBackend {
  return {
    client: async () => anonymous(server).adapter,
    applicant: () => signedIn(server),
    reviewer: async (bureau, { role = 'reviewer', idNumber } = {}) =>
      (await signedIn(server, { role, bureau, ...(idNumber === undefined ? {} : { idNumber }) })).adapter,
    auditor: async () => (await signedIn(server, { role: 'auditor' })).adapter,
    administrator: async () => (await signedIn(server, { role: 'administrator' })).adapter,
    addHolder: (holder) =>
      inTransaction(server.deps, (em) => addHolder(server.deps, em, { ...holder, idType: '111' })),
    addProgramme: (programme) => inTransaction(server.deps, (em) => addProgramme(em, programme)),
    phoneCode: (phone) => sentCode(server, phone),
    stop: async () => {},
  };
}
