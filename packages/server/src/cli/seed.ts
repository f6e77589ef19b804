import { randomBytes } from 'node:crypto';
import { newId } from '../crypto/random.ts';
import type { EntityManager } from '../db/open-orm.ts';
import { createAccount } from '../commands/accounts/create-account.ts';
import type { HolderRecord } from '../commands/record/claim-holder.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { AccountEntity, ConsentEntity, FormerHolderEntity } from '../entities/account.ts';
import { demoHolders, demoPeople } from './demo-data.ts';

/** Adds one entry of the register of former certificates. */
export async function addHolder({ vault }: Deps, em: EntityManager, record: HolderRecord): Promise<void> {
  const id = newId();
  await em.insert(FormerHolderEntity, {
    id,
    certIndex: vault.blindIndex('certNo', record.certNo),
    recordCipher: vault.seal('former_holder.record', id, JSON.stringify(record)),
    idIndex: vault.blindIndex('idNumber', record.idNumber),
    phoneIndex: record.mobile === undefined ? null : vault.blindIndex('phone', record.mobile),
    claimedBy: null,
  });
}

/**
 * Makes the demo's people with a fresh password each, and its register, where there are none. Answers lines for the
 * console; a later start gives new passwords, since only their hashes are kept.
 */
export async function seedDemo(deps: Deps): Promise<string[]> {
  const passwords = demoPeople.map(
    (person) => `demo-${randomBytes(4).toString('hex')}-${person.username.length}`,
  );
  const hashes = await Promise.all(passwords.map((password) => deps.hasher.hash(password)));
  const lines = await inTransaction(deps, async (em) => {
    const told: string[] = [];
    for (const [i, person] of demoPeople.entries()) {
      const passwordHash = hashes[i] ?? '';
      const known = await em.findOne(AccountEntity, { usernameKey: person.username });
      if (known !== null && !known.demo) continue;
      if (known === null) {
        const account = await createAccount(deps, em, { ...person, passwordHash, demo: true });
        if (person.role === 'applicant') {
          const { version } = deps.profile.notices.privacy;
          await em.insert(ConsentEntity, { account: account.id, notice: 'privacy', version, at: deps.now() });
        }
      } else await em.nativeUpdate(AccountEntity, { id: known.id }, { passwordHash });
      told.push(
        `  ${person.role.padEnd(14)} ${person.username.padEnd(12)} ${passwords[i]}  ${person.staffName ?? ''}`,
      );
    }
    if ((await em.count(FormerHolderEntity)) === 0) {
      for (const holder of demoHolders) await addHolder(deps, em, holder);
    }
    return told;
  });
  return [
    'Demo accounts (this machine only, new passwords at every start):',
    ...lines,
    'Former certificates (number, ID number, name):',
    ...demoHolders.map(({ certNo, idNumber, name }) => `  ${certNo}  ${idNumber}  ${name}`),
  ];
}
