import { AcctError, checkUnitCode, cleanText, fieldAt, findCode, type Issue } from '@acct-forms/core';
import type { UnitChange, UnitDetail } from '@acct-forms/adapter';
import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { UnitEntity, type UnitRow } from '../../entities/unit.ts';
import { refuseInvalid } from '../../policies/account-rules.ts';
import { bureauOfRegion, reachesRegion } from '../../policies/administration.ts';
import { unitDetail } from '../../presenters/unit-view.ts';
import { registeredUnit } from '../../queries/registered-unit.ts';
import { indexUnit } from '../record/index-unit.ts';
import { unitColumns } from '../record/register-pending.ts';
import { writeAccess } from '../review/write-access.ts';
import { heldUnit } from './held-unit.ts';
import { settleUnit } from './settle-units.ts';

/** What is wrong with a corrected value, by the declarations of section employer. */
function issueOf({ form, profile }: Deps, name: string, value: string): string | undefined {
  const field = fieldAt(form, `employer.${name}`);
  if (name === 'unitCode') {
    const checked = checkUnitCode(value);
    return checked.valid ? undefined : checked.error;
  }
  if (name === 'unitRegion')
    return bureauOfRegion(profile, value) === undefined ? 'region-unknown' : undefined;
  if (value === '') return ['unitName', 'unitAddress'].includes(name) ? 'required' : undefined;
  const table = field?.kind === 'choice' ? form.tables[field.table ?? ''] : undefined;
  return table !== undefined && !findCode(table, value) ? 'unknown-code' : undefined;
}

function cleaned(deps: Deps, change: UnitChange): Record<string, string> {
  const values: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const [name, text] of Object.entries(change)) {
    const value = cleanText(fieldAt(deps.form, `employer.${name}`), text);
    const code = issueOf(deps, name, value);
    if (code === undefined) values[name] = value;
    else issues.push({ path: name, code, severity: 'error' });
  }
  refuseInvalid(issues);
  return values;
}

/** Refuses the code of another unit; the unit's own former one is taken back. */
async function freeCode(em: EntityManager, id: string, code: string): Promise<void> {
  const other = await em.findOne(UnitEntity, { code });
  if (other === null) return;
  if (other.mergedInto !== id) {
    const unit = await registeredUnit(em, { code });
    throw new AcctError('unit-exists', unit === null ? {} : { unit: unitDetail(unit) });
  }
  await em.nativeDelete(UnitEntity, { id: other.id });
}

/** Corrects a registered unit; its former code goes on leading to it. */
export async function updateUnit(
  deps: Deps,
  { account }: Caller,
  id: string,
  change: UnitChange,
): Promise<UnitDetail> {
  const values = cleaned(deps, change);
  const formerId = newId();
  const unit = await inTransaction(deps, async (em) => {
    const before = await heldUnit(deps, em, account, id);
    const all = unitColumns({ ...unitDetail(before), ...values });
    const columns = { ...all, industry: all.industry || null, economicType: all.economicType || null };
    if (!reachesRegion(deps.profile, account, columns.region))
      throw new AcctError('not-allowed', { failed: 'role' });
    const after: UnitRow = { ...before, ...columns };
    em.clear();
    if (after.code !== before.code) await freeCode(em, id, after.code);
    await em.nativeUpdate(UnitEntity, { id }, columns);
    if (after.code !== before.code)
      await em.insert(UnitEntity, {
        ...before,
        id: formerId,
        state: 'merged',
        mergedInto: id,
        unsettledSince: deps.now(),
      });
    if (after.name !== before.name) await indexUnit(em, id, after.name);
    const detail = [id, ...Object.keys(values)].join(' ');
    await writeAccess(deps, em, { kind: 'updateUnit', actor: account.id, caseId: null, detail });
    return unitDetail(after);
  });
  await settleUnit(deps, formerId);
  return unit;
}
