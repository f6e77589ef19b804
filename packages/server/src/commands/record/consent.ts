import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { ConsentEntity } from '../../entities/account.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { readRecord } from '../../queries/read-record.ts';
import { ownApplication } from './own-application.ts';

/** Stores agreement to a notice in its current version; again changes nothing. */
export async function consent(deps: Deps, { account }: Caller, notice: string, version: string) {
  if (!['privacy', 'scans'].includes(notice)) throw invalidAt('notice', 'unknown-notice');
  if (version !== deps.profile.notices.privacy.version) throw invalidAt('version', 'consent-version');
  return inTransaction(deps, async (em) => {
    const app = await ownApplication(deps, em, account);
    const row = { account: account.id, notice, version };
    if ((await em.count(ConsentEntity, row)) === 0)
      await em.insert(ConsentEntity, { ...row, at: deps.now() });
    return readRecord(deps, em, app, account);
  });
}
