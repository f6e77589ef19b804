/** Words of registered units: the offer and the search. */
export const units = {
  unitExists: '单位信息已存在',
  unitTake: '这个代码已登记。请选用已登记的单位，不要另行填写。',
  unitPending: '这个代码已有人填写，还未确认。可以选用后更正。',
  unitUse: '选用该单位',
  unitOther: '不是这个单位？请核对代码，或点击“查找单位信息”，输入单位名称查询。',
  unitName: '单位名称',
  unitNameHint: '输入单位名称中连续的 2 个字以上',
  unitSearch: '查询',
  unitFound: '找到 {n} 家单位',
  unitNone: '没有找到这个名称的单位。关闭后直接填写单位信息即可，由审核人员核实。',
  unitNewHint: '不在其中？关闭后直接填写单位信息即可，由审核人员核实。',
  unitSearchFailed: '查询失败，请稍后再试',
  unitSearchLimited: '查询太频繁，请 {n} 秒后再试',
};

export type UnitsWords = Record<keyof typeof units, string>;
