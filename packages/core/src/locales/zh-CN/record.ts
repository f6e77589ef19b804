/** Words of a record that was changed or submitted elsewhere, restored on this machine or seen last on it, or returned with remarks. */
export const record = {
  restored: '已恢复 {time} 未保存的内容',
  restoredUnreadable: '有 {n} 项本机内容不能读取，已原样保留',
  restoredUnknown: '有 {n} 项本机内容这一版表单已不再使用，已原样保留',
  dismiss: '知道了',
  away: '网络不通，以下是本机上次联网时的办理情况。',
  awayUnsent: '本机有 {n} 项内容尚未同步，联网后打开“信息登记”自动同步。',
  closedElsewhere: '这份登记已在别处提交，这里未保存的内容不会发送。',
  unsavedCopy: '未保存的内容',
  replyOpen: '回复审核人员',
  replyLabel: '给审核人员的回复',
  replySend: '发送回复',
  replySent: '您的回复：{text}',
  flagChanged: '已修改，等待提交',
  conflictTitle: '{n} 处内容在别处也改过，请选择要保留的',
  conflictRest: '其余内容已自动合并，没有丢失。',
  conflictMine: '这里填写的',
  conflictTheirs: '别处保存的',
  conflictTab: '另一个窗口填写的',
  conflictUse: '按选择保存',
  conflictEmpty: '（未填写）',
};

export type RecordWords = Record<keyof typeof record, string>;
