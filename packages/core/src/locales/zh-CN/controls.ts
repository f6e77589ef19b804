/** Words of the form controls. */
export const controls = {
  optional: '（选填）',
  choose: '请选择',
  yes: '是',
  no: '否',
  show: '显示',
  hide: '隐藏',
  flagTitle: '审核意见',
  locked: '不可修改',
  requiredFill: '请填写{label}',
  requiredChoose: '请选择{label}',
  requiredTick: '请勾选此项',
  confirmFirst: '请核对后勾选确认',
  dateIncomplete: '请填写完整的日期，例如 2012-07-01',
  dateRange: '请填写 {min} 至 {max} 之间的日期',
  dateExample: '例如 2012-07-01',
  datePick: '打开日历',
  province: '省（自治区、直辖市）',
  prefecture: '市（州、盟）',
  county: '县（市、区、旗）',
  prefectureItself: '（市本级）',
};

export type ControlsWords = Record<keyof typeof controls, string>;
