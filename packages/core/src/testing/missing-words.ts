import type { FormDefinition } from '../profile/profile.ts';
import type { Words } from '../application/words.ts';

/**
 * The keys of everything in a form that a person sees by name and for which a language has no word: sections, groups,
 * fields, fields of rows, slots and their groups. Empty when the form can be shown in that language.
 *
 * `table` is the locale's `fields` table; the form's own words are merged over it.
 */
export function missingWords(form: FormDefinition, lang: string, table: Words): string[] {
  const words = { ...table, ...form.words[lang] };
  const keys = form.sections.flatMap(({ key: section, fields }) => [
    `section.${section}`,
    ...Object.entries(fields).flatMap(([name, { group, fields: inner = {} }]) => [
      ...(group === undefined ? [] : [`group.${section}.${group}`]),
      `label.${section}.${name}`,
      ...Object.keys(inner).map((each) => `label.${section}.${name}.*.${each}`),
    ]),
  ]);
  const slots = form.slots.flatMap(({ key, group, inSection }) => [
    `slot.${key}`,
    ...(inSection ? [] : [`slotGroup.${group}`]),
  ]);
  return [...new Set([...keys, ...slots])].filter((key) => !words[key]);
}
