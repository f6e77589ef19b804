import type { Field, Severity } from '../fields/field.ts';
import { blocks, type Issue } from '../fields/issue.ts';
import type { ApplicationData, Json, SectionValue } from '../fields/json.ts';
import type { Facts } from '../fields/need.ts';
import { isMet } from '../fields/need.ts';
import type { Materials } from '../materials/material.ts';
import type { FormContext, FormDefinition, Rule, RuleRow } from '../profile/profile.ts';
import type { Finding } from './check-value.ts';
import { checkValue } from './check-value.ts';
import { fieldAt, own, rowsOf, valueAt } from './paths.ts';
import { confirmedKey, factsOf, isReadOnly, shownData } from './shown.ts';
import { slotsOf } from './slots.ts';

interface Scope {
  readonly form: FormDefinition;
  readonly context: FormContext;
  readonly facts: Facts;
  readonly data: ApplicationData;
  /** What rules look at. */
  readonly shown: ApplicationData;
}

function scopeOf(form: FormDefinition, data: ApplicationData, context: FormContext): Scope {
  const facts = factsOf(form, data, context);
  return { form, context, facts, data, shown: shownData(form, data, facts) };
}

/** A confirm counts as settled when the person ticked it for exactly this value. */
export function isConfirmed(data: ApplicationData, path: string, value: Json | undefined): boolean {
  const [section = '', ...rest] = path.split('.');
  const confirmed = data[section]?.[confirmedKey];
  return (
    typeof confirmed === 'object' &&
    confirmed !== null &&
    !Array.isArray(confirmed) &&
    own(confirmed, rest.join('.')) === value
  );
}

function toIssue(scope: Scope, path: string, field: Field | undefined, finding: Finding): Issue[] {
  const severity: Severity = field?.severity?.[finding.code] ?? finding.severity ?? 'error';
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
    if (!isMet(field.required, scope.facts)) return [];
    if (!isMet(field.derived, scope.facts)) return toIssue(scope, path, field, { code: 'required' });
    return hasCause(scope, path) ? [] : toIssue(scope, path, field, { code: 'not-derived' });
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

/** Whether an answer that a computed value follows from is wrong itself, so that it is told there. */
function hasCause(scope: Scope, path: string): boolean {
  const sources = scope.form.derive.find(({ at }) => at === path)?.of ?? [];
  return sources.some((source) => {
    const [section = ''] = source.split('.');
    const field = fieldAt(scope.form, source);
    const value = valueAt(scope.data, source);
    return (
      field !== undefined && blocks(validateField(scope, source, field, value, scope.data[section] ?? {}))
    );
  });
}

/** The rules on one section, those on a list's rows once for every row. */
function brokenRules(scope: Scope, sectionKey: string): Issue[] {
  return scope.form.rules.flatMap((rule) => {
    const [key = '', name = '', star, inner] = rule.at.split('.');
    if (key !== sectionKey) return [];
    const field = fieldAt(scope.form, rule.at);
    const outer = fieldAt(scope.form, `${key}.${name}`);
    if (field === undefined || outer === undefined) return [];
    if (!isMet(outer.when, scope.facts, true) || !isMet(field.when, scope.facts, true)) return [];
    if (star === undefined) return ruleIssues(scope, rule, rule.at, field, {});
    return rowsOf(valueAt(scope.shown, `${key}.${name}`)).flatMap((row) =>
      ruleIssues(scope, rule, `${key}.${name}.${row.id}.${inner}`, field, row),
    );
  });
}

function ruleIssues(scope: Scope, rule: Rule, path: string, field: Field, row: RuleRow): Issue[] {
  const broken = rule.broken(scope.shown, scope.context, row);
  if (broken === false) return [];
  return toIssue(scope, path, field, {
    code: rule.code,
    ...(rule.severity === undefined ? {} : { severity: rule.severity }),
    ...(broken === true ? {} : { params: broken }),
  });
}

function sectionIssues(scope: Scope, key: string): Issue[] {
  const section = scope.form.sections.find((item) => item.key === key);
  if (section === undefined) return [];
  const value = scope.data[key] ?? {};
  const found = Object.entries(section.fields).flatMap(([name, field]) =>
    validateField(scope, `${key}.${name}`, field, value[name], value),
  );
  const wrong = new Set(found.filter(({ severity }) => severity !== 'warning').map(({ path }) => path));
  return [...found, ...brokenRules(scope, key).filter((issue) => !wrong.has(issue.path))];
}

/**
 * Every issue of one section, in declared order. `data` holds all sections, since conditions cross them, with the
 * derived fields in place (see `derive`). A field that is wrong by itself hides the broken rules on it.
 */
export function validateSection(
  form: FormDefinition,
  key: string,
  data: ApplicationData,
  context: FormContext,
): Issue[] {
  return sectionIssues(scopeOf(form, data, context), key);
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
  const scope = scopeOf(form, data, context);
  return [
    ...form.sections.flatMap(({ key }) => sectionIssues(scope, key)),
    ...validateMaterials(form, data, materials, context),
  ];
}
