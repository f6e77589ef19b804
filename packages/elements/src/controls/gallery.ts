import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';
import type { FieldIssue } from './field-issue.ts';
import type { ListRow } from './list-field/acct-list-field.ts';

const issues = (severity: FieldIssue['severity'], text: string): readonly FieldIssue[] => [
  { code: severity, severity, text },
];
const flag = { text: '请按公章全称填写', by: '长春市财政局' };
const mask = (value: string): string => `${value.slice(0, 4)}**********${value.slice(-4)}`;
const peoples = [
  { value: '01', label: '汉族' },
  { value: '10', label: '朝鲜族' },
];
const regions = [
  {
    code: '220000',
    name: '吉林省',
    children: [{ code: '220100', name: '长春市', children: [{ code: '220104', name: '朝阳区' }] }],
  },
];
const rows: readonly ListRow[] = [{ id: 'a', number: 'ZC-2012-001' }];
const renderRow = (row: ListRow): TemplateResult => html`
  <acct-text-field label="证书编号" required .value=${row['number'] as string | undefined}></acct-text-field>
  <acct-date-field label="取得时间"></acct-date-field>
`;

const text = (name: string, render: GalleryState['render']): GalleryState => ({
  tag: 'acct-text-field',
  name,
  render,
});
const of = (tag: string, name: string, render: GalleryState['render']): GalleryState => ({
  tag,
  name,
  render,
});

/** The controls in their states, with fictional values. */
export const states: readonly GalleryState[] = [
  text(
    '默认',
    () => html`<acct-text-field label="单位名称" required placeholder="请输入单位全称"></acct-text-field>`,
  ),
  text(
    '已填写',
    () => html`<acct-text-field label="单位名称" required value="长春示例商贸有限公司"></acct-text-field>`,
  ),
  text(
    '提示',
    () => html`<acct-text-field label="单位名称" required hint="按公章填写全称"></acct-text-field>`,
  ),
  text('选填', () => html`<acct-text-field label="电子邮箱" type="email"></acct-text-field>`),
  text(
    '只读（自动填写）',
    () => html`
      <acct-text-field
        label="单位名称"
        readonly
        readonly-reason="由所选单位自动填写"
        value="长春示例商贸有限公司"
      ></acct-text-field>
    `,
  ),
  text(
    '提醒（不阻止）',
    () => html`
      <acct-text-field
        label="单位名称"
        required
        value="长春示例"
        .issues=${issues('warning', '名称较短，请确认是公章上的全称')}
      ></acct-text-field>
    `,
  ),
  text(
    '错误',
    () => html`
      <acct-text-field
        label="单位名称"
        required
        value="长"
        .issues=${issues('error', '请填写 2 个字以上的单位名称')}
      ></acct-text-field>
    `,
  ),
  text(
    '停用',
    () => html`
      <acct-text-field
        label="单位名称"
        disabled
        placeholder="先选择是否在岗"
        readonly-reason="选择“在岗”后可填写"
      ></acct-text-field>
    `,
  ),
  text(
    '需确认（勾选后可继续）',
    () => html`
      <acct-text-field
        label="统一社会信用代码"
        required
        value="91220100MA00000X0X"
        .issues=${issues('confirm', '校验码与号码不符，请对照证件核对。')}
      ></acct-text-field>
    `,
  ),
  text(
    '审核意见',
    () => html`
      <acct-text-field label="单位名称" required value="长春示例商贸公司" .flag=${flag}>
        <a slot="flag-actions" href="#reply">回复审核人员</a>
      </acct-text-field>
    `,
  ),
  text(
    '密码',
    () =>
      html`<acct-text-field label="密码" type="password" unmarked value="sample-password"></acct-text-field>`,
  ),
  text(
    '遮盖',
    () => html`
      <acct-text-field
        label="身份证号"
        required
        value="220100199001010013"
        success="号码校验通过"
        .mask=${mask}
      ></acct-text-field>
    `,
  ),
  text('单位', () => html`<acct-text-field label="从业年限" suffix="年" value="12"></acct-text-field>`),
  of(
    'acct-choice-field',
    '下拉选择',
    () => html`<acct-choice-field label="民族" required value="01" .options=${peoples}></acct-choice-field>`,
  ),
  of(
    'acct-choice-field',
    '下拉选择，错误',
    () => html`
      <acct-choice-field
        label="民族"
        required
        hint="与身份证一致"
        .options=${peoples}
        .issues=${issues('error', '请选择民族')}
      ></acct-choice-field>
    `,
  ),
  of(
    'acct-date-field',
    '日期',
    () => html`<acct-date-field label="毕业时间" required value="2012-07-01"></acct-date-field>`,
  ),
  of(
    'acct-date-field',
    '日期，未填',
    () => html`<acct-date-field label="毕业时间" required></acct-date-field>`,
  ),
  of(
    'acct-date-field',
    '日期，只读',
    () => html`
      <acct-date-field
        label="出生日期"
        readonly
        readonly-reason="根据身份证号自动填写"
        value="1990-01-01"
      ></acct-date-field>
    `,
  ),
  of('acct-radio-field', '单选', () => html`<acct-radio-field label="是否在岗" required></acct-radio-field>`),
  of(
    'acct-radio-field',
    '单选，已选',
    () => html`
      <acct-radio-field
        label="是否在岗"
        required
        hint="选“否”时，改为填写居住地信息"
        .value=${true}
      ></acct-radio-field>
    `,
  ),
  of(
    'acct-radio-field',
    '单选，错误',
    () => html`
      <acct-radio-field
        label="是否在岗"
        required
        .issues=${issues('error', '请选择是否在岗')}
      ></acct-radio-field>
    `,
  ),
  of(
    'acct-checkbox-field',
    '复选',
    () => html`
      <acct-checkbox-field label="这是公用电脑" hint="勾选后，不在本机保存任何内容。"></acct-checkbox-field>
    `,
  ),
  of(
    'acct-checkbox-field',
    '复选，已选',
    () => html`
      <acct-checkbox-field .value=${true}>
        我已阅读并同意<a href="#notice">《个人信息处理告知书》</a>（2026 年版）
      </acct-checkbox-field>
    `,
  ),
  of(
    'acct-checkbox-field',
    '复选，错误',
    () => html`
      <acct-checkbox-field
        label="我承诺所填内容真实"
        .issues=${issues('error', '请勾选此项')}
      ></acct-checkbox-field>
    `,
  ),
  of(
    'acct-output-field',
    '自动获取',
    () => html`
      <acct-output-field
        label="所属会计管理部门"
        readonly-reason="按单位所属区域自动获取。信息提交后由所属会计管理部门进行信息审核。"
      >
        <strong>长春市财政局</strong> <a href="tel:0431-00000000">0431-00000000</a>
      </acct-output-field>
    `,
  ),
  of(
    'acct-region-field',
    '区域',
    () => html`
      <acct-region-field label="单位所属区域" required value="220100" .regions=${regions}></acct-region-field>
    `,
  ),
  of(
    'acct-list-field',
    '列表',
    () => html`
      <acct-list-field
        label="职称信息"
        required
        item-label="职称"
        .renderRow=${renderRow}
        .value=${rows}
      ></acct-list-field>
    `,
  ),
  of(
    'acct-list-field',
    '列表，空',
    () => html`<acct-list-field label="人才信息" required item-label="人才项目"></acct-list-field>`,
  ),
];
