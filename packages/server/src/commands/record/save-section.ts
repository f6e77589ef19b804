import {
  AcctError,
  editableStates,
  normalizeSection,
  shapeIssues,
  type SectionValue,
} from '@acct-forms/core';
import type { RecordView } from '@acct-forms/adapter';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { refuseInvalid } from '../../policies/account-rules.ts';
import { requireOpened } from '../../policies/change-scope.ts';
import { loadApplication, writeSection } from '../../queries/load-application.ts';
import { readRecord } from '../../queries/read-record.ts';
import { answerChangedFlags } from './answer-changed-flags.ts';
import { keepLocked } from './keep-locked.ts';
import { advance, ownApplication, refuseStale } from './own-application.ts';

/** Stores one section of the draft, complete or not. */
export async function saveSection(
  deps: Deps,
  { account }: Caller,
  section: string,
  value: SectionValue,
  revision: number,
): Promise<RecordView> {
  refuseInvalid(shapeIssues(deps.form, section, value));
  return inTransaction(deps, async (em) => {
    const app = await ownApplication(deps, em, account, hold);
    if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
    requireOpened(deps.form, app, 'sections', section);
    await refuseStale(deps, em, app, account, revision);
    const before = await loadApplication(deps, em, app, account);
    const kept = await keepLocked(deps, em, before, section, normalizeSection(deps.form, section, value));
    await advance(em, app, { savedAt: deps.now() });
    await writeSection(deps, em, app.id, section, kept);
    em.clear();
    await answerChangedFlags(deps, em, app, account);
    return readRecord(deps, em, app, account);
  });
}
