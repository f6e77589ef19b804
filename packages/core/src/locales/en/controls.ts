import type { ControlsWords } from '../zh-CN/controls.ts';

/** Words of the form controls. */
export const controls: ControlsWords = {
  optional: '(optional)',
  choose: 'Please choose',
  yes: 'Yes',
  no: 'No',
  show: 'Show',
  hide: 'Hide',
  flagTitle: 'Reviewer’s note',
  locked: 'Cannot be changed',
  requiredFill: 'Please fill in: {label}',
  requiredChoose: 'Please choose: {label}',
  requiredTick: 'Please tick this box',
  confirmFirst: 'Please check, then tick the box',
};
