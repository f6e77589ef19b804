import type { Field, FieldKind, Json } from '@acct-forms/core';
import { cleanText, displayValue, mask, optionsOf, valueAt } from '@acct-forms/core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';

/** Draws an element of one tag: `set` sets its properties, `inside` is slotted. */
type Draw = (wide: string, path: string, set: unknown, inside: unknown) => TemplateResult;

/** What a control of one kind needs beyond what every field has. */
interface Control {
  readonly draw: Draw;
  readonly properties?: (field: Field, record: RecordController, value: Json | undefined) => object;
}

const drawText: Draw = (wide, path, set, inside) =>
  html`<acct-text-field class=${wide} data-path=${path} ${set}>${inside}</acct-text-field>`;
const drawSelect: Draw = (wide, path, set, inside) =>
  html`<acct-choice-field class=${wide} data-path=${path} ${set}>${inside}</acct-choice-field>`;
const drawTiles: Draw = (wide, path, set, inside) =>
  html`<acct-radio-field class=${wide} data-path=${path} ${set}>${inside}</acct-radio-field>`;
const drawDate: Draw = (wide, path, set, inside) =>
  html`<acct-date-field class=${wide} data-path=${path} ${set}>${inside}</acct-date-field>`;
const drawRegion: Draw = (wide, path, set, inside) =>
  html`<acct-region-field class=${wide} data-path=${path} ${set}>${inside}</acct-region-field>`;
const drawUnit: Draw = (wide, path, set, inside) =>
  html`<acct-unit-field class=${wide} data-path=${path} ${set}>${inside}</acct-unit-field>`;
const drawList: Draw = (wide, path, set, inside) =>
  html`<acct-list-field class=${wide} data-path=${path} ${set}>${inside}</acct-list-field>`;
const drawOutput: Draw = (wide, path, set, inside) =>
  html`<acct-output-field class=${wide} data-path=${path} ${set}>${inside}</acct-output-field>`;

const textOf = (properties: (field: Field) => object): Control => ({
  draw: drawText,
  properties: (field) => ({
    autocomplete: field.autocomplete ?? 'off',
    clean: cleanerOf(field),
    ...properties(field),
  }),
});

const cleaners = new WeakMap<Field, (text: string) => string>();

/** The same function for the same field, so that nothing is drawn anew. */
function cleanerOf(field: Field): (text: string) => string {
  let clean = cleaners.get(field);
  if (clean === undefined) cleaners.set(field, (clean = (text) => cleanText(field, text)));
  return clean;
}

const maskId = (value: string) => mask('idNumber', value);

const choice = (draw: Draw): Control => ({
  draw,
  properties: (field, { speaker }, value) => ({
    options: optionsOf(speaker, field, typeof value === 'string' ? value : undefined),
  }),
});

const select = choice(drawSelect);
const tiles = choice(drawTiles);

/** The one table from a field's kind to its control. A reference is never drawn, a material is an upload. */
const controls: { readonly [K in Exclude<FieldKind, 'reference' | 'material' | 'choice'>]: Control } = {
  text: textOf(() => ({})),
  yesNo: { draw: drawTiles },
  date: { draw: drawDate },
  region: {
    draw: drawRegion,
    properties: (_, { services, speaker }) => ({
      regions: rootOf(services.profile!.regions),
      names: speaker.words,
    }),
  },
  identityNumber: textOf(() => ({ mask: maskId })),
  unitCode: {
    draw: drawUnit,
    properties: (_, { services, saves, facts, editable }) => ({
      units: services.backend?.units,
      profile: services.profile,
      offered: saves.offered,
      taken: editable && facts['unitTaken'] === true,
    }),
  },
  mobile: textOf(() => ({ type: 'tel' })),
  landline: textOf(() => ({ type: 'tel' })),
  email: textOf(() => ({ type: 'email' })),
  postcode: textOf(() => ({ keyboard: 'numeric' })),
  number: textOf(() => ({ keyboard: 'numeric' })),
  department: { draw: drawOutput },
  list: { draw: drawList },
};

/** What is computed is shown, never input. */
const output: Control = { draw: drawOutput };

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
  const text = displayValue(speaker, path, value);
  return field.mask === undefined || field.mask === 'name' ? text : mask(field.mask, text);
}

const roots = new WeakMap<object, readonly unknown[]>();

function rootOf(tree: { readonly root: object }): readonly unknown[] {
  let list = roots.get(tree);
  if (list === undefined) roots.set(tree, (list = [tree.root]));
  return list;
}
