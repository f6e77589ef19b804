import { AcctError, editableStates } from '@acct-forms/core';
import type { FormerCertificateClaim, RecordView } from '@acct-forms/adapter';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Client, Deps } from '../../deps.ts';
import { requireOpened } from '../../policies/change-scope.ts';
import { readSections, writeSection } from '../../queries/load-application.ts';
import { readRecord } from '../../queries/read-record.ts';
import { claimHolder } from './claim-holder.ts';
import { holderValues } from './create-draft.ts';
import { advance, ownApplication } from './own-application.ts';

/** Links a former certificate and takes over what it knows; one answer for every mismatch. */
export async function claimCertificate(
  deps: Deps,
  client: Client,
  { account }: Caller,
  claim: FormerCertificateClaim,
): Promise<RecordView> {
  await deps.limits.certificateClaims.take(account.id);
  await deps.limits.certificateClaimsOfAddress.take(client.prefix);
  return inTransaction(deps, async (em) => {
    const app = await ownApplication(deps, em, account, hold);
    if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
    requireOpened(deps.form, app, 'sections', 'basic');
    if (!(await claimHolder(deps, em, account, claim))) throw new AcctError('not-found');
    em.clear();
    const typed = await readSections(deps, em, app.id);
    for (const [section, known] of Object.entries(await holderValues(deps, em, account))) {
      // Name and number are the register's; elsewhere what the person has typed stays.
      const value = section === 'basic' ? { ...typed[section], ...known } : { ...known, ...typed[section] };
      await writeSection(deps, em, app.id, section, value);
    }
    em.clear();
    await advance(em, app, {});
    return readRecord(deps, em, app, account);
  });
}
