import { AcctError, shanghaiDay } from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { AccountEntity, ConsentEntity, FormerHolderEntity, SessionEntity } from '../../entities/account.ts';
import type { Account } from '../../entities/account.ts';
import { ApplicationEntity, IdentityClaimEntity, PersonRecordEntity } from '../../entities/application.ts';
import type { Application } from '../../entities/application.ts';
import { MessageEntity } from '../../entities/review.ts';
import { removeUnnamed } from '../../files/remove-unnamed.ts';
import { creditOf } from '../../queries/read-credit.ts';
import { eraseIntegrity } from '../record/erase-integrity.ts';
import { writeAccess } from '../review/write-access.ts';
import { keepSubject } from './keep-subject.ts';
import { removeApplication } from './remove-application.ts';
import { removeEnrolments } from './remove-enrolments.ts';
import { removeLetters } from './remove-letters.ts';

export interface Erased {
  readonly applications: number;
  readonly files: number;
  readonly messages: number;
  readonly letters: number;
  /** Credit entries, which the law has kept. */
  readonly kept: number;
}

export interface ErasureChoice {
  readonly actor: string;
  /** Whether the legal term of a record in force is over. */
  readonly onRecord: boolean;
}

const refusal = (failed: string) => new AcctError('not-allowed', { failed });

/** Refuses who did not ask, and whom something is still open or in effect of. */
async function refuse(
  deps: Deps,
  em: EntityManager,
  { account, apps, onRecord }: { account: Account; apps: readonly Application[]; onRecord: boolean },
): Promise<void> {
  if (account.role !== 'applicant') throw refusal('role');
  if (account.erasureRequestedAt === null) throw refusal('asked');
  if (apps.some(({ state }) => state === 'submitted' || state === 'inReview')) throw refusal('underReview');
  const today = shanghaiDay(deps.now());
  const inEffect = (await creditOf(deps, em, account.id)).some(
    ({ kind, effectUntil }) => kind === 'dishonest' && (effectUntil ?? today) >= today,
  );
  if (inEffect) throw refusal('credit');
  const record = await em.count(PersonRecordEntity, { account: account.id });
  if (record > 0 && !onRecord) throw refusal('record');
}

/** What is left of an account: an id that the archive and credit entries name, and that nobody signs in with. */
const husk = (id: string) => ({
  username: `erased-${id}`,
  usernameKey: `erased-${id}`,
  passwordHash: '',
  phoneCipher: null,
  phoneIndex: null,
  draftKeyCipher: '',
  disabled: true,
  erasureRequestedAt: null,
  signedInAt: null,
  draftNoticeAt: null,
});

async function eraseIn(deps: Deps, em: EntityManager, id: string, choice: ErasureChoice) {
  // In the order in which a decision takes them: applications, account, key.
  const apps = await em.find(ApplicationEntity, { account: id }, { orderBy: { id: 'asc' }, ...hold });
  const account = await em.findOne(AccountEntity, { id }, hold);
  if (account === null) throw new AcctError('not-found');
  await refuse(deps, em, { account, apps, onRecord: choice.onRecord });
  const own = { account: id };
  const kept = await keepSubject(deps, em, id, apps);
  const letters = await removeLetters(deps, em, account);
  em.clear();
  await em.nativeDelete(PersonRecordEntity, own);
  await em.nativeDelete(IdentityClaimEntity, own);
  const files: string[] = [];
  for (const app of apps) files.push(...(await removeApplication(em, app)));
  await removeEnrolments(deps, em, id);
  const messages = await em.nativeDelete(MessageEntity, own);
  await em.nativeDelete(ConsentEntity, own);
  await em.nativeDelete(SessionEntity, own);
  // The register of former certificates is the province's: the entry stays, and is nobody's account again.
  await em.nativeUpdate(FormerHolderEntity, { claimedBy: id }, { claimedBy: null });
  await em.nativeUpdate(AccountEntity, { id }, husk(id));
  await eraseIntegrity(em, id);
  const erased: Erased = { applications: apps.length, files: files.length, messages, letters, kept };
  const detail = `${id} ${JSON.stringify(erased)}`;
  await writeAccess(deps, em, { kind: 'erasePerson', actor: choice.actor, caseId: null, detail });
  return { erased, files };
}

/**
 * Erases what is kept of a person who asked for it. Credit entries stay, with the name and number of whom they are of;
 * so do the archive's entries, whose key is destroyed, and what was counted. Rejects with `not-allowed` and `failed`:
 * role, asked, underReview, credit, record.
 */
export async function erasePerson(deps: Deps, id: string, choice: ErasureChoice): Promise<Erased> {
  const { erased, files } = await inTransaction(deps, (em) => eraseIn(deps, em, id, choice));
  await removeUnnamed(deps, files);
  return erased;
}
