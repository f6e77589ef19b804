import type { CodeTable, Field, FieldKind } from '@acct-forms/core';
import { codeName, displayValue, mask } from '@acct-forms/core';
import type { StaticValue } from 'lit/static-html.js';
import { literal } from 'lit/static-html.js';
import type { RecordController } from '../controllers/record.ts';
import type { ChoiceOption } from '../controls/choice-field/acct-choice-field.ts';

/** What a control of one kind needs beyond what every field has. */
interface Control {
  readonly tag: StaticValue;
  readonly properties?: (field: Field, record: RecordController) => object;
}

const textOf = (properties: (field: Field) => object): Control => ({
  tag: literal`acct-text-field`,
  properties: (field) => ({ autocomplete: field.autocomplete ?? 'off', ...properties(field) }),
});

const maskId = (value: string) => mask('idNumber', value);

const select: Control = {
  tag: literal`acct-choice-field`,
  properties: (field, record) => ({ options: optionsOf(record, field) }),
};

const tiles: Control = {
  tag: literal`acct-radio-field`,
  properties: (field, record) => ({ options: optionsOf(record, field) }),
};

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
  const value = record.value(path);
  const { speaker } = record;
  if (field.kind === 'date' && typeof value === 'string') {
    return new Intl.DateTimeFormat(speaker.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${value}T00:00:00Z`),
    );
  }
  const text = displayValue(speaker, path, value);
  return field.mask === undefined || field.mask === 'name' ? text : mask(field.mask, text);
}

const optionCache = new WeakMap<CodeTable, Map<string, readonly ChoiceOption[]>>();

/** The same list for the same table and language, so that a control is drawn again only when it changes. */
function optionsOf({ form, speaker: { lang } }: RecordController, field: Field): readonly ChoiceOption[] {
  const table = form!.tables[field.table ?? '']!;
  let byLang = optionCache.get(table);
  if (byLang === undefined) optionCache.set(table, (byLang = new Map()));
  let options = byLang.get(lang);
  if (options === undefined) byLang.set(lang, (options = listOptions(table, lang)));
  return options;
}

/** Entries under the name of their topmost one; that one can be chosen too. */
function listOptions({ items }: CodeTable, lang: string): ChoiceOption[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const parents = new Set(items.map((item) => item.parent));
  return items
    .filter((item) => !item.retired)
    .map((item) => {
      let top = item;
      while (top.parent !== undefined) top = byCode.get(top.parent) ?? { code: '', name: '' };
      const grouped = top !== item || parents.has(item.code);
      return {
        value: item.code,
        label: codeName(item, lang),
        ...(grouped ? { group: codeName(top, lang) } : {}),
      };
    });
}

const roots = new WeakMap<object, readonly unknown[]>();

function rootOf(tree: { readonly root: object }): readonly unknown[] {
  let list = roots.get(tree);
  if (list === undefined) roots.set(tree, (list = [tree.root]));
  return list;
}
