import {
  AcctError,
  checkUnitCode,
  mask,
  routeToDepartment,
  valueAt,
  type ApplicationData,
  type Issue,
} from '@acct-forms/core';
import type { UnitAdministration, UnitChange } from '../administration.ts';
import type { UnitEvidence } from '../administration-views.ts';
import type { UnitDetail } from '../views.ts';
import { writeAccess } from './archive-rows.ts';
import { pageOf } from './pages.ts';
import { requireOffice } from './staff.ts';
import { unitOf } from './units.ts';
import { invalid, type Account, type Client, type Store } from './store.ts';

function bureauOf({ profile }: Store, region: string): number | undefined {
  const routed = routeToDepartment(profile, { onDuty: true, regionCode: region });
  return 'department' in routed ? routed.department.no : undefined;
}

const reaches = (store: Store, office: Account, region: string) =>
  office.role === 'administrator' || bureauOf(store, region) === office.bureau;

function checkChange(store: Store, { unitCode, unitName, unitRegion }: UnitChange): void {
  const issues: Issue[] = [];
  const add = (path: string, code: string) => void issues.push({ path, code, severity: 'error' });
  const code = unitCode === undefined ? undefined : checkUnitCode(unitCode);
  if (code?.valid === false) add('unitCode', code.error);
  if (unitName?.trim() === '') add('unitName', 'required');
  if (unitRegion !== undefined && bureauOf(store, unitRegion) === undefined)
    add('unitRegion', 'region-unknown');
  if (issues.length > 0) throw new AcctError('invalid', { issues });
}

/** What names a unit, by any code that leads to it. */
function evidenceOf(store: Store, { id }: UnitDetail): UnitEvidence {
  const names = (data: ApplicationData = {}) => unitOf(store, data['employer']?.['unitCode'])?.id === id;
  const apps = [...store.applications.values()].filter(
    ({ state, rounds }) => !['draft', 'discarded'].includes(state) && names(rounds.at(-1)?.data),
  );
  const records = [...store.accounts.values()].filter(
    ({ record }) => record !== undefined && !record.suspended && names(record.data),
  );
  const [first] = apps;
  const at = first?.events.find(({ kind }) => kind === 'submitted')?.at;
  return {
    applications: apps.length,
    records: records.length,
    ...(first === undefined || at === undefined
      ? {}
      : {
          first: {
            at,
            referenceNumber: first.referenceNumber ?? '',
            name: mask('name', String(valueAt(first.rounds.at(-1)?.data ?? {}, 'basic.name') ?? '')),
          },
        }),
  };
}

export function memoryUnitOffice(client: Client): UnitAdministration {
  const { store } = client;
  const reached = (id: string) => {
    const office = requireOffice(client);
    const unit = store.units.get(id);
    if (unit === undefined || !reaches(store, office, unit.unitRegion)) throw new AcctError('not-found');
    return { office, unit };
  };
  const keep = (office: Account, kind: string, unit: UnitDetail) => {
    store.units.set(unit.id, unit);
    writeAccess(store, office, { kind, detail: unit.id });
    return unit;
  };
  return {
    async list({ state, search = '' }, cursor) {
      const office = requireOffice(client);
      const wanted = search.normalize('NFC').trim();
      const units = [...store.units.values()]
        .filter((unit) => reaches(store, office, unit.unitRegion))
        .filter((unit) => state === undefined || unit.state === state)
        .filter(
          ({ unitName, unitCode }) =>
            unitName.includes(wanted) || unitCode === (store.formerCodes.get(wanted) ?? wanted),
        )
        .sort((a, b) => (`${a.unitName} ${a.id}` < `${b.unitName} ${b.id}` ? -1 : 1));
      return pageOf(units, cursor, 50);
    },
    evidence: async (id) => evidenceOf(store, reached(id).unit),
    async confirm(id) {
      const { office, unit } = reached(id);
      return unit.state === 'confirmed' ? unit : keep(office, 'confirmUnit', { ...unit, state: 'confirmed' });
    },
    async update(id, change) {
      checkChange(store, change);
      const { office, unit } = reached(id);
      const { unitCode = unit.unitCode, unitRegion = unit.unitRegion } = change;
      if (!reaches(store, office, unitRegion)) throw new AcctError('not-allowed', { failed: 'role' });
      const other = [...store.units.values()].find(
        (each) => each.unitCode === (store.formerCodes.get(unitCode) ?? unitCode) && each.id !== id,
      );
      if (other !== undefined) throw new AcctError('unit-exists', { unit: other });
      store.formerCodes.delete(unitCode);
      if (unitCode !== unit.unitCode) moveCode(store, unit.unitCode, unitCode);
      return keep(office, 'updateUnit', { ...unit, ...change });
    },
    async merge(id, into) {
      requireOffice(client);
      if (id === into) throw invalid('into', 'same-unit');
      const { office, unit } = reached(id);
      const { unit: stays } = reached(into);
      const { applications, records } = evidenceOf(store, unit);
      store.units.delete(id);
      moveCode(store, unit.unitCode, stays.unitCode);
      return { unit: keep(office, 'mergeUnit', stays), moved: { applications, records } };
    },
  };
}

/** From now on a code, and every one that led to it, leads to another one. */
function moveCode(store: Store, from: string, to: string): void {
  for (const [former, code] of store.formerCodes) if (code === from) store.formerCodes.set(former, to);
  store.formerCodes.set(from, to);
}
