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
};

export type ControlsWords = Record<keyof typeof controls, string>;
