import { type ApplicationData, type SectionValue } from '@acct-forms/core';
import type { Units } from '../backend-adapter.ts';
import type { Unit, UnitDetail } from '../views.ts';
import { requireAccount } from './sessions.ts';
import { invalid, newId, type Client, type Store } from './store.ts';

/** The unit of a code, former ones too. */
export const unitOf = (store: Store, code: unknown): UnitDetail | undefined =>
  [...store.units.values()].find((unit) => unit.unitCode === (store.formerCodes.get(String(code)) ?? code));

export function confirmedUnit(store: Store, code: unknown): UnitDetail | undefined {
  const unit = unitOf(store, code);
  return unit?.state === 'confirmed' ? unit : undefined;
}

/** The fields of section employer that a registered unit fills in. */
export function unitValues(unit: UnitDetail): SectionValue {
  const { id: _, state: __, ...values } = unit;
  return values;
}

const detailOf = (id: string, state: Unit['state'], employer: SectionValue): UnitDetail => {
  const text = (name: string) => String(employer[name] ?? '');
  const optional = ['industry', 'economicType', 'unitPhone', 'unitPostcode'].flatMap((name) =>
    typeof employer[name] === 'string' ? [[name, employer[name]]] : [],
  );
  return {
    id,
    unitCode: text('unitCode'),
    unitName: text('unitName'),
    unitRegion: text('unitRegion'),
    unitAddress: text('unitAddress'),
    state,
    ...(Object.fromEntries(optional) as Partial<UnitDetail>),
  };
};

/** A new unit of a submission is registered as pending, for the reviewer to confirm. */
export function registerPending(store: Store, data: ApplicationData): void {
  const employer = data['employer'] ?? {};
  if (employer['unitCode'] === undefined || unitOf(store, employer['unitCode']) !== undefined) return;
  const id = newId();
  store.units.set(id, detailOf(id, 'pending', employer));
}

/** Approval confirms the unit with the values that were approved. */
export function confirmUnit(store: Store, data: ApplicationData): void {
  const employer = data['employer'] ?? {};
  const unit = unitOf(store, employer['unitCode']);
  if (unit?.state === 'pending') store.units.set(unit.id, detailOf(unit.id, 'confirmed', employer));
}

const mostHits = 20;

export function memoryUnits(client: Client): Units {
  const { store } = client;
  return {
    async search(text) {
      requireAccount(client);
      const wanted = text.normalize('NFC').trim();
      if ([...wanted].length < 2) throw invalid('text', 'too-short');
      return [...store.units.values()]
        .filter((unit) => unit.unitName.includes(wanted))
        .slice(0, mostHits)
        .map(({ id, unitCode, unitName, unitRegion, unitAddress, state }) => ({
          id,
          unitCode,
          unitName,
          unitRegion,
          unitAddress,
          state,
        }));
    },
    async check(code) {
      requireAccount(client);
      return unitOf(store, code) ?? null;
    },
  };
}
