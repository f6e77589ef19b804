/** Words of the portal for those signed in: header, warnings before a session ends or something would be lost. */
export const session = {
  home: '返回首页',
  shared: '公用电脑',
  leave: '退出登录',
  sessionEnds: '登录即将过期',
  sessionEndsBody: '为了您的信息安全，长时间没有操作会自动退出。还有约 {minutes} 分钟。',
  unsavedTitle: '还有内容没有保存到服务器',
  unsavedKept: '这些内容加密保留在本机，下次在这台电脑登录后可以继续。',
  unsavedShared: '这是公用电脑，退出后这些内容会丢失。请等网络恢复、保存后再退出。',
  leaveAnyway: '仍然退出',
  stay: '返回继续填写',
  goOn: '继续使用',
};

export type SessionWords = Record<keyof typeof session, string>;
