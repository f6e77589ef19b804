import {
  choice,
  date,
  defineForm,
  defineProfile,
  email,
  landline,
  mobile,
  postcode,
  section,
  text,
  yesNo,
} from '@acct-forms/core';
import type { ApplicationData, Section } from '@acct-forms/core';
import { exampleProfile } from '../../../packages/core/src/testing/example-form.ts';

/** Seven fields of a page: what a person types, chooses and picks. */
const usual = {
  name: text({ max: 40, required: true }),
  kind: choice('kinds', { required: true }),
  since: date({ past: true }),
  active: yesNo({ required: true }),
  phone: mobile(),
  address: text({ max: 60, required: true, wide: true }),
} as const;

const sections: readonly Section[] = [
  section('one', { ...usual, mail: email(), note: text({ max: 40 }) }),
  section('two', { ...usual, post: postcode() }),
  section('three', { ...usual, line: landline() }),
  section('four', usual),
  section('five', usual),
  section('six', usual),
];

export const fieldCount = sections.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0);

export const benchForm = defineForm({
  sections,
  facts: {},
  derive: [],
  rules: [],
  slots: [],
  pictureRules: {},
  tables: {
    kinds: {
      id: 'kinds',
      items: Array.from({ length: 20 }, (_, i) => ({ code: String(i + 1), name: `种类${i + 1}` })),
    },
  },
  letters: {},
  changes: [],
  reasons: [],
  words: {},
});

export const benchProfile = defineProfile(exampleProfile, async () => benchForm);

/** Answers with which every page can be left. */
export const answers: ApplicationData = Object.fromEntries(
  sections.map(({ key }) => [
    key,
    {
      name: '示例',
      kind: '3',
      since: '2020-02-03',
      active: true,
      phone: '13800000000',
      address: '样板路 20 号',
    },
  ]),
);
