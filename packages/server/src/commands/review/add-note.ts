import type { CaseView } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { newId } from '../../crypto/random.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { NoteEntity } from '../../entities/review.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { loadCase } from '../../queries/load-case.ts';
import { readCase } from '../../queries/read-case.ts';

/** A note among the staff: whoever sees the case writes one, except who only reads. */
export const addNote = (deps: Deps, account: Account, id: string, text: string): Promise<CaseView> =>
  inTransaction(deps, async (em) => {
    await loadCase(em, account, id);
    if (account.role === 'auditor') throw new AcctError('not-allowed', { failed: 'role' });
    if (text.trim() === '') throw invalidAt('text', 'required');
    const noteId = newId();
    const textCipher = deps.vault.seal('note.text', noteId, text.trim());
    await em.insert(NoteEntity, {
      id: noteId,
      application: id,
      author: account.id,
      textCipher,
      at: deps.now(),
    });
    return readCase(deps, em, account, id);
  });
