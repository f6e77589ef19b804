import type { Field, FieldKind, Json } from '@acct-forms/core';
import { displayValue, mask, optionsOf, valueAt } from '@acct-forms/core';
import type { StaticValue } from 'lit/static-html.js';
import { literal } from 'lit/static-html.js';
import type { RecordController } from '../controllers/record.ts';

/** What a control of one kind needs beyond what every field has. */
interface Control {
  readonly tag: StaticValue;
  readonly properties?: (field: Field, record: RecordController, value: Json | undefined) => object;
}

const textOf = (properties: (field: Field) => object): Control => ({
  tag: literal`acct-text-field`,
  properties: (field) => ({ autocomplete: field.autocomplete ?? 'off', ...properties(field) }),
});

const maskId = (value: string) => mask('idNumber', value);

const choice = (tag: StaticValue): Control => ({
  tag,
  properties: (field, { speaker }, value) => ({
    options: optionsOf(speaker, field, typeof value === 'string' ? value : undefined),
  }),
});

const select = choice(literal`acct-choice-field`);
const tiles = choice(literal`acct-radio-field`);

/** The one table from a field's kind to its control. A reference is never drawn, a material is an upload. */
const controls: { readonly [K in Exclude<FieldKind, 'reference' | 'material' | 'choice'>]: Control } = {
  text: textOf(() => ({})),
  yesNo: { tag: literal`acct-radio-field` },
  date: { tag: literal`acct-date-field` },
  region: {
    tag: literal`acct-region-field`,
    properties: (_, { services }) => ({ regions: rootOf(services.profile!.regions) }),
  },
  identityNumber: textOf(() => ({ mask: maskId })),
  unitCode: {
    tag: literal`acct-unit-field`,
    properties: (_, { services, saves, facts }) => ({
      units: services.backend?.units,
      profile: services.profile,
      offered: saves.offered,
      taken: facts['unitTaken'] === true,
    }),
  },
  mobile: textOf(() => ({ type: 'tel' })),
  landline: textOf(() => ({ type: 'tel' })),
  email: textOf(() => ({ type: 'email' })),
  postcode: textOf(() => ({ keyboard: 'numeric' })),
  number: textOf(() => ({ keyboard: 'numeric' })),
  department: { tag: literal`acct-output-field` },
  list: { tag: literal`acct-list-field` },
};

/** What is computed is shown, never input. */
const output: Control = { tag: literal`acct-output-field` };

/** The control of a declaration. */
export function controlOf(field: Field, derived: boolean): Control {
  if (derived) return output;
  if (field.kind === 'choice') return field.tiles ? tiles : select;
  return controls[field.kind as keyof typeof controls];
}

/** A derived value in words; what is masked stays masked. */
export function outputText(record: RecordController, path: string, field: Field): string {
  const value = valueAt(record.data, path);
  const { speaker } = record;
  if (field.kind === 'date' && typeof value === 'string') {
    return new Intl.DateTimeFormat(speaker.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${value}T00:00:00Z`),
    );
  }
  const text = displayValue(speaker, path, value);
  return field.mask === undefined || field.mask === 'name' ? text : mask(field.mask, text);
}

const roots = new WeakMap<object, readonly unknown[]>();

function rootOf(tree: { readonly root: object }): readonly unknown[] {
  let list = roots.get(tree);
  if (list === undefined) roots.set(tree, (list = [tree.root]));
  return list;
}
