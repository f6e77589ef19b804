import { expect } from '@open-wc/testing';
import { review } from '@acct-forms/core/locales/zh-CN/review';
import { deadlineWords } from './deadline-words.ts';
import { dayOf, daysLeft, timeOf } from './deadline.ts';

/** 23:30 in Shanghai. */
const now = Date.parse('2026-03-18T15:30:00Z');

describe('the time left of a case', () => {
  it('counts calendar days of Shanghai, whatever the zone of the machine', () => {
    expect(daysLeft('2026-03-18T15:45:00Z', now)).to.equal(0);
    expect(daysLeft('2026-03-18T16:00:00Z', now)).to.equal(1);
    expect(daysLeft('2026-03-20T15:59:00Z', now)).to.equal(2);
    expect(daysLeft('2026-03-17T15:59:00Z', now)).to.equal(-1);
  });

  it('is over as soon as the instant has passed', () => {
    expect(daysLeft('2026-03-18T15:29:00Z', now)).to.equal(-1);
    expect(daysLeft('2026-03-18T15:30:00Z', now)).to.equal(0);
  });

  it('is told for cases that wait only, red when over, amber within a day', () => {
    const told = (deadline: string, state: 'submitted' | 'approved' = 'submitted') =>
      deadlineWords(review, { state, deadline }, now);
    expect(told('2026-03-15T10:00:00Z')).to.deep.equal({ text: '超期 3 天', tone: 'error' });
    expect(told('2026-03-18T15:45:00Z')).to.deep.equal({ text: '今天到期', tone: 'warning' });
    expect(told('2026-03-19T10:00:00Z')).to.deep.equal({ text: '剩 1 天', tone: 'warning' });
    expect(told('2026-03-21T10:00:00Z')).to.deep.equal({ text: '剩 3 天' });
    expect(told('2026-03-15T10:00:00Z', 'approved')).to.equal(undefined);
  });

  it('is written as day and minute of Shanghai', () => {
    expect(dayOf('2026-03-18T16:00:00Z')).to.equal('2026-03-19');
    expect(timeOf('2026-03-18T15:30:59Z')).to.equal('2026-03-18 23:30');
  });
});
