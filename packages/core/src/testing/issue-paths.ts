import { issueCodesOf } from '../application/issue-codes.ts';
import type { FormDefinition } from '../profile/profile.ts';

/** Every path of a form at which a person can be told something, with its codes; rows as `*`, slots as `materials.…`. */
export function issuePaths(
  form: FormDefinition,
): { readonly path: string; readonly codes: readonly string[] }[] {
  const fields = form.sections.flatMap((section) =>
    Object.entries(section.fields).flatMap(([name, field]) => [
      `${section.key}.${name}`,
      ...Object.keys(field.fields ?? {}).map((inner) => `${section.key}.${name}.*.${inner}`),
    ]),
  );
  const slots = form.slots.map(({ key, perItem }) => `materials.${key}${perItem === undefined ? '' : '.*'}`);
  return [...fields, ...slots]
    .map((path) => ({ path, codes: issueCodesOf(form, path) }))
    .filter(({ codes }) => codes.length > 0);
}
