import type { Field, Severity } from '../fields/field.ts';
import type { Issue } from '../fields/issue.ts';
import type { ApplicationData, Json, SectionValue } from '../fields/json.ts';
import type { Facts } from '../fields/need.ts';
import { isMet } from '../fields/need.ts';
import type { Materials } from '../materials/material.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import type { Finding } from './check-value.ts';
import { checkValue } from './check-value.ts';
import { factsOf } from './derive.ts';
import { rowsOf, valueAt } from './paths.ts';
import { confirmedKey, isReadOnly } from './shown.ts';
import { slotsOf } from './slots.ts';

interface Scope {
  readonly form: FormDefinition;
  readonly context: FormContext;
  readonly facts: Facts;
  readonly data: ApplicationData;
}

/** A confirm counts as settled when the person ticked it for exactly this value. */
function isConfirmed(data: ApplicationData, path: string, value: Json | undefined): boolean {
  const [section = '', ...rest] = path.split('.');
  const confirmed = data[section]?.[confirmedKey];
  return (
    typeof confirmed === 'object' &&
    confirmed !== null &&
    !Array.isArray(confirmed) &&
    confirmed[rest.join('.')] === value
  );
}

function toIssue(
  scope: Scope,
  path: string,
  field: Field | undefined,
  finding: Finding,
  rule?: Severity,
): Issue[] {
  const severity: Severity = field?.severity?.[finding.code] ?? rule ?? 'error';
  if (severity === 'confirm' && isConfirmed(scope.data, path, valueAt(scope.data, path))) return [];
  return [{ path, code: finding.code, severity, ...(finding.params ? { params: finding.params } : {}) }];
}

function validateField(
  scope: Scope,
  path: string,
  field: Field,
  value: Json | undefined,
  siblings: SectionValue,
): Issue[] {
  if (field.retired || field.kind === 'material' || field.kind === 'reference') return [];
  if (!isMet(field.when, scope.facts, true)) return [];
  const rows = field.kind === 'list' ? rowsOf(value) : [];
  if (value === undefined || (field.kind === 'list' && rows.length < (field.min ?? 0))) {
    const code = field.kind === 'department' || field.derived === true ? 'not-derived' : 'required';
    return isMet(field.required, scope.facts) ? toIssue(scope, path, field, { code }) : [];
  }
  if (field.kind === 'list') {
    const tooMany =
      field.max !== undefined && rows.length > field.max
        ? toIssue(scope, path, field, { code: 'too-many', params: { max: field.max } })
        : [];
    return [
      ...tooMany,
      ...rows.flatMap((row) =>
        Object.entries(field.fields ?? {}).flatMap(([name, inner]) =>
          validateField(scope, `${path}.${row.id}.${name}`, inner, row[name], row),
        ),
      ),
    ];
  }
  if (isReadOnly(field, scope.facts)) return [];
  return checkValue(field, value, { ...scope, siblings }).flatMap((finding) =>
    toIssue(scope, path, field, finding),
  );
}

function brokenRules(scope: Scope, sectionKey: string): Issue[] {
  const section = scope.form.sections.find(({ key }) => key === sectionKey);
  return scope.form.rules.flatMap((rule) => {
    const [key, name = ''] = rule.at.split('.');
    const field = section?.fields[name];
    if (key !== sectionKey || field === undefined || !isMet(field.when, scope.facts, true)) return [];
    const broken = rule.broken(scope.data, scope.context);
    if (broken === false) return [];
    const finding = broken === true ? { code: rule.code } : { code: rule.code, params: broken };
    return toIssue(scope, rule.at, field, finding, rule.severity);
  });
}

function sectionIssues(scope: Scope, key: string): Issue[] {
  const section = scope.form.sections.find((item) => item.key === key);
  if (section === undefined) return [];
  const value = scope.data[key] ?? {};
  const own = Object.entries(section.fields).flatMap(([name, field]) =>
    validateField(scope, `${key}.${name}`, field, value[name], value),
  );
  const wrong = new Set(own.map((issue) => issue.path));
  return [...own, ...brokenRules(scope, key).filter((issue) => !wrong.has(issue.path))];
}

/**
 * Every issue of one section, in declared order. `data` holds all sections, since conditions cross them, with the
 * derived fields in place (see `derive`). A field with an issue of its own hides the broken rules on it.
 */
export function validateSection(
  form: FormDefinition,
  key: string,
  data: ApplicationData,
  context: FormContext,
): Issue[] {
  return sectionIssues({ form, context, data, facts: factsOf(form, data, context) }, key);
}

/** The slots that are asked for and empty, as `required` issues at `materials.<slot>`. */
export function validateMaterials(
  form: FormDefinition,
  data: ApplicationData,
  materials: Materials,
  context: FormContext,
): Issue[] {
  return slotsOf(form, data, context)
    .filter((slot) => slot.required && materials[slot.path] === undefined)
    .map((slot) => ({ path: `materials.${slot.path}`, code: 'required', severity: 'error' as const }));
}

/** Every issue of an application: all sections in order, then the materials. */
export function validateApplication(
  form: FormDefinition,
  application: { readonly data: ApplicationData; readonly materials: Materials },
  context: FormContext,
): Issue[] {
  const { data, materials } = application;
  const scope = { form, context, data, facts: factsOf(form, data, context) };
  return [
    ...form.sections.flatMap(({ key }) => sectionIssues(scope, key)),
    ...validateMaterials(form, data, materials, context),
  ];
}
