/** Words around the letters to print; the letters' own texts stand in the profile. */
export const letters = {
  title: '打印证明和承诺书',
  lead: '用 A4 纸打印，签字、盖章后扫描或拍照，再到“相关材料上传”中上传。',
  content: '打印内容',
  filled: '已填入我的信息',
  blank: '空白',
  blankHint: '空白处打印后用黑色签字笔填写。',
  unknown: '没有读到您的登记信息，以下是空白的证明和承诺书。',
  missing: '还没有登记，打印后请用黑色签字笔填写：{names}',
  listSeparator: '、',
  'part.name': '姓名',
  'part.idNumber': '身份证号',
  'part.from': '从事会计工作的起止年月',
  'part.unitName': '单位名称',
  toFill: '待填写',
  printOne: '打印《{title}》',
  printAll: '全部打印',
  showAll: '查看全部',
  toGuide: '返回操作指南',
  back: '返回相关材料上传',
};

export type LettersWords = Record<keyof typeof letters, string>;
