import type { Localized } from '@acct-forms/core';

/** What 个人信息保护法 clauses 17 and 30 ask to be told, for this province. */
export const privacyNotice: Localized = {
  'zh-CN': [
    '一、处理者：吉林省财政厅及您所属的会计管理部门。咨询电话 0431-88922800，各市县财政部门的电话见“财政部门咨询电话”。',
    '二、目的和依据：依照《中华人民共和国会计法》对会计人员的管理职责，登记、审核会计人员信息，记入吉林省会计人员诚信档案，并办理信息变更和继续教育。',
    '三、收集的信息：姓名、证件号码、手机号，学历、单位、人才、职称信息，免冠照片，证件和证明的扫描件；为保障账号安全，还记录登录时间和设备。',
    '四、使用和查阅：只供所属会计管理部门审核和履行上述职责，每次查阅都有记录。不向第三方提供，不用于其他用途，法律另有规定的除外。',
    '五、保存期限：未提交的内容在账号注销后删除；提交的申请和材料保存到法定的档案期限届满。本机保存的内容加密，退出登录后无法读取。',
    '六、您的权利：可以随时登录查看、下载、更正自己的信息，也可以申请删除和注销账号。法律要求保留的诚信记录除外。对处理有异议的，可以向上述部门投诉。',
    '七、不同意的后果：不提供信息不影响您使用其他公共服务，但无法在网上办理会计人员信息登记，可以到所属会计管理部门现场办理。',
  ].join('\n'),
  en: [
    '1. Who processes: the Department of Finance of Jilin Province and the finance bureau responsible for you. Phone 0431-88922800; the numbers of all bureaus stand under “Finance bureau phones”.',
    '2. What for: to register and review accounting personnel under the Accounting Law, to keep the integrity file of Jilin, and to handle changes and continuing education.',
    '3. What: name, document number, mobile number, education, employer, talent and title information, photo, scans of documents and proofs; for the safety of the account also the times and devices of sign-in.',
    '4. Who sees it: only the responsible bureaus, for these duties; every look is recorded. Nothing is passed on or used otherwise unless the law says so.',
    '5. How long: what was not submitted is deleted with the account; submitted applications and materials are kept for the statutory time. What lies on this machine is encrypted and cannot be read after sign-out.',
    '6. Your rights: see, download and correct your data at any time, ask for deletion and close the account; records that the law obliges to keep remain. You can complain to the bureaus above.',
    '7. If you do not agree: other public services are not affected, but registration is then possible only in person at the bureau.',
  ].join('\n'),
};

/** The separate consent to sensitive personal information (个人信息保护法 clauses 28 to 30). */
export const scansNotice: Localized = {
  'zh-CN': [
    '居民身份证等证件的扫描件和免冠照片属于敏感个人信息，需要您单独同意。',
    '必要性：审核人员要用它们核对身份和所填内容。对您的影响：图片会由所属会计管理部门的审核人员查看，每次查看都有记录。',
    '保护：上传前在本机压缩并去掉拍摄地点等附加信息，传输和保存都加密，不公开，不用于人脸识别。',
    '不同意的，可以到所属会计管理部门现场提交材料。',
  ].join('\n'),
  en: [
    'Scans of identity documents and your photo are sensitive personal information and need your separate consent.',
    'Why: reviewers compare them with you and with what you filled in. What it means for you: reviewers of the responsible bureau see the pictures; every look is recorded.',
    'Protection: pictures are made smaller on this machine and lose the place they were taken at and other extras; they travel and rest encrypted, are not published and not used for face recognition.',
    'If you do not agree, hand the materials in at the bureau in person.',
  ].join('\n'),
};
