import { ownChecks, repeatedFiles, validateApplication, valueAt } from '@acct-forms/core';
import type { AutomaticCheck } from '../views.ts';
import { materialsOf } from './record-view.ts';
import { contextOf, type Application, type Round, type Store } from './store.ts';
import { confirmedUnit } from './units.ts';

/** What a reviewer would otherwise look up: the same number or bytes elsewhere, warnings, confirmations, the unit. */
export function automaticChecks(store: Store, app: Application, round: Round): AutomaticCheck[] {
  const others = [...store.applications.values()].filter(
    (other) => other.accountId !== app.accountId && other.rounds.length > 0,
  );
  const elsewhere = (path: string) => {
    const own = valueAt(round.data, path);
    return (
      own !== undefined && others.some((other) => valueAt(other.rounds.at(-1)?.data ?? {}, path) === own)
    );
  };
  const materials = materialsOf(store, round.files);
  const hashes = new Set(
    others.flatMap((other) =>
      Object.values(materialsOf(store, other.rounds.at(-1)?.files ?? {})).map((m) => m.sha256),
    ),
  );
  const applicant = store.accounts.get(app.accountId);
  const issues = applicant
    ? validateApplication(store.form, { data: round.data, materials }, contextOf(store, applicant))
    : [];
  const code = valueAt(round.data, 'employer.unitCode');
  return [
    ...ownChecks(round.data, issues, store.now()),
    { code: 'identity-elsewhere', ok: !elsewhere('basic.idNumber'), path: 'basic.idNumber' },
    { code: 'phone-elsewhere', ok: !elsewhere('basic.mobile'), path: 'basic.mobile' },
    ...Object.entries(materials)
      .filter(([, material]) => hashes.has(material.sha256))
      .map(([slot]) => ({ code: 'file-elsewhere' as const, ok: false, path: `materials.${slot}` })),
    ...repeatedFiles(materials),
    ...(code === undefined
      ? []
      : [
          {
            code: 'unit-registered' as const,
            ok: confirmedUnit(store, code) !== undefined,
            path: 'employer.unitCode',
          },
        ]),
  ];
}
