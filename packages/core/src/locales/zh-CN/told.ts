/** Words of the group `progress` that the bureau shows too: what the home page will say of a decision. */
export const told = {
  'head.submitted': '已提交，请等待审核',
  'head.returned': '请修改 {n} 处内容，然后重新提交',
  'head.returnedPlain': '请按审核意见修改，然后重新提交',
  'head.approved': '审核通过',
  'head.rejected': '审核不通过',
  'lead.submitted': '由{bureau}审核，一般在 {days} 个工作日内完成。开始审核前可以撤回修改。',
  'lead.returned': '只需处理下面标出的内容，其余已填写的信息都已保留。',
  'lead.approved': '现在可以办理个人信息变更和继续教育报名。',
  'lead.rejected': '可以重新登记。如有疑问，请联系{bureau}。',
  reason: '原因：{text}',
  'event.passedLevel': '初审通过',
  'event.transferred': '已转办',
  'event.revoked': '已撤销通过',
};

export type ToldWords = Record<keyof typeof told, string>;
