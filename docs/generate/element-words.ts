/** What is said of an element by hand; its members come from the manifest. */
export interface ElementWords {
  readonly tag: string;
  readonly title: string;
  /** What it is for and what a page has to know, in Chinese. */
  readonly says: string;
  /** How it stands in a page. */
  readonly html: string;
  /** Drawn for wide screens. */
  readonly wide?: true;
}

export interface ElementGroup {
  readonly text: string;
  readonly elements: readonly ElementWords[];
}

const screen = (tag: string, more = ''): string =>
  `<${tag} profile="jilin" backend="/api"${more && ` ${more}`}></${tag}>`;

/** Every element, in the order of the navigation. */
export const elementGroups: readonly ElementGroup[] = [
  {
    text: '整站',
    elements: [
      {
        tag: 'acct-portal',
        title: '门户',
        says: '一个标签就是申请人的全部流程：首页、注册、登录、登记、预览、回执、变更、继续教育和账号。它管理会话和路由，把后端、省份、会话和语言交给里面的组件。审核和管理的页面通过属性 `screens` 加入。',
        html: `<acct-portal profile="jilin" backend="/api">
  <a slot="brand" href="#/">吉林省会计信息管理系统</a>
  <p slot="footer">版权所有 吉林省财政厅</p>
</acct-portal>`,
      },
      {
        tag: 'acct-entrance',
        title: '服务入口',
        says: '任何人看到的第一页：可以办什么、流程、要准备什么、打哪个电话。不需要后端。',
        html: '<acct-entrance profile="jilin"></acct-entrance>',
      },
      {
        tag: 'acct-guide',
        title: '操作指南',
        says: '操作步骤、可以打印后手填的空白证明和承诺书、每种材料的样例。任何人可看，不需要后端。',
        html: '<acct-guide profile="jilin"></acct-guide>',
      },
      {
        tag: 'acct-directory',
        title: '咨询电话',
        says: '各级财政部门和电话，可以搜索。不需要后端。',
        html: '<acct-directory profile="jilin" limit="4"></acct-directory>',
      },
    ],
  },
  {
    text: '账号',
    elements: [
      {
        tag: 'acct-login',
        title: '登录',
        says: '用户名、密码和验证码。默认在后台自动验证，也可以改用图片验证码。登录成功后发出 `acct-signed-in`，事件带有会话。',
        html: screen('acct-login'),
      },
      {
        tag: 'acct-register',
        title: '注册',
        says: '用户名、密码、本人手机号；持有原会计从业资格证书的人可以同时认领。注册成功后发出 `acct-registered`，不会自动登录。',
        html: screen('acct-register'),
      },
      {
        tag: 'acct-password-reset',
        title: '找回密码',
        says: '凭预留手机上的验证码设置新密码，用户名通过短信告知。后端要支持短信验证码（`supports.phoneCodes`）。',
        html: screen('acct-password-reset'),
      },
      {
        tag: 'acct-account',
        title: '账号与安全',
        says: '修改密码和手机号、查看登录设备、下载我的数据、申请删除个人信息、清除本机数据。没有登录时显示找回密码。',
        html: screen('acct-account'),
      },
    ],
  },
  {
    text: '登记',
    elements: [
      {
        tag: 'acct-home',
        title: '我的主页',
        says: '申请到了哪一步、下一步做什么、审核意见在哪里、联系谁。',
        html: screen('acct-home'),
      },
      {
        tag: 'acct-info-wizard',
        title: '信息登记',
        says: '分步填写的表单。随填随存：草稿加密保存在本机，同时保存到后端；断网时继续填写，恢复后自动续传。属性 `section` 指定从哪一部分开始。',
        html: screen('acct-info-wizard'),
      },
      {
        tag: 'acct-upload',
        title: '材料上传',
        says: '一份材料：选择、拖放、粘贴或拍照，在浏览器里转正、压缩到规定大小，检查后上传。照片先取景。可以放进普通的 `<form>`。',
        html: screen('acct-upload', 'slot-path="idFront" label="身份证正面"'),
      },
      {
        tag: 'acct-info-preview',
        title: '预览确认',
        says: '核对全部内容，勾选承诺后提交。提交前发出可以取消的 `acct-before-submit`。提交后，或设置 `readonly` 时，显示登记信息，可按 A4 打印。',
        html: screen('acct-info-preview'),
      },
      {
        tag: 'acct-receipt',
        title: '回执',
        says: '提交之后：受理编号、状态、负责审核的部门和电话，可按 A4 打印。',
        html: screen('acct-receipt'),
      },
      {
        tag: 'acct-letters',
        title: '文书打印',
        says: '单位从事会计工作证明和材料真实性承诺书，按登记信息填好或留空，各占一页 A4。',
        html: screen('acct-letters'),
      },
    ],
  },
  {
    text: '审核通过之后',
    elements: [
      {
        tag: 'acct-change',
        title: '个人信息变更',
        says: '审核通过的人办理变更：选择变更类型，查看办理进度，对照新旧内容。后端要支持变更（`supports.changes`）。',
        html: screen('acct-change'),
      },
      {
        tag: 'acct-education',
        title: '继续教育报名',
        says: '课程和名额，报名与取消。后端要支持继续教育（`supports.education`）。',
        html: screen('acct-education'),
      },
    ],
  },
  {
    text: '审核与管理',
    elements: [
      {
        tag: 'acct-review-queue',
        title: '审核列表',
        says: '本部门的申请：按状态计数、筛选、搜索、逐页查看、领取下一件、批量处理。可以只用键盘操作。后端要支持审核（`supports.review`）。',
        html: screen('acct-review-queue'),
        wide: true,
      },
      {
        tag: 'acct-review-case',
        title: '审核办理',
        says: '一件申请：填报内容与证件并排，逐项核对、写审核意见，查看系统核验，通过、退回、不通过或转办。',
        html: screen('acct-review-case', 'case-id="…"'),
        wide: true,
      },
      {
        tag: 'acct-review-stats',
        title: '统计',
        says: '一个部门或全省的受理与办结情况，按日图表，可导出文件。',
        html: screen('acct-review-stats'),
        wide: true,
      },
      {
        tag: 'acct-admin',
        title: '管理',
        says: '人员、单位、原持证人员、继续教育课程、诚信记录、诚信档案、未送达通知和删除申请。后端要支持管理（`supports.administration`）。',
        html: screen('acct-admin', 'section="staff"'),
        wide: true,
      },
    ],
  },
  {
    text: '控件',
    elements: [
      {
        tag: 'acct-text-field',
        title: '文字',
        says: '单行文字、电话、邮箱或密码。和其他控件一样可以放进 `<form>`，随表单提交、重置和校验。',
        html: '<acct-text-field name="unit" label="单位名称" required></acct-text-field>',
      },
      {
        tag: 'acct-choice-field',
        title: '下拉选择',
        says: '从代码表中选一项，选项由属性 `options` 给出。',
        html: '<acct-choice-field name="ethnicGroup" label="民族"></acct-choice-field>',
      },
      {
        tag: 'acct-radio-field',
        title: '单选',
        says: '是或否，以及选项不多的单选。没有给出选项时回答 `true` 或 `false`。',
        html: '<acct-radio-field name="onDuty" label="是否在岗"></acct-radio-field>',
      },
      {
        tag: 'acct-checkbox-field',
        title: '复选',
        says: '同意或承诺。文字里要有链接时写在标签里面。',
        html: '<acct-checkbox-field name="pledge" label="以上内容真实有效"></acct-checkbox-field>',
      },
      {
        tag: 'acct-date-field',
        title: '日期',
        says: '键入、粘贴或从日历选择；`2012年7月1日`、`2012.7.1` 和 `20120701` 都能识别。值为 `YYYY-MM-DD`。',
        html: '<acct-date-field name="from" label="工作时间" max="2026-12-31"></acct-date-field>',
      },
      {
        tag: 'acct-region-field',
        title: '区域',
        says: '省、市、县逐级选择，值是最后一级的代码。',
        html: '<acct-region-field name="region" label="单位所属区域"></acct-region-field>',
      },
      {
        tag: 'acct-unit-field',
        title: '单位代码',
        says: '单位的代码。已登记的单位会在原处提示，也可以按名称查找；选用之后锁定单位的各项。',
        html: '<acct-unit-field name="unitCode" label="统一社会信用代码"></acct-unit-field>',
      },
      {
        tag: 'acct-list-field',
        title: '列表',
        says: '可以增减的一组内容，每一条由属性 `renderRow` 绘制。',
        html: '<acct-list-field name="titles" label="职称信息" item-label="职称" max="8"></acct-list-field>',
      },
      {
        tag: 'acct-output-field',
        title: '自动获取',
        says: '由其他内容得出的值，带锁和原因，不能输入，也不随表单提交。',
        html: '<acct-output-field label="所属会计管理部门" value="长春市财政局"></acct-output-field>',
      },
    ],
  },
];
