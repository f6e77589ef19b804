/** Days that are not as their weekday says, each as `YYYY-MM-DD`. */
export interface HolidayTable {
  /** Days off, those on a weekend may be left out. */
  readonly off: readonly string[];
  /** Days of a weekend on which people work. */
  readonly worked: readonly string[];
}

/** Every day from the first to the last of one month. */
const days = (month: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `${month}-${String(first + i).padStart(2, '0')}`);

/**
 * Public holidays of the years for which they have been announced: 国务院办公厅关于2026年部分节假日安排的通知
 * (2025-11-04). Other years have their weekends only.
 */
export const publicHolidays: HolidayTable = {
  off: [
    ...days('2026-01', 1, 3),
    ...days('2026-02', 15, 23),
    ...days('2026-04', 4, 6),
    ...days('2026-05', 1, 5),
    ...days('2026-06', 19, 21),
    ...days('2026-09', 25, 27),
    ...days('2026-10', 1, 7),
  ],
  worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};
