/** Words of the portal: its header, and what stands between screens. */
export const portal = {
  skip: '跳到正文',
  largeText: '大字版',
  normalText: '标准版',
  otherLanguage: 'English',
  menu: '菜单',
  loading: '正在打开…',
  loadFailed: '页面没有打开，请检查网络后重试。',
  retry: '重试',
  mainPage: '网站首页',
  'title.': '会计人员网上服务',
  'title.login': '登录',
  'title.register': '用户注册',
  'title.home': '首页',
  'title.wizard': '信息登记',
  'title.preview': '预览确认',
  'title.receipt': '回执',
  'title.change': '个人信息变更',
  'title.education': '继续教育报名',
  'title.letters': '证明和承诺书',
  'title.guide': '操作指南',
  'title.account': '账号',
  'title.phones': '财政部门咨询电话',
  missing: '没有这个页面',
};

export type PortalWords = Record<keyof typeof portal, string>;
