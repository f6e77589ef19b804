import { shanghaiDay } from '../identity/calendar.ts';
import { publicHolidays, type HolidayTable } from '../codes/public-holidays.ts';

const dayLength = 86_400_000;

/** Whether people work on a day, `YYYY-MM-DD`. */
export function isWorkingDay(day: string, holidays: HolidayTable = publicHolidays): boolean {
  if (holidays.worked.includes(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.off.includes(day);
}

/**
 * The end of the n-th working day after an instant, in Asia/Shanghai. The day of the instant does not count, and the
 * last one lasts until its end (民法典, articles 201 and 203).
 */
export function endOfWorkingDay(from: Date, n: number, holidays: HolidayTable = publicHolidays): Date {
  let midnight = Date.parse(`${shanghaiDay(from)}T00:00:00+08:00`);
  for (let left = n; left > 0;) {
    midnight += dayLength;
    if (isWorkingDay(shanghaiDay(new Date(midnight)), holidays)) left -= 1;
  }
  return new Date(midnight + dayLength - 1);
}
