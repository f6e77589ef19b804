import { shanghaiDay, shanghaiTime } from '@acct-forms/core';

const day = 24 * 60 * 60 * 1000;

/** Shanghai's calendar day of an instant, counted from 1970; the zone has no summer time (GB/T 7408.1: UTC+8). */
const dayNumber = (instant: number): number => Math.floor((instant + 8 * 60 * 60 * 1000) / day);

/** How many calendar days are left until a deadline; negative when it has passed. */
export function daysLeft(deadline: string, now: number): number {
  const at = Date.parse(deadline);
  const days = dayNumber(at) - dayNumber(now);
  return days === 0 && at < now ? -1 : days;
}

/** An instant as a day, `2026-03-18`, in Shanghai. */
export const dayOf = (instant: string): string => shanghaiDay(new Date(instant));

/** An instant as day and time, `2026-03-18 14:05`, in Shanghai. */
export const timeOf = (instant: string): string => shanghaiTime(new Date(instant));
