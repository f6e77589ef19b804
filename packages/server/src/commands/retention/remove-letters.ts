import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { PhoneCodeEntity, type Account } from '../../entities/account.ts';
import { OutboxEntity } from '../../entities/review.ts';
import { codeId } from '../accounts/request-code.ts';

/** Removes a person's letters, sent or not, those to their phone from before they had an account, and its codes. */
export async function removeLetters(
  { vault, ...deps }: Deps,
  em: EntityManager,
  { id, phoneCipher, phoneIndex }: Account,
): Promise<number> {
  if (phoneCipher) {
    const phone = vault.open('account.phone', id, phoneCipher);
    const purposes = ['register', 'reset', 'changePhone'] as const;
    const codes = purposes.map((purpose) => codeId({ ...deps, vault }, purpose, phone));
    await em.nativeDelete(PhoneCodeEntity, { id: { $in: codes } });
  }
  return em.nativeDelete(OutboxEntity, { $or: [{ account: id }, ...(phoneIndex ? [{ phoneIndex }] : [])] });
}
