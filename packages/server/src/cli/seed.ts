import { randomBytes } from 'node:crypto';
import { newId } from '../crypto/random.ts';
import type { EntityManager } from '../db/database.ts';
import { createAccount } from '../commands/accounts/create-account.ts';
import { addProgramme } from '../commands/education/add-programme.ts';
import { addHolder } from '../commands/administration/keep-holders.ts';
import { indexUnit } from '../commands/record/index-unit.ts';
import { unitColumns } from '../commands/record/register-pending.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { AccountEntity, ConsentEntity, FormerHolderEntity } from '../entities/account.ts';
import { ProgrammeEntity } from '../entities/education.ts';
import { UnitEntity, type UnitRow } from '../entities/unit.ts';
import { demoHolders, demoProgrammes } from './demo-data.ts';
import { demoUnits } from './demo-units.ts';
import { demoPeople, otherReviewers, type DemoPerson } from './demo-staff.ts';

/**
 * Makes the demo's people with a fresh password each, its registers and its programmes, where there are none. Answers lines for the
 * console; a later start gives new passwords, since only their hashes are kept.
 */
export async function seedDemo(deps: Deps): Promise<string[]> {
  const people = demoPeople(deps.profile);
  const others = otherReviewers(deps.profile);
  const passwordOf = (username: string) => `demo-${randomBytes(4).toString('hex')}-${username.length}`;
  const passwords = people.map(({ username }) => passwordOf(username));
  const shared = passwordOf('bureau');
  const units = (await demoUnits(deps.profile)).map(unitColumns);
  const hashes = await Promise.all([shared, ...passwords].map((password) => deps.hasher.hash(password)));
  const [sharedHash = '', ...own] = hashes;
  const lines = await inTransaction(deps, async (em) => {
    const told: string[] = [];
    for (const [i, person] of people.entries()) {
      if (!(await renew(deps, em, person, own[i] ?? ''))) continue;
      told.push(
        `  ${person.role.padEnd(14)} ${person.username.padEnd(12)} ${passwords[i]}  ${person.staffName ?? ''}`,
      );
    }
    for (const person of others) await renew(deps, em, person, sharedHash);
    if (deps.profile.formerCertificates && (await em.count(FormerHolderEntity)) === 0) {
      for (const holder of demoHolders) await addHolder(deps, em, holder);
    }
    for (const unit of units) await addUnit(deps, em, unit);
    if ((await em.count(ProgrammeEntity)) === 0) {
      for (const programme of demoProgrammes(deps.now())) await addProgramme(em, programme);
    }
    return told;
  });
  const example = others[0];
  return [
    'Demo accounts (this machine only, new passwords at every start):',
    ...lines,
    ...(example === undefined
      ? []
      : [
          `  ${'reviewer'.padEnd(14)} ${'bureau<no>'.padEnd(12)} ${shared}  every other bureau, such as ${example.username} (${example.staffName})`,
        ]),
    'Registered employers, to be found by 查找单位信息 or by their code, such as:',
    ...units.slice(0, 1).map(({ code, name }) => `  ${code}  ${name}`),
    ...(deps.profile.formerCertificates
      ? [
          'Former certificates (number, ID number, name, and the phone that must be registered with where there is one):',
          ...demoHolders.map(({ certNo, idNumber, name, mobile = '' }) =>
            `  ${certNo}  ${idNumber}  ${name}  ${mobile}`.trimEnd(),
          ),
        ]
      : []),
  ];
}

/** Adds a confirmed employer to the register, once. */
async function addUnit(deps: Deps, em: EntityManager, unit: ReturnType<typeof unitColumns>): Promise<void> {
  if ((await em.count(UnitEntity, { code: unit.code })) > 0) return;
  const row: UnitRow = {
    ...unit,
    id: newId(),
    state: 'confirmed',
    mergedInto: null,
    unsettledSince: null,
    createdAt: deps.now(),
  };
  await em.insert(UnitEntity, row);
  await indexUnit(em, row.id, row.name);
}

/** Makes the account, or gives it the new password; false where somebody else has its name. */
async function renew(
  deps: Deps,
  em: EntityManager,
  person: DemoPerson,
  passwordHash: string,
): Promise<boolean> {
  const known = await em.findOne(AccountEntity, { usernameKey: person.username });
  if (known !== null && !known.demo) return false;
  if (known !== null) await em.nativeUpdate(AccountEntity, { id: known.id }, { passwordHash });
  else {
    const account = await createAccount(deps, em, { ...person, passwordHash, demo: true });
    if (person.role === 'applicant') {
      const { version } = deps.profile.notices.privacy;
      await em.insert(ConsentEntity, { account: account.id, notice: 'privacy', version, at: deps.now() });
    }
  }
  return true;
}
