import type { Issue } from '../fields/issue.ts';
import type { ApplicationData } from '../fields/json.ts';
import { isMet } from '../fields/need.ts';
import type { Materials } from '../materials/material.ts';
import type { ChangeKind, FormContext, FormDefinition } from '../profile/profile.ts';
import { diffData, diffMaterials } from './diff.ts';
import { fieldAt, patternOf, valueAt } from './paths.ts';
import { factsOf, shownData } from './shown.ts';
import { slotsOf, type SlotInstance } from './slots.ts';
import { isConfirmed } from './validate.ts';
import { listText, slotLabel, type Speaker } from './words.ts';

/** Values and files at one time. */
export interface Filing {
  readonly data: ApplicationData;
  readonly materials: Materials;
}

/** The paths of values that somebody gave otherwise than before: what is only computed, or points at them, is not told. */
export function givenPaths(
  form: FormDefinition,
  before: ApplicationData,
  now: Filing,
  context: FormContext,
): string[] {
  const facts = factsOf(form, now.data, context);
  return diffData(before, shownData(form, now.data, facts))
    .map(({ path }) => path)
    .filter((path) => {
      const field = fieldAt(form, path);
      return field !== undefined && field.kind !== 'reference' && !isMet(field.derived, facts);
    });
}

/** The files that these answers ask for; what else lies there is not submitted. */
function askedFiles(slots: readonly SlotInstance[], materials: Materials): Materials {
  const asked = new Set(slots.map(({ path }) => path));
  return Object.fromEntries(Object.entries(materials).filter(([path]) => asked.has(path)));
}

/** Whether a change changes anything of the record that it started from, values or files. */
export function changesAnything(
  form: FormDefinition,
  before: Filing,
  now: Filing,
  context: FormContext,
): boolean {
  const files = askedFiles(slotsOf(form, now.data, context), now.materials);
  return (
    givenPaths(form, before.data, now, context).length > 0 ||
    diffMaterials(before.materials, files).length > 0
  );
}

/** Whether a file proves what stands at a path. */
function provesIt({ proves = {} }: ChangeKind, { slot, rowId }: SlotInstance, path: string): boolean {
  return slot.perItem === undefined
    ? proves[slot.key]?.includes(patternOf(path)) === true
    : path.startsWith(`${slot.perItem}.${rowId}.`);
}

/** Changed values whose proofs are still those of before, each with a `confirm` that names them. */
function keptProofs(
  form: FormDefinition,
  kind: ChangeKind,
  before: Filing,
  now: Filing,
  context: FormContext,
): Issue[] {
  const kept = slotsOf(form, now.data, context).filter(({ path, required }) => {
    const sha256 = now.materials[path]?.sha256;
    return required && sha256 !== undefined && sha256 === before.materials[path]?.sha256;
  });
  return givenPaths(form, before.data, now, context).flatMap((path): Issue[] => {
    const proofs = kept.filter((each) => kind.slots.includes(each.slot.key) && provesIt(kind, each, path));
    const value = valueAt(now.data, path);
    // Nothing is left to be proven, or to be confirmed, where a value was taken out.
    if (proofs.length === 0 || typeof value !== 'string' || isConfirmed(now.data, path, value)) return [];
    const params = { proofs: proofs.map((proof) => proof.path).join(' ') };
    return [{ path, code: 'proof-kept', severity: 'confirm', params }];
  });
}

/**
 * What keeps a change from being submitted beyond what keeps any application: `nothing-changed` at the first section
 * that it opens, and `proof-kept` at each changed value whose proof was not renewed, until the person confirms that
 * it still holds. `proofs` are slot paths, separated by blanks; a value of which `found` says something else already
 * is not asked about.
 */
export function changeIssues(
  form: FormDefinition,
  changeKind: string,
  before: Filing,
  now: Filing,
  context: FormContext,
  found: readonly Issue[] = [],
): Issue[] {
  const kind = form.changes.find(({ key }) => key === changeKind);
  if (kind === undefined) return [];
  if (!changesAnything(form, before, now, context)) {
    return [{ path: kind.sections[0] ?? '', code: 'nothing-changed', severity: 'error' }];
  }
  const wrong = new Set(found.filter(({ severity }) => severity === 'error').map(({ path }) => path));
  return keptProofs(form, kind, before, now, context).filter(({ path }) => !wrong.has(path));
}

/** A `proof-kept` issue with the names of its files in place of their paths, for its sentence; any other as it is. */
export function nameProofs(speaker: Speaker, issue: Issue): Issue {
  const { proofs } = issue.params ?? {};
  if (issue.code !== 'proof-kept') return issue;
  const names = String(proofs)
    .split(' ')
    .map((path) => slotLabel(speaker, path));
  return { ...issue, params: { proofs: listText(speaker, names) } };
}
