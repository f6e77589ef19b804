import type { ArchiveCheck } from '@acct-forms/adapter';
import type { Orm } from '../db/database.ts';
import { verifyChains } from './verify-chains.ts';
import { verifySeal } from './verify-seal.ts';
import { verifyUnsealed } from './verify-unsealed.ts';

/** Where a verification begins. */
export const beginning = 'seal.0';

/**
 * One stretch, which fits into memory however long the archive is: first the seals, one at a time and each with the entries that it covers, then what no seal covers yet,
 * then the chains of all people. Reads only, and says nothing of what is written meanwhile. Undefined for a position
 * that there is not.
 */
export async function verifyStretch(orm: Orm, position = beginning): Promise<ArchiveCheck | undefined> {
  const em = orm.em.fork();
  const [, part, rest = ''] = /^(seal|unsealed|chain)\.(.*)$/.exec(position) ?? [];
  if (part === 'chain') return verifyChains(em, rest);
  if (!/^\d{1,15}$/.test(rest)) return undefined;
  if (part === 'seal') return verifySeal(em, Number(rest));
  return part === 'unsealed' ? verifyUnsealed(em, Number(rest)) : undefined;
}
