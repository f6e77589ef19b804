/** Words of the claim of a former certificate on the home page. */
export const claim = {
  certNo: '原会计从业资格证书号',
  idNumber: '身份证号',
  name: '姓名',
  fill: '请填写{label}',
  idNumberWrong: '身份证号不正确，请对照身份证核对',
  send: '查询并使用',
  sending: '正在查询…',
  noMatch: '没有找到与证书号、身份证号、姓名都一致的登记',
  noMatchBody: '请对照证书核对后再试。仍然找不到的，可以直接填写信息登记，或咨询财政部门。',
};

export type ClaimWords = Record<keyof typeof claim, string>;
