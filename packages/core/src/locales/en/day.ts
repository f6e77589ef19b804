import type { DayWords } from '../zh-CN/day.ts';

/** Words of the date control. */
export const day: DayWords = {
  dateIncomplete: 'Please give the whole date, for example 2012-07-01',
  dateRange: 'Please give a date from {min} to {max}',
  dateExample: 'YYYY-MM-DD',
  datePick: 'Open the calendar',
};
