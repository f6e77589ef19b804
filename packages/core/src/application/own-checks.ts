import type { Issue } from '../fields/issue.ts';
import type { ApplicationData } from '../fields/json.ts';
import { checkIdNumber } from '../identity/id-number.ts';
import { checkUnitCode } from '../identity/unit-code.ts';
import type { Materials } from '../materials/material.ts';
import { impossibleDates } from './date-checks.ts';
import { valueAt } from './paths.ts';
import { confirmedKey } from './shown.ts';

/** A check that an application passes or not by itself; what lies elsewhere is the backend's to look up. */
export interface OwnCheck {
  readonly code:
    | 'id-number'
    | 'unit-code'
    | 'missing-material'
    | 'dates'
    | 'warning'
    | 'confirmed-by-applicant'
    | 'file-repeated';
  readonly ok: boolean;
  readonly path?: string;
}

/**
 * What a reviewer sees beside the values, from the submitted data and its issues: the numbers by their strict rules
 * (a tolerated finding counts as not passed), the materials, dates that cannot be, each warning, each confirmation of the person.
 */
export function ownChecks(data: ApplicationData, issues: readonly Issue[], now: Date): OwnCheck[] {
  const idNumber = valueAt(data, 'basic.idNumber');
  const unitCode = valueAt(data, 'employer.unitCode');
  const checks: OwnCheck[] = [];
  if (idNumber !== undefined) {
    const type = valueAt(data, 'basic.idType');
    const { valid } = checkIdNumber(String(type), idNumber, { now });
    checks.push({ code: 'id-number', ok: valid, path: 'basic.idNumber' });
  }
  if (unitCode !== undefined) {
    checks.push({ code: 'unit-code', ok: checkUnitCode(unitCode).valid, path: 'employer.unitCode' });
  }
  const odd = impossibleDates(data);
  const missing = issues.filter(({ path, code }) => path.startsWith('materials.') && code === 'required');
  checks.push(
    ...(missing.length === 0
      ? [{ code: 'missing-material' as const, ok: true }]
      : missing.map(({ path }) => ({ code: 'missing-material' as const, ok: false, path }))),
    ...(odd.length === 0
      ? [{ code: 'dates' as const, ok: true }]
      : odd.map((path) => ({ code: 'dates' as const, ok: false, path }))),
    ...issues
      .filter(({ severity }) => severity === 'warning')
      .map(({ path }) => ({ code: 'warning' as const, ok: false, path })),
  );
  for (const [section, value] of Object.entries(data)) {
    for (const name of Object.keys((value[confirmedKey] as object | undefined) ?? {})) {
      checks.push({ code: 'confirmed-by-applicant', ok: false, path: `${section}.${name}` });
    }
  }
  return checks;
}

/** Slots of one application that hold the same bytes as another of its slots. */
export function repeatedFiles(materials: Materials): OwnCheck[] {
  const files = Object.entries(materials);
  return files
    .filter(([slot, { sha256 }]) => files.some(([other, file]) => other !== slot && file.sha256 === sha256))
    .map(([slot]) => ({ code: 'file-repeated', ok: false, path: `materials.${slot}` }));
}
