import { ownChecks, repeatedFiles, unitDiffers, validateApplication, valueAt } from '@acct-forms/core';
import type { AutomaticCheck } from '../review-views.ts';
import { foundElsewhere } from './found-elsewhere.ts';
import { materialsOf } from './record-view.ts';
import { contextOf, type Account, type Application, type Round, type Store } from './store.ts';
import { unitOf, unitValues } from './units.ts';

/** What a reviewer would otherwise look up: the same number or bytes elsewhere, warnings, confirmations, the unit. */
export function automaticChecks(
  store: Store,
  app: Application,
  round: Round,
  staff: Account,
): AutomaticCheck[] {
  const others = [...store.applications.values()].filter(
    (other) => other.accountId !== app.accountId && other.rounds.length > 0,
  );
  const lastRound = (other: Application) => other.rounds.at(-1) ?? { data: {}, files: {} };
  const numberElsewhere = (code: 'identity-elsewhere' | 'phone-elsewhere', path: string): AutomaticCheck => {
    const own = valueAt(round.data, path);
    const same = others.filter((other) => own !== undefined && valueAt(lastRound(other).data, path) === own);
    return same.length === 0
      ? { code, ok: true, path }
      : { code, ok: false, path, found: foundElsewhere(store, staff, same) };
  };
  const materials = materialsOf(store, round.files);
  const holding = (sha256: string) =>
    others.filter((other) =>
      Object.values(materialsOf(store, lastRound(other).files)).some((m) => m.sha256 === sha256),
    );
  const applicant = store.accounts.get(app.accountId);
  const issues = applicant
    ? validateApplication(
        store.form,
        { data: round.data, materials },
        contextOf(store, applicant, round.data),
      )
    : [];
  const code = valueAt(round.data, 'employer.unitCode');
  const unit = unitOf(store, code);
  return [
    ...ownChecks(round.data, issues, store.now()),
    numberElsewhere('identity-elsewhere', 'basic.idNumber'),
    numberElsewhere('phone-elsewhere', 'basic.mobile'),
    ...Object.entries(materials).flatMap(([slot, { sha256 }]): AutomaticCheck[] => {
      const found = foundElsewhere(store, staff, holding(sha256));
      return found.length === 0
        ? []
        : [{ code: 'file-elsewhere', ok: false, path: `materials.${slot}`, found }];
    }),
    ...repeatedFiles(materials),
    ...(code === undefined
      ? []
      : [
          {
            code: 'unit-registered' as const,
            ok: unit?.state === 'confirmed',
            path: 'employer.unitCode',
          },
        ]),
    ...(unit === undefined ? [] : unitDiffers(round.data, unitValues(unit))),
  ];
}
