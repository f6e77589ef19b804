import type { ArchiveEntry } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { AccountEntity } from '../entities/account.ts';
import type { AccessKind } from '../entities/access-kind.ts';
import { IntegrityEntryEntity, type AccessEntry } from '../entities/archive.ts';
import { ProgrammeEntity } from '../entities/education.ts';
import { UnitEntity } from '../entities/unit.ts';
import { casesOf, peopleOf } from './archive-names.ts';

const kinds = {
  unit: ['confirmUnit', 'updateUnit', 'mergeUnit'],
  staff: ['createStaff', 'disableStaff', 'reactivateStaff', 'resetStaffPassword'],
  programme: ['createProgramme', 'updateProgramme', 'closeProgramme'],
} as const satisfies Record<string, readonly AccessKind[]>;

/** What an entry without a case names by id: a unit, an account of staff, a programme or a person. */
type About = Pick<ArchiveEntry, 'person' | 'referenceNumber' | 'subject'>;

/** What accesses without a case were about; a merge names the unit that is gone and the one that stays. */
export async function subjectsOf(deps: Deps, em: EntityManager, rows: readonly AccessEntry[]) {
  const partsOf = ({ detail }: AccessEntry) => (detail ?? '').split(' ');
  const idsOf = (
    of: readonly string[],
    which: (parts: readonly string[]) => readonly (string | undefined)[],
  ) => [
    ...new Set(
      rows
        .filter(({ kind }) => of.includes(kind))
        .flatMap((row) => which(partsOf(row)))
        .filter((id) => id !== undefined),
    ),
  ];
  const units = await em.find(UnitEntity, { id: { $in: idsOf(kinds.unit, ([id, into]) => [id, into]) } });
  const staff = await em.find(AccountEntity, { id: { $in: idsOf(kinds.staff, ([id]) => [id]) } });
  const programmes = await em.find(ProgrammeEntity, { id: { $in: idsOf(kinds.programme, ([id]) => [id]) } });
  const entries = await em.find(IntegrityEntryEntity, {
    id: { $in: idsOf(['readEntry'], ([id]) => [id]).map(Number) },
  });
  const names = new Map<string, string>([
    ...units.map(({ id, name }) => [id, name] as const),
    ...staff.map(({ id, staffName, username }) => [id, staffName ?? username] as const),
    ...programmes.map(({ id, title }) => [id, title] as const),
  ]);
  const accountOf = new Map(entries.map(({ id, account }) => [String(id), account]));
  const personIn = (row: AccessEntry): string | undefined => {
    const [first = '', second] = partsOf(row);
    if (row.kind === 'addCredit') return first;
    if (row.kind === 'readEntry') return accountOf.get(first);
    return row.kind === 'readArchive' && first === 'integrity' ? second : undefined;
  };
  const personOf = await peopleOf(
    deps,
    em,
    rows.map(personIn).filter((id) => id !== undefined),
  );
  const caseIn = (row: AccessEntry): string | undefined => {
    const [book, id] = partsOf(row);
    return row.kind === 'readArchive' && book === 'access' ? id : undefined;
  };
  const caseOf = await casesOf(deps, em, rows.map(caseIn));
  return (row: AccessEntry): About => {
    const account = personIn(row);
    const seen = caseIn(row);
    const person = account === undefined ? undefined : personOf(account);
    const [id = '', into] = partsOf(row);
    const named = Object.values(kinds).some((of: readonly string[]) => of.includes(row.kind));
    const name = named ? names.get(id) : undefined;
    const stays = row.kind === 'mergeUnit' && into !== undefined ? names.get(into) : undefined;
    return {
      ...(seen === undefined ? {} : caseOf(seen)),
      ...(person === undefined ? {} : { person }),
      ...(name === undefined ? {} : { subject: stays === undefined ? name : `${name} → ${stays}` }),
    };
  };
}
