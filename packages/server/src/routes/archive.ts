import { verifyStretch } from '../archive/verify.ts';
import { writeAccess } from '../commands/review/write-access.ts';
import { inTransaction } from '../db/transaction.ts';
import { invalidAt } from '../policies/account-rules.ts';
import { requireOffice } from '../policies/administration.ts';
import { readAnchor, readArchive, readEntry } from '../queries/read-archive.ts';
import type { Handlers } from './handler.ts';

export const archiveHandlers = {
  'administration.archive.entries': ({ deps, caller, body }) => readArchive(deps, caller, body),
  'administration.archive.entry': ({ deps, caller, params }) => readEntry(deps, caller, params.id),
  'administration.archive.anchor': ({ deps, caller }) => readAnchor(deps, caller),
  'administration.archive.verify': async ({ deps, caller: { account }, body: { cursor } }) => {
    requireOffice(account, 'auditor');
    const stretch = await verifyStretch(deps.orm, cursor);
    if (stretch === undefined) throw invalidAt('cursor', 'format');
    if (cursor === undefined) {
      await inTransaction(deps, (em) =>
        writeAccess(deps, em, { kind: 'verifyArchive', actor: account.id, caseId: null }),
      );
    }
    return stretch;
  },
} satisfies Partial<Handlers<string>>;
