import type { Issue } from '../fields/issue.ts';
import type { ApplicationData } from '../fields/json.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import { derive } from './derive.ts';
import { normalizeSection } from './shape.ts';
import { snapshotOf } from './shown.ts';
import { validateSection } from './validate.ts';

const path = 'basic.email';

/** What is on record with another e-mail address, or with none, and what is wrong with the address. */
export function withEmail(
  form: FormDefinition,
  record: ApplicationData,
  email: string | null,
  context: FormContext,
): { readonly data: ApplicationData; readonly issues: readonly Issue[] } {
  const { email: _, ...others } = record['basic'] ?? {};
  const basic = normalizeSection(form, 'basic', email === null ? others : { ...others, email });
  const data = derive(form, { ...record, basic }, context);
  const issues = validateSection(form, 'basic', data, context);
  return {
    data: snapshotOf(form, data, context),
    issues: issues.filter((issue) => issue.path === path && issue.severity === 'error'),
  };
}
