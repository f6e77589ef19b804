import type { Deps } from '../../deps.ts';
import type { EntityManager } from '../../db/open-orm.ts';
import { PhoneCodeEntity } from '../../entities/account.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { codeHash, codeId, type CodePurpose } from './request-code.ts';

const mostAttempts = 5;

/** Uses up the code of a phone; `invalid` at `path` when it is wrong, late or tried too often. */
export async function usePhoneCode(
  deps: Deps,
  em: EntityManager,
  purpose: CodePurpose,
  phone: string,
  code: string | undefined,
  path: string,
): Promise<void> {
  const id = codeId(deps, purpose, phone);
  const kept = await em.findOne(PhoneCodeEntity, { id });
  const inTime = kept !== null && kept.expiresAt > deps.now() && kept.attempts < mostAttempts;
  if (inTime && code !== undefined && kept.codeHash === codeHash(deps, id, code)) {
    await em.nativeDelete(PhoneCodeEntity, { id });
    return;
  }
  // Counted outside: the refusal rolls this transaction back.
  const count = () =>
    deps.orm.em.fork().nativeUpdate(PhoneCodeEntity, { id }, { attempts: (kept?.attempts ?? 0) + 1 });
  if (inTime) setImmediate(() => void count().catch(() => undefined));
  throw invalidAt(path, 'code-wrong');
}
