import { raw } from '@mikro-orm/core';
import type { Deps } from '../../deps.ts';
import type { EntityManager } from '../../db/database.ts';
import { PhoneCodeEntity } from '../../entities/account.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { codeHash, codeId, type CodePurpose } from './request-code.ts';

const mostAttempts = 5;

/** A code as somebody gave it, and where its issue is told. */
export interface GivenCode {
  readonly purpose: CodePurpose;
  readonly phone: string;
  readonly code: string | undefined;
  readonly path: string;
}

const matchOf = (deps: Deps, { purpose, phone, code = '' }: GivenCode) => {
  const id = codeId(deps, purpose, phone);
  return { id, codeHash: codeHash(deps, id, code), expiresAt: { $gt: deps.now() } };
};

/**
 * Judges a code outside any transaction: `invalid` when it is wrong, late or tried too often. An attempt is counted
 * before it is judged, so that a thousand guesses at once are five, and a right one is given back.
 */
export async function checkPhoneCode(deps: Deps, given: GivenCode): Promise<void> {
  const em = deps.orm.em.fork();
  const match = matchOf(deps, given);
  const { id } = match;
  const open = { id, attempts: { $lt: mostAttempts } };
  const counted = await em.nativeUpdate(PhoneCodeEntity, open, { attempts: raw<number>('attempts + 1') });
  if (counted !== 1 || (await em.count(PhoneCodeEntity, match)) !== 1)
    throw invalidAt(given.path, 'code-wrong');
  await em.nativeUpdate(PhoneCodeEntity, { id }, { attempts: raw<number>('attempts - 1') });
}

/** Uses up a code that was judged right, once. */
export async function usePhoneCode(deps: Deps, em: EntityManager, given: GivenCode): Promise<void> {
  if ((await em.nativeDelete(PhoneCodeEntity, matchOf(deps, given))) !== 1)
    throw invalidAt(given.path, 'code-wrong');
}
