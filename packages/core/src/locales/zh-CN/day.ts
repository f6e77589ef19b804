/** Words of the date control. */
export const day = {
  dateIncomplete: '请填写完整的日期，例如 2012-07-01',
  dateRange: '请填写 {min} 至 {max} 之间的日期',
  dateExample: '例如 2012-07-01',
  datePick: '打开日历',
};

export type DayWords = Record<keyof typeof day, string>;
