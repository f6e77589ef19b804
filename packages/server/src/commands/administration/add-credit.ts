import { AcctError, isCalendarDate, shanghaiDay, type Issue } from '@acct-forms/core';
import type { CreditEntry } from '@acct-forms/adapter';
import { newId } from '../../crypto/random.ts';
import { once } from '../../db/once.ts';
import type { Caller, Deps } from '../../deps.ts';
import { AccountEntity } from '../../entities/account.ts';
import { CreditEntryEntity } from '../../entities/credit.ts';
import { refuseInvalid } from '../../policies/account-rules.ts';
import { appendIntegrity } from '../record/append-integrity.ts';
import { writeAccess } from '../review/write-access.ts';

export type NewCredit = Omit<CreditEntry, 'id'>;

const at = (path: string, code: string): Issue => ({ path, code, severity: 'error' });

function issuesOf({ date, effectUntil, ...texts }: NewCredit, today: string): Issue[] {
  const empty = (['authority', 'documentNo', 'content'] as const).filter((name) => texts[name].trim() === '');
  const end = effectUntil ?? date;
  return [
    ...(isCalendarDate(date) ? [] : [at('date', 'not-a-date')]),
    ...(isCalendarDate(date) && date > today ? [at('date', 'future-date')] : []),
    ...empty.map((name) => at(name, 'required')),
    ...(isCalendarDate(end) ? [] : [at('effectUntil', 'not-a-date')]),
    ...(isCalendarDate(end) && end < date ? [at('effectUntil', 'before-date')] : []),
  ];
}

/**
 * Appends to the person's 诚信档案, once for a key. The entry stands in a table of its own too: it outlives the erasure
 * of what else is kept of the person.
 */
export function addCredit(
  deps: Deps,
  { account: office }: Caller,
  person: string,
  input: NewCredit,
  key: string,
): Promise<CreditEntry> {
  const { kind, date, authority, documentNo, content, effectUntil } = input;
  refuseInvalid(issuesOf(input, shanghaiDay(deps.now())));
  const keyed = { scope: `credit ${office.id}`, key, body: { person, ...input } };
  return once(deps, keyed, async (em) => {
    if ((await em.count(AccountEntity, { id: person, role: 'applicant' })) === 0)
      throw new AcctError('not-found');
    const id = newId();
    const entry = {
      kind,
      date,
      authority: authority.trim(),
      documentNo: documentNo.trim(),
      content: content.trim(),
      ...(effectUntil === undefined ? {} : { effectUntil }),
    };
    await em.insert(CreditEntryEntity, {
      id,
      account: person,
      date,
      entryCipher: deps.vault.seal('credit_entry.entry', id, JSON.stringify(entry)),
      actor: office.id,
      at: deps.now(),
    });
    const { kind: credit, ...rest } = entry;
    const payload = { creditId: id, credit, ...rest };
    await appendIntegrity(deps, em, person, { kind: 'credit', actor: office.id, payload });
    await writeAccess(deps, em, {
      kind: 'addCredit',
      actor: office.id,
      caseId: null,
      detail: `${person} ${id}`,
    });
    return { id, ...entry };
  });
}
