import type {
  Administration,
  NewStaff,
  ProgrammeInput,
  StaffChange,
  StaffFilter,
  UnitChange,
} from '../administration.ts';
import type { CreditEntry } from '../administration-views.ts';
import type { ArchiveFilter } from '../archive-views.ts';
import type { administrationRoutes } from '../wire/routes/administration.ts';
import type { archiveRoutes } from '../wire/routes/archive.ts';

interface Input {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly key: string;
  readonly file: File;
}

/** The calls of the offices' routes. */
export function officeCalls(
  office: () => Administration,
  { params: { id = '', personId = '' }, query, body, key, file }: Input,
): Readonly<Record<keyof typeof administrationRoutes | keyof typeof archiveRoutes, () => Promise<unknown>>> {
  const { cursor, dryRun } = query as { cursor?: string; dryRun?: boolean };
  return {
    'administration.staff.list': () => {
      const { cursor: behind, ...wanted } = body as StaffFilter & { cursor?: string };
      return office().staff.list(wanted, behind);
    },
    'administration.staff.create': () => office().staff.create(body as NewStaff),
    'administration.staff.update': () => office().staff.update(id, body as StaffChange),
    'administration.staff.reactivate': () => office().staff.reactivate(id),
    'administration.staff.disable': () => office().staff.disable(id),
    'administration.staff.resetPassword': () => office().staff.resetPassword(id),
    'administration.holders.import': () => office().holders.import(file, { dryRun: dryRun === true }),
    'administration.holders.faults': () => office().holders.faults(file),
    'administration.holders.find': () => office().holders.find((body as { certNo: string }).certNo),
    'administration.programmes.list': () => office().programmes.list(cursor),
    'administration.programmes.create': () => office().programmes.create(body as ProgrammeInput),
    'administration.programmes.update': () => office().programmes.update(id, body as Partial<ProgrammeInput>),
    'administration.programmes.close': () => office().programmes.close(id),
    'administration.units.list': () => {
      const { cursor: behind, ...wanted } = body as { cursor?: string; search?: string };
      return office().units.list(wanted, behind);
    },
    'administration.units.evidence': () => office().units.evidence(id),
    'administration.units.confirm': () => office().units.confirm(id),
    'administration.units.update': () => office().units.update(id, body as UnitChange),
    'administration.units.merge': () => office().units.merge(id, (body as { into: string }).into),
    'administration.credit.add': () =>
      office().credit.add(personId, body as Omit<CreditEntry, 'id'>, { key }),
    'administration.credit.list': () => office().credit.list(personId),
    'administration.erasures.list': () => office().erasures.list(cursor),
    'administration.undelivered': () => office().undelivered(cursor),
    'administration.retry': () => office().retry(id),
    'administration.archive.entries': () => {
      const { cursor: behind, ...wanted } = body as ArchiveFilter & { cursor?: string };
      return office().archive.entries(wanted, behind);
    },
    'administration.archive.entry': () => office().archive.entry(id),
    'administration.archive.anchor': () => office().archive.anchor(),
    'administration.archive.verify': () => office().archive.verify((body as { cursor?: string }).cursor),
  };
}
