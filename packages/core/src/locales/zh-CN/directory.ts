/** Words of the bureau directory. */
export const directory = {
  directory: '财政部门咨询电话',
  directorySearch: '所在地区或单位名称',
  directoryExample: '例如：{place}',
  directoryCount: '共 {n} 家',
  directoryNone: '没有找到“{text}”。可以只输入市或县的名称再试。',
  directoryAll: '全部 {n} 家',
};

export type DirectoryWords = Record<keyof typeof directory, string>;
