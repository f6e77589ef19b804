import { expect } from '@open-wc/testing';
import { barsOf, before, daysIn, periodOf, ticksOf } from './periods.ts';

describe('periods of statistics', () => {
  const now = new Date('2026-03-30T17:00:00Z');

  it('end today in Shanghai, and have one before them of the same length', () => {
    const month = periodOf('30', now);
    expect(month).to.deep.equal({ from: '2026-03-02', to: '2026-03-31' });
    expect(before(month)).to.deep.equal({ from: '2026-01-31', to: '2026-03-01' });
    expect(daysIn(before(month))).to.equal(30);
    expect(periodOf('year', now).from).to.equal('2026-01-01');
  });

  it('have a bar for each day, or for each week of a long one, also where nothing came', () => {
    const perDay = [{ day: '2026-03-03', submitted: 4, decided: 1 }];
    const days = barsOf({ from: '2026-03-02', to: '2026-03-04' }, perDay);
    expect(days.map(({ submitted, decided }) => [submitted, decided])).to.deep.equal([
      [0, 0],
      [4, 1],
      [0, 0],
    ]);
    const weeks = barsOf(periodOf('90', now), perDay);
    expect(weeks.length).to.equal(13);
    expect(weeks.at(-1)!.to).to.equal('2026-03-31');
    expect(weeks.reduce((sum, { submitted }) => sum + submitted, 0)).to.equal(4);
  });

  it('are drawn beside round numbers', () => {
    expect(ticksOf(66)).to.deep.equal([0, 20, 40, 60, 80]);
    expect(ticksOf(0)).to.deep.equal([0, 1, 2, 3, 4]);
    expect(ticksOf(1234)).to.deep.equal([0, 500, 1000, 1500]);
  });
});
