import { isDecided, mask } from '@acct-forms/core';
import type { CaseSummary } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import type { Application } from '../entities/application.ts';
import { departmentView } from './department.ts';

/** A row of the queue; the ID number masked, the unit by its name of today where it is registered. */
export function caseSummary(
  { vault, profile }: Deps,
  app: Application,
  {
    names,
    openFlags,
    unitName = app.unitName,
  }: {
    /** Of accounts, by id. */
    readonly names: ReadonlyMap<string, string>;
    readonly openFlags: number;
    readonly unitName?: string | null | undefined;
  },
): CaseSummary {
  const open = (column: string, sealed: string | null | undefined) =>
    sealed ? vault.open(`application.${column}`, app.id, sealed) : '';
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    id: app.id,
    kind: app.kind,
    ...(app.changeKind ? { changeKind: app.changeKind } : {}),
    state: app.state,
    level: app.level,
    round: app.round,
    revision: app.revision,
    referenceNumber: app.referenceNumber ?? '',
    name: open('name', app.nameCipher),
    idNumber: mask('idNumber', open('id_number', app.idNumberCipher)),
    ...(unitName ? { unitName } : {}),
    department: departmentView(profile, app.holderNo),
    submittedAt: app.submittedAt?.toISOString() ?? '',
    deadline: app.deadlineAt?.toISOString() ?? '',
    ...(app.claimedBy ? { claimedBy: person(app.claimedBy) } : {}),
    ...(isDecided(app.state) && app.decisionAt
      ? {
          decided: {
            at: app.decisionAt.toISOString(),
            ...(app.decisionBy ? { by: person(app.decisionBy) } : {}),
          },
        }
      : {}),
    openFlags,
  };
}
