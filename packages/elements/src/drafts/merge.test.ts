import { expect } from '@open-wc/testing';
import type { Json, SectionValue } from '@acct-forms/core';
import { sameJson } from '@acct-forms/core';
import fc from 'fast-check';
import { mergeSection } from './merge.ts';
import { putValue } from './put-value.ts';

const scalar = fc.oneof(fc.boolean(), fc.constantFrom('a', 'b', 'c'));
const row = fc.record({ id: fc.constantFrom('1', '2', '3'), x: scalar, y: scalar }, { requiredKeys: ['id'] });
const rows = fc.uniqueArray(row, { selector: (each) => each.id, maxLength: 3 });
const sections = fc
  .record({ a: scalar, b: scalar, c: scalar, list: rows }, { requiredKeys: [] })
  .map((value) => value as SectionValue);

const merge = (base: SectionValue, mine: SectionValue, theirs: SectionValue) =>
  mergeSection('s', base, mine, theirs);

describe('mergeSection', () => {
  it('takes the side that changed when the other did not', () => {
    fc.assert(
      fc.property(sections, sections, (base, changed) => {
        for (const merged of [merge(base, changed, base), merge(base, base, changed)]) {
          expect(sameJson(merged.value, changed)).to.equal(true);
          expect(merged.conflicts).to.deep.equal([]);
        }
      }),
    );
  });

  it('has no conflict where both did the same', () => {
    fc.assert(
      fc.property(sections, sections, (base, same) => {
        const merged = merge(base, same, structuredClone(same));
        expect(sameJson(merged.value, same)).to.equal(true);
        expect(merged.conflicts).to.deep.equal([]);
      }),
    );
  });

  it('finds the same conflicts from both sides, and holds mine there', () => {
    fc.assert(
      fc.property(sections, sections, sections, (base, mine, theirs) => {
        const here = merge(base, mine, theirs);
        const there = merge(base, theirs, mine);
        const paths = (merged: typeof here) => merged.conflicts.map(({ path }) => path).sort();
        expect(paths(here)).to.deep.equal(paths(there));
        for (const conflict of here.conflicts) {
          expect(sameJson(conflict.mine, conflict.theirs)).to.equal(false);
        }
      }),
    );
  });

  it('loses no value: each one of the result is of one of the sides', () => {
    fc.assert(
      fc.property(sections, sections, sections, (base, mine, theirs) => {
        const { value } = merge(base, mine, theirs);
        for (const name of ['a', 'b', 'c']) {
          expect([mine[name], theirs[name]]).to.include(value[name]);
        }
        for (const one of (value['list'] ?? []) as { id: string; x?: Json }[]) {
          const of = (side: SectionValue) =>
            ((side['list'] ?? []) as { id: string; x?: Json }[]).find(({ id }) => id === one.id)?.x;
          expect([of(mine), of(theirs)]).to.include(one.x);
        }
      }),
    );
  });

  it('ends with theirs when every conflict is settled for theirs and nothing else differs', () => {
    fc.assert(
      fc.property(sections, sections, (mine, theirs) => {
        const merged = merge({}, mine, theirs);
        let { value } = merged;
        for (const { path, theirs: chosen } of merged.conflicts) value = putValue(value, path, chosen);
        for (const name of Object.keys(theirs).filter((each) => each !== 'list')) {
          expect(value[name]).to.deep.equal(theirs[name]);
        }
      }),
    );
  });

  it('matches rows by their id: both added, one changed, one removed', () => {
    const base = {
      list: [
        { id: '1', x: 'a' },
        { id: '2', x: 'a' },
      ],
    };
    const mine = {
      list: [
        { id: '1', x: 'b' },
        { id: '2', x: 'a' },
        { id: '3', x: 'mine' },
      ],
    };
    const theirs = {
      list: [
        { id: '1', x: 'a', y: 'c' },
        { id: '4', x: 'theirs' },
      ],
    };
    expect(merge(base, mine, theirs)).to.deep.equal({
      value: {
        list: [
          { id: '1', x: 'b', y: 'c' },
          { id: '4', x: 'theirs' },
          { id: '3', x: 'mine' },
        ],
      },
      conflicts: [],
    });
  });

  it('asks when one side removed a row that the other changed, and can settle both ways', () => {
    const base = { list: [{ id: '1', x: 'a' }] };
    const merged = merge(base, { list: [{ id: '1', x: 'b' }] }, { list: [] });
    expect(merged.conflicts).to.deep.equal([
      { path: 's.list.1', mine: { id: '1', x: 'b' }, theirs: undefined },
    ]);
    expect(putValue(merged.value, 's.list.1', undefined)).to.deep.equal({ list: [] });
    expect(putValue({ list: [] }, 's.list.1', { id: '1', x: 'b' })).to.deep.equal({
      list: [{ id: '1', x: 'b' }],
    });
  });

  it('asks nothing about confirmations', () => {
    const merged = merge({}, { $confirmed: { code: '1' } }, { $confirmed: { code: '2' } });
    expect(merged.conflicts).to.deep.equal([]);
  });
});
