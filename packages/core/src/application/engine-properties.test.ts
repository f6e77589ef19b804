import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Field, Fields } from '../fields/field.ts';
import type { ApplicationData, Json, SectionValue } from '../fields/json.ts';
import { exampleContext as context, exampleForm as form } from '../testing/example-form.ts';
import { derive } from './derive.ts';
import { diffData } from './diff.ts';
import { sameJson } from './same-json.ts';
import { mask } from './mask.ts';
import { normalizeSection, shapeIssues } from './shape.ts';
import { factsOf, shownData, snapshotOf } from './shown.ts';
import { validateApplication } from './validate.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '111',
    '414',
    '990',
    '990102',
    '990109',
    'lake',
    '220102199003070021',
    '2099-01-01',
    '__proto__',
  ),
);

/** Any value that the shape of a field allows. */
function valueOf(field: Field): fc.Arbitrary<Json | undefined> {
  switch (field.kind) {
    case 'material':
      return fc.constant(undefined);
    case 'yesNo':
      return fc.boolean();
    case 'number':
      return fc.integer();
    case 'list':
      return fc.uniqueArray(
        fc
          .tuple(fc.stringMatching(/^[\w-]{1,8}$/), valuesOf(field.fields ?? {}))
          .map(([id, row]) => ({ ...row, id })),
        { selector: ({ id }) => id, maxLength: 4 },
      );
    default:
      return text;
  }
}

function valuesOf(fields: Fields): fc.Arbitrary<SectionValue> {
  const values = Object.entries(fields).map(([name, field]) =>
    fc.option(valueOf(field), { nil: undefined }).map((value): [string, Json | undefined] => [name, value]),
  );
  return fc
    .tuple(...values)
    .map((pairs) =>
      Object.fromEntries(pairs.filter((pair): pair is [string, Json] => pair[1] !== undefined)),
    );
}

const anyData: fc.Arbitrary<ApplicationData> = fc
  .tuple(
    ...form.sections.map(({ key, fields }) =>
      valuesOf(fields).map((value): [string, SectionValue] => [key, value]),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs));

const copy = (data: ApplicationData): ApplicationData => JSON.parse(JSON.stringify(data));

test('whatever the shape allows is validated without throwing, and issues name fields of the form', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      for (const { key } of form.sections) assert.deepEqual(shapeIssues(form, key, data[key]), []);
      const issues = validateApplication(form, { data: derive(form, data, context), materials: {} }, context);
      for (const { path, code } of issues) {
        assert.match(path, /^(who|work|materials)\./);
        assert.match(code, /^[a-z-]+$/);
      }
    }),
  );
});

test('no JSON at all makes the shape throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('who', 'work', 'x'), (value, key) => {
      assert.ok(Array.isArray(shapeIssues(form, key, value)));
    }),
  );
});

test('equal data have no difference, and a difference ends where it says', () => {
  fc.assert(
    fc.property(anyData, anyData, (a, b) => {
      assert.deepEqual(diffData(a, copy(a)), []);
      for (const { before, after } of diffData(a, b)) assert.ok(!sameJson(before, after));
    }),
  );
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      const once = normalizeSection(form, 'work', data['work'] ?? {});
      assert.deepEqual(normalizeSection(form, 'work', once), once);
    }),
  );
});

test('deriving twice is deriving once, and leaves its input alone', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      const before = copy(data);
      const once = derive(form, data, context);
      assert.deepEqual(data, before);
      assert.deepEqual(derive(form, once, context), once);
    }),
  );
});

test('a snapshot stands for itself: the same facts, nothing more to leave out, still of the shape', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      const snapshot = snapshotOf(form, data, context);
      const facts = factsOf(form, data, context);
      assert.deepEqual(factsOf(form, snapshot, context), facts);
      assert.deepEqual(shownData(form, snapshot, facts), snapshot);
      for (const { key } of form.sections) assert.deepEqual(shapeIssues(form, key, snapshot[key]), []);
    }),
  );
});

test('a mask never shows the middle, and keeps the length', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('idNumber', 'phone', 'name'),
      (value, kind) => {
        const characters = [...value];
        const masked = [...mask(kind, value)];
        assert.equal(masked.length, characters.length);
        const kept = masked.filter((character) => character !== '*').length;
        assert.ok(kept <= (kind === 'name' ? 1 : characters.length < 8 ? 0 : 8), `${kept} kept`);
        if (characters.length > 1) assert.equal(masked[Math.floor(characters.length / 2)], '*');
      },
    ),
  );
});
