import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list, number, text, yesNo } from '../fields/builders.ts';
import { extend, section } from '../fields/section.ts';
import { exampleForm, exampleProfile } from '../testing/example-form.ts';
import type { FormDefinition, ProfileHead } from './profile.ts';
import { checkProfile } from './check-profile.ts';
import { defineForm, defineProfile } from './profile.ts';

const about = section('about', {
  ready: yesNo({ required: true }),
  note: text({ max: 10, when: { all: ['ready'] } }),
  rows: list({ more: text({ max: 10, required: { all: ['!ready'] } }) }, { max: 2 }),
});
const rest = {
  derive: [],
  rules: [],
  pictureRules: { scan: { kind: 'scan', maxBytes: 1, types: ['image/png'] } },
  tables: {},
  letters: {},
  changes: [],
  reasons: [],
  words: {},
} as const;
/** Loads a form as a profile does, its checks included. */
const load = (form: FormDefinition) => defineProfile(exampleProfile, async () => form).form();
const ready = (v: { about?: { ready?: boolean } }) => v.about?.ready === true;

test('a form whose facts are all defined stands', () => {
  const form = defineForm({ ...rest, sections: [about], facts: { ready }, slots: [] });
  assert.deepEqual(Object.keys(form.facts), ['ready']);
});

test('a fact that a field, a row or a slot names and nobody defines does not compile, nor load', async () => {
  await assert.rejects(
    load(
      defineForm({
        ...rest,
        sections: [about],
        // @ts-expect-error the fields name the fact `ready`
        facts: {},
        slots: [],
      }),
    ),
    /no fact ready/,
  );
  const onlyRow = section('about', {
    rows: list({ more: text({ max: 10, when: { all: ['inRow'] } }) }, { max: 2 }),
  });
  await assert.rejects(
    load(
      defineForm({
        ...rest,
        sections: [onlyRow],
        // @ts-expect-error a row's field names the fact `inRow`
        facts: {},
        slots: [],
      }),
    ),
    /no fact inRow/,
  );
  await assert.rejects(
    load(
      defineForm({
        ...rest,
        sections: [section('about', { ready: yesNo() })],
        // @ts-expect-error the slot names the fact `hasProof`
        facts: {},
        slots: [{ key: 'proof', rule: 'scan', when: { all: ['hasProof'] }, group: 'x' }],
      }),
    ),
    /no fact hasProof/,
  );
});

test('a fact reads fields of its form by their types', () => {
  defineForm({
    ...rest,
    sections: [about],
    facts: {
      ready: (v) => v.about?.ready === true,
      // @ts-expect-error there is no such field
      wrong: (v) => v.about?.missing === true,
      // @ts-expect-error a yes or no is no text
      alsoWrong: (v) => v.about?.ready === 'yes',
    },
    slots: [],
  });
});

test('an extended section keeps its order, takes what is added after a field and drops what is left out', () => {
  const more = extend(about, {
    add: { extra: text({ max: 5 }) },
    after: 'ready',
    omit: ['rows'],
    patch: { note: { wide: true } },
  });
  assert.deepEqual(Object.keys(more.fields), ['ready', 'extra', 'note']);
  assert.equal(more.fields.note.wide, true);
  assert.equal('wide' in about.fields.note, false);
  assert.deepEqual(Object.keys(extend(about, { add: { extra: text({ max: 5 }) } }).fields).at(-1), 'extra');
});

/** The example form with something changed, checked again. */
const redefine = (change: Partial<FormDefinition>) => () =>
  checkProfile(exampleProfile, { ...exampleForm, ...change });

test('a form names nothing that it does not have', () => {
  assert.doesNotThrow(redefine({}));
  assert.throws(redefine({ tables: {} }), /who\.idType: no table idTypes/);
  assert.throws(redefine({ slots: [] }), /who\.photo: no slot photo/);
  const typed = section('typed', { years: number() });
  const sections = [...exampleForm.sections, typed];
  assert.throws(redefine({ sections }), /typed\.years: a number is computed/);
  assert.throws(redefine({ pictureRules: {} }), /photo: no picture rule photo/);
  const slot = { key: 'photo', rule: 'photo', when: true, group: 'g' } as const;
  assert.throws(redefine({ slots: [{ ...slot, perItem: 'work.gone' }] }), /no list work\.gone/);
  assert.throws(redefine({ slots: [{ ...slot, letter: 'pledge' }] }), /no letter pledge/);
  assert.throws(redefine({ derive: [{ at: 'who.gone', from: () => 1 }] }), /no field who\.gone/);
  assert.throws(redefine({ rules: [{ at: 'work.jobs.*.gone', code: 'x', broken: () => true }] }), /no field/);
  assert.throws(redefine({ changes: [{ key: 'x', sections: ['gone'], slots: [] }] }), /no section gone/);
  assert.throws(redefine({ changes: [{ key: 'x', sections: [], slots: ['gone'] }] }), /no slot gone/);
});

test('a profile names only bureaus that it has', () => {
  const define = (change: Partial<ProfileHead>) => () =>
    checkProfile({ ...exampleProfile, ...change }, exampleForm);
  const [first, ...others] = exampleProfile.departments;
  assert.ok(first);
  assert.doesNotThrow(define({}));
  assert.throws(define({ departments: [first, first, ...others] }), /numbers repeat/);
  assert.throws(define({ departments: [{ ...first, parentNo: 9 }, ...others] }), /no bureau 9/);
  assert.throws(define({ routing: { units: { lake: 8 } } }), /no bureau 8/);
  assert.throws(define({ routing: { units: {}, provincialUnits: 7 } }), /no bureau 7/);
});

test('the form of a profile is loaded once', async () => {
  let calls = 0;
  const profile = defineProfile(exampleProfile, async () => {
    calls += 1;
    return exampleForm;
  });
  assert.equal(await profile.form(), await profile.form());
  assert.equal(await profile.firstForm(), exampleForm);
  assert.equal(calls, 1);
});

test('the late part of a form comes with the whole form, or by itself', async () => {
  const { countries, ...tables } = exampleForm.tables;
  const late = {
    when: { all: ['!residentId'] },
    load: async () => ({ tables: { countries: countries! }, reasons: [] }),
  };
  const profile = defineProfile(exampleProfile, async () => ({ ...exampleForm, tables, late }));
  const first = await profile.firstForm();
  assert.equal(first.late, late);
  assert.equal('countries' in first.tables, false);
  const whole = await profile.form();
  assert.deepEqual(whole, exampleForm);
  assert.equal('late' in whole, false);
  const wrong = { ...exampleForm, late: { ...late, when: { all: ['gone'] } } };
  await assert.rejects(load(wrong), /late: no fact gone/);
});

test('the reasons of remarks come without the rest of the late part, or else with all of it', async () => {
  const reasons = [{ code: 'blurred', text: { 'zh-CN': '不清晰' } }];
  const late = { when: { all: ['!residentId'] }, load: async () => ({ reasons, changes: [] }) };
  const withReasons = (more: object) =>
    defineProfile(exampleProfile, async () => ({ ...exampleForm, late: { ...late, ...more } }));
  const first = await withReasons({ reasons: async () => reasons }).formWithReasons();
  assert.deepEqual([first.reasons, first.late?.when], [reasons, late.when]);
  const whole = await withReasons({}).formWithReasons();
  assert.deepEqual([whole.reasons, whole.late], [reasons, undefined]);
  const none = defineProfile(exampleProfile, async () => exampleForm);
  assert.equal(await none.formWithReasons(), exampleForm);
});

test('a part that fails to load is loaded again at the next call', async () => {
  let calls = 0;
  const profile = defineProfile(exampleProfile, async () => {
    calls += 1;
    if (calls === 1) throw new Error('offline');
    return exampleForm;
  });
  await assert.rejects(profile.form(), /offline/);
  assert.deepEqual(await profile.form(), exampleForm);
});
