import { usernameKey } from '@acct-forms/core';
import { randomBytes } from 'node:crypto';
import type { Role } from '@acct-forms/core';
import { newId } from '../../crypto/random.ts';
import type { Deps } from '../../deps.ts';
import type { EntityManager } from '../../db/database.ts';
import { AccountEntity, staffPlace, type Account } from '../../entities/account.ts';

export interface NewAccount {
  readonly username: string;
  readonly passwordHash: string;
  readonly phone?: string;
  readonly role: Role;
  readonly staffName?: string;
  readonly bureauNo?: number;
  /** Of staff: their own. */
  readonly idNumber?: string;
  readonly demo?: boolean;
  readonly mustChangePassword?: boolean;
}

/** Writes an account; its name and phone are unique in the table. */
export async function createAccount(deps: Deps, em: EntityManager, input: NewAccount): Promise<Account> {
  const { vault, now } = deps;
  const { username, phone } = input;
  const id = newId();
  const draftKey = randomBytes(32).toString('base64');
  const account: Account = {
    id,
    username: username.normalize('NFKC'),
    usernameKey: usernameKey(username),
    passwordHash: input.passwordHash,
    phoneCipher: phone === undefined ? null : vault.seal('account.phone', id, phone),
    phoneIndex: phone === undefined ? null : vault.blindIndex('phone', phone),
    draftKeyCipher: vault.seal('account.draft_key', id, draftKey),
    role: input.role,
    staffName: input.staffName ?? null,
    bureauNo: input.bureauNo ?? null,
    staffPlace: input.role === 'applicant' ? null : staffPlace(input.bureauNo ?? null, usernameKey(username)),
    staffIdIndex: input.idNumber === undefined ? null : vault.blindIndex('idNumber', input.idNumber),
    mustChangePassword: input.mustChangePassword ?? false,
    disabled: false,
    demo: input.demo ?? false,
    erasureRequestedAt: null,
    createdAt: now(),
    signedInAt: input.role === 'applicant' ? now() : null,
    draftNoticeAt: null,
  };
  await em.insert(AccountEntity, account);
  return account;
}
