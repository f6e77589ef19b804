/** Words of the account's own page and of the reset by phone, besides those of the login and the registration. */
export const myAccount = {
  accountTitle: '账号',
  loading: '正在打开…',
  loadFailed: '没有读到账号信息',
  reload: '重新读取',
  passwordTitle: '修改密码',
  currentPassword: '原密码',
  newPassword: '新密码',
  newPasswordAgain: '再次输入新密码',
  changePassword: '修改密码',
  saving: '正在保存…',
  passwordChanged: '密码已修改，其他设备上的登录已全部退出',
  passwordSame: '新密码不能与原来的相同',
  mustChange: '这是初始密码，请先修改密码。',
  fillCurrent: '请填写原密码',
  fillNew: '请填写新密码',
  passwordWrong: '密码不正确',

  phoneTitle: '更换手机号',
  phoneNow: '目前的手机号',
  phoneLead: '更换后，登记信息中的手机号同时改变，不需要审核。原手机号会收到通知。',
  newPhone: '新手机号',
  newPhoneHint: '必须为会计人员本人的手机号，验证码发送到这个号码',
  yourPassword: '登录密码',
  changePhone: '更换手机号',
  phoneChanged: '手机号已更换为 {phone}',
  phoneTakenHere: '这个手机号已经注册过账号，请换一个号码',
  phoneCodesAbsent: '这里不能发送短信验证码。如需更换手机号，请联系所属会计管理部门。',

  devicesTitle: '已登录的设备',
  devicesLead: '如有不认识的设备，请先退出该设备，再修改密码。',
  thisDevice: '本设备',
  signedInAt: '登录时间',
  lastSeenAt: '最近使用',
  signOutDevice: '退出该设备',
  signOutNamed: '退出该设备：{name}，{time} 登录',
  deviceSignedOut: '已退出“{name}”',
  devicesFailed: '没有读到设备列表',

  dataTitle: '我的数据和档案',
  dataLead:
    '下载系统中保存的您的全部数据：账号、登记信息、各次提交和审核记录、诚信档案、消息。文件为 JSON 格式。',
  download: '下载我的数据',
  downloading: '正在准备…',
  downloaded: '已开始下载',
  fileName: '我的数据-{day}.json',

  localTitle: '本机数据',
  localLead:
    '填写中还没有保存到服务器的内容，加密保留在这台电脑上。清除后退出登录，这些内容不能恢复；已保存到服务器的不受影响。',
  clearLocal: '清除本机数据',
  localCleared: '已清除本机数据',

  erasureTitle: '申请删除个人信息',
  erasureLead:
    '根据《中华人民共和国个人信息保护法》第四十七条，您可以申请删除个人信息。申请由所属会计管理部门处理，处理完成前账号可以继续使用。',
  erasureKept:
    '法律、行政法规规定的保存期限未届满的内容不能删除，在期满前只保存、不作他用：已提交的登记信息和材料、审核记录、会计人员诚信档案。',
  erasureGone: '可以删除：未提交的草稿和文件、已过保存期限的内容、账号。',
  requestErasure: '申请删除',
  erasureRequested: '您已于 {time} 申请删除个人信息，所属会计管理部门将依法处理。',

  resetTitle: '找回用户名和密码',
  resetLead: '用注册时的手机号接收验证码，重新设置密码。用户名会用短信发送到这个手机号。',
  resetAbsent: '这里不能用短信找回密码。请携带有效证件，联系所属会计管理部门。',
  registeredPhone: '注册时的手机号',
  idTail: '身份证号后 4 位',
  idTailHint: '提交过登记信息的，必须填写；其他证件填写证件号码的后 4 位',
  idTailWrong: '请填写号码的最后 4 位，只能是数字或字母',
  reset: '重新设置密码',
  resetRefused: '手机号、短信验证码或身份证号后 4 位不正确，或验证码已过期',
  resetDone: '密码已重新设置',
  resetDoneBody: '用户名已用短信发送到 {phone}。请用新密码登录。',
  toLogin: '去登录',
  phones: '财政部门咨询电话',
};

export type MyAccountWords = Record<keyof typeof myAccount, string>;
