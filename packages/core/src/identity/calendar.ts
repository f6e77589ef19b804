const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads eight digits YYYYMMDD as a Gregorian date.
 * @returns YYYY-MM-DD, or undefined when there is no such day or the year is before 1800
 */
export function readBirthDate(digits: string): string | undefined {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  if (year < 1800 || day < 1 || day > (monthDays[month - 1] ?? 0) + leapDay) return undefined;
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/** Whether text is a day of the calendar written YYYY-MM-DD, from 1800 on. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && readBirthDate(text.replaceAll('-', '')) !== undefined;
}

/**
 * Reads a day as people write it: 2012年7月1日, 2012.7.1, 2012/7/1, 20120701, full-width digits too.
 * @returns YYYY-MM-DD, or undefined when it is no day of the calendar
 */
export function readDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[年./·-](\d{1,2})[月./·-](\d{1,2})[日号]?$/.exec(plain);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return readBirthDate(year + month.padStart(2, '0') + day.padStart(2, '0'));
}

/** Day and minute of an instant in Asia/Shanghai, `YYYY-MM-DD HH:mm`; +08:00 without summer time since 1991. */
export function shanghaiTime(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The calendar day of an instant in Asia/Shanghai, YYYY-MM-DD. */
export const shanghaiDay = (instant: Date): string => shanghaiTime(instant).slice(0, 10);
