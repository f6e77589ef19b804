import type { Field, FieldKind } from '../fields/field.ts';
import type { FormDefinition } from '../profile/profile.ts';
import { fieldAt } from './paths.ts';
import { slotAt } from './slots.ts';

/** The codes of each kind that typing and choosing can lead to; a control offers only options and regions that exist. */
const kindCodes: { readonly [K in FieldKind]?: (field: Field) => readonly string[] } = {
  text: ({ min, charset }) => [
    'too-long',
    ...(min === undefined ? [] : ['too-short']),
    'control-characters',
    ...(charset === undefined ? [] : ['name-characters']),
  ],
  date: ({ past }) => ['not-a-date', 'day-missing', ...(past === undefined ? [] : ['future-date'])],
  identityNumber: () => [
    'length',
    'charset',
    'format',
    'prefix',
    'region',
    'date',
    'future-date',
    'checksum',
  ],
  unitCode: () => ['length', 'charset', 'reserved', 'dept', 'category', 'region', 'checksum', 'org-checksum'],
  mobile: () => ['charset', 'length', 'prefix'],
  landline: () => ['charset', 'prefix', 'format', 'length'],
  email: () => ['too-long', 'format'],
  postcode: () => ['length', 'charset', 'prefix'],
};

/**
 * Every code that a person can be told at a path of the form: missing answers, what its kind checks, the form's own
 * rules there. Paths of rows have `*` for the row, slots begin with `materials.`.
 */
export function issueCodesOf(form: FormDefinition, path: string): string[] {
  if (path.startsWith('materials.')) {
    const slot = slotAt(form, path.slice('materials.'.length));
    return slot === undefined || slot.optional ? [] : ['required'];
  }
  const field = fieldAt(form, path);
  // A picture's issue shows at its slot.
  if (
    field === undefined ||
    field.kind === 'material' ||
    field.retired ||
    (field.on !== undefined && !field.on.includes('form'))
  )
    return [];
  const rules = form.rules.filter(({ at }) => at === path).map(({ code }) => code);
  // Where the answers are named that a value follows from, those are told instead.
  const isTold = !form.derive.some(({ at, of }) => at === path && of !== undefined);
  // The account always brings its own mobile number; what else is only derived can be told as missing.
  if (field.derived === true) return field.kind === 'department' && isTold ? ['not-derived'] : [];
  return [
    ...(field.required === undefined ? [] : ['required']),
    ...(field.required && field.derived && !field.quiet && isTold ? ['not-derived'] : []),
    ...(kindCodes[field.kind]?.(field) ?? []),
    ...rules,
  ];
}
