import { shanghaiTime } from '../identity/calendar.ts';

/**
 * A calendar day in words, the one way in which days are shown: `2012 年 7 月 1 日`, held together by no-break spaces.
 * @param day YYYY-MM-DD; what is none is given back as it is
 */
export function formatDay(day: string, lang: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return day;
  if (lang.startsWith('zh')) {
    const [year, month, date] = match.slice(1).map(Number);
    return `${year} 年 ${month} 月 ${date} 日`.replaceAll(' ', '\u00a0');
  }
  const noon = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(noon.getTime())
    ? day
    : new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(noon);
}

/** A calendar day without its year, as `formatDay` shows it. */
export function formatShortDay(day: string, lang: string): string {
  if (lang.startsWith('zh')) return formatDay(day, lang).replace(/^\d+\u00a0年\u00a0/, '');
  const noon = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(lang, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(noon);
}

/** Day and minute of an instant in Asia/Shanghai, in words: `2026 年 11 月 24 日 19:48`. */
export function formatMoment(instant: Date, lang: string): string {
  const [day = '', time = ''] = shanghaiTime(instant).split(' ');
  return `${formatDay(day, lang)} ${time}`;
}
