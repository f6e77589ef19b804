/** What is told of a record before it is submitted, and of one that can not be changed or kept; more comes with `record-late`. */
export const record = {
  confirmPhoto: '请点击“使用这张”确认照片',
  missingTitle: '还有 {n} 处需要补充，才能提交',
  flagsTitle: '审核意见还有 {n} 处没有处理',
  warningsTitle: '{n} 处请再看一眼，不影响提交',
  takenTitle: '还没有提交：这个证件号码已在本省登记',
  takenCheck: '请核对号码',
  takenCall: '号码无误的，请联系{bureau}，电话',
  'submit.unauthenticated': '登录已过期，还没有提交。请重新登录。',
  'submit.stale-revision': '内容在别处改过，已取回最新内容，请核对后再点一次“确认”。',
  'submit.not-allowed': '现在不能提交，请返回首页查看状态。',
  'submit.failed': '还没有提交，请稍后再点一次“确认”。',
  notEditable: '当前状态为“{state}”，不能修改。',
  keepShared: '您正在使用公用电脑：填写的内容不会留在这台电脑上，离开前请等待保存完成。',
  keepUnavailable: '这个浏览器不能在本机保存草稿，离开前请等待保存完成。',
  sameFile: '与“{label}”是同一个文件，请确认没有选错',
  unneededTitle: '不再需要的材料',
  unneededNote: '按现在填写的内容，这些材料不需要了，不会提交。可以删除；改回原来的内容后会重新使用。',
  errorsTitle: '有 {n} 处需要修改',
  confirmTitle: '有 {n} 处请您核对并确认',
  errorLine: '{label}：{text}',
};

export type RecordWords = Record<keyof typeof record, string>;
