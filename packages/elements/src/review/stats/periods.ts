import type { StatisticsView } from '@acct-forms/adapter';
import { shanghaiDay } from '@acct-forms/core';

const dayMs = 86_400_000;
/** Up to so many days each has bars of its own; beyond, each week. */
const mostBars = 45;

/** Calendar days, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const periodNames = ['30', '90', 'year', 'own'] as const;
export type PeriodName = (typeof periodNames)[number];

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

export const daysIn = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1;

/** The period of a name that ends today in Shanghai. */
export function periodOf(name: Exclude<PeriodName, 'own'>, now: Date): Period {
  const to = shanghaiDay(now);
  return { from: name === 'year' ? `${to.slice(0, 4)}-01-01` : plus(to, 1 - Number(name)), to };
}

/** As many days as it has, just before it. */
export const before = (period: Period): Period => ({
  from: plus(period.from, -daysIn(period)),
  to: plus(period.from, -1),
});

export interface Bar {
  readonly from: string;
  readonly to: string;
  readonly submitted: number;
  readonly decided: number;
}

/** What came and went on each day of a period, or in each week of a long one; also where nothing did. */
export function barsOf(period: Period, perDay: StatisticsView['perDay']): Bar[] {
  const step = daysIn(period) > mostBars ? 7 : 1;
  const bars: Bar[] = [];
  for (let from = period.from; from <= period.to; from = plus(from, step)) {
    const last = plus(from, step - 1);
    const to = last < period.to ? last : period.to;
    const days = perDay.filter(({ day }) => day >= from && day <= to);
    const sum = (key: 'submitted' | 'decided') => days.reduce((total, day) => total + day[key], 0);
    bars.push({ from, to, submitted: sum('submitted'), decided: sum('decided') });
  }
  return bars;
}

/** Round numbers from 0 to at least `most`, five at most. */
export function ticksOf(most: number): number[] {
  const rough = Math.max(most, 4) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  return Array.from({ length: Math.ceil(Math.max(most, 4) / step) + 1 }, (_, i) => i * step);
}
