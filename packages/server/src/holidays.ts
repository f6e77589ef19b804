import { readFileSync } from 'node:fs';
import { isCalendarDate, publicHolidays, type HolidayTable } from '@acct-forms/core';
import * as z from 'zod';

const day = z.string().refine(isCalendarDate, 'no day such as 2027-01-01');
const schema = z.strictObject({ off: z.array(day), worked: z.array(day) });

/**
 * The known holidays and those of a file, `{"off": ["2027-01-01"], "worked": ["2027-01-03"]}`. What the file says of a
 * day counts.
 * @throws where there is no such file, or it holds something else
 */
export function readHolidays(file: string | undefined): HolidayTable {
  if (file === undefined) return publicHolidays;
  const { data, error } = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (error !== undefined)
    throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { off, worked } = data;
  return {
    off: [...publicHolidays.off.filter((each) => !worked.includes(each)), ...off],
    worked: [...publicHolidays.worked.filter((each) => !off.includes(each)), ...worked],
  };
}
