import type { EntityManager } from '../db/database.ts';
import { UnitEntity, type UnitRow } from '../entities/unit.ts';

/** The unit of a code or an id; the one that stays, where it was merged. */
export async function registeredUnit(
  em: EntityManager,
  by: { readonly code: string } | { readonly id: string },
): Promise<UnitRow | null> {
  const unit = await em.findOne(UnitEntity, by);
  return unit?.mergedInto ? em.findOne(UnitEntity, { id: unit.mergedInto }) : unit;
}

/** Today's names of the confirmed units of some codes, former ones among them. */
export async function unitNames(
  em: EntityManager,
  codes: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes)].filter((code) => typeof code === 'string');
  const units = await em.find(UnitEntity, { code: { $in: wanted } });
  const merged = units.flatMap(({ mergedInto }) => mergedInto ?? []);
  const stayed = merged.length === 0 ? [] : await em.find(UnitEntity, { id: { $in: merged } });
  const names = units.flatMap((unit): [string, string][] => {
    const today = unit.mergedInto ? stayed.find(({ id }) => id === unit.mergedInto) : unit;
    return today?.state === 'confirmed' ? [[unit.code, today.name]] : [];
  });
  return new Map(names);
}

/** The codes by which the cases of some units stand in the queue: their own, and those that were merged into them. */
export async function codesOfUnits(em: EntityManager, units: readonly UnitRow[]): Promise<string[]> {
  const ids = units.map(({ id }) => id);
  const merged =
    ids.length === 0
      ? []
      : await em.find(
          UnitEntity,
          { mergedInto: { $in: ids }, unsettledSince: { $ne: null } },
          { fields: ['code'], limit: mostCodes },
        );
  return [...units, ...merged].map(({ code }) => code);
}

const mostCodes = 100;
