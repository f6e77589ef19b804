import {
  labelOf,
  optionName,
  speakerOf,
  type Field,
  type FormDefinition,
  type Need,
  type PictureRule,
  type ReasonTemplate,
  type RegionNode,
  type Speaker,
} from '@acct-forms/core';
import { changeKinds } from '@acct-forms/core/locales/zh-CN/change-kinds';
import { fields as fieldWords } from '@acct-forms/core/locales/zh-CN/fields';
import { issues as issueWords } from '@acct-forms/core/locales/zh-CN/issues';
import { issueCodesOf } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { cell, code, paragraphs, table, type Page } from './write.ts';

const made = '本页由吉林省的字段声明生成，与系统实际使用的规则一致。';

const kinds: Readonly<Record<Field['kind'], string>> = {
  text: '文字',
  choice: '选择',
  yesNo: '是／否',
  date: '日期',
  region: '区域',
  identityNumber: '证件号码',
  unitCode: '单位代码',
  mobile: '手机号',
  landline: '电话',
  email: '电子邮箱',
  postcode: '邮政编码',
  number: '数字',
  department: '财政部门',
  reference: '内部引用',
  material: '照片',
  list: '列表',
};

/** Facts that the words of the form do not name. */
const otherFacts: Readonly<Record<string, string>> = {
  residentId: '证件类型为居民身份证',
  numberTellsBirth: '证件号码带有出生日期和性别（居民身份证、港澳台居民居住证）',
  chinese: '中国公民',
  formerHolder: '已认领原会计从业资格证书',
  unitTaken: '选用了已登记的单位',
  unitIndustryKnown: '登记库中有该单位的所属行业',
  unitTypeKnown: '登记库中有该单位的经济类型',
  unitPhoneKnown: '登记库中有该单位的电话',
  unitPostcodeKnown: '登记库中有该单位的邮政编码',
  hasFullTimeEducation: '有全日制学历',
  hasPartTimeEducation: '有非全日制学历',
  fullTimeFromSecondary: '全日制学历为中专及以上',
};

function speaker(form: FormDefinition): Speaker {
  return speakerOf(form, jilin, 'zh-CN', { ...fieldWords, ...issueWords });
}

function factText({ words }: Speaker, name: string): string {
  const plain = name.replace('!', '');
  const own = words[`fact.${name}`];
  if (otherFacts[plain] === undefined && own !== undefined) return own.replaceAll(/ ?\{\w+\}/g, '');
  const positive = otherFacts[plain] ?? words[`fact.${plain}`];
  if (positive === undefined) throw new Error(`docs/generate/jilin.ts: fact ${name} has no words`);
  return name.startsWith('!') ? `不是“${positive}”` : positive;
}

const needText = (by: Speaker, need: Need | undefined, always: string): string =>
  need === undefined ? '' : need === true ? always : need.all.map((name) => factText(by, name)).join('，且');

function limitsOf(by: Speaker, { kind, min, max, past }: Field): string[] {
  return [
    kind === 'text' && min !== undefined ? `${min} 至 ${max} 字` : kind === 'text' ? `最多 ${max} 字` : '',
    kind === 'list' ? `${min ?? 0} 至 ${max} 条` : '',
    past === undefined ? '' : `${past === true ? '' : `${needText(by, past, '')}时`}不晚于今天`,
  ].filter(Boolean);
}

function rowOf(by: Speaker, path: string, field: Field): string[] {
  const tableName = field.table;
  const derived = needText(by, field.derived, '自动填写');
  const locked = needText(by, field.locked, '只读');
  const notes = [
    ...limitsOf(by, field),
    tableName === undefined ? '' : `[${tableLabel(by, tableName)}](./codes.md#${tableName.toLowerCase()})`,
    derived && derived !== '自动填写' ? `${derived}时自动填写` : derived,
    locked && `${locked}时只读`,
    field.mask === undefined ? '' : '列表和日志中遮盖',
  ].filter(Boolean);
  return [
    labelOf(by, path),
    code(path),
    kinds[field.kind],
    needText(by, field.when, '总是') || '总是',
    field.required === undefined ? '选填' : needText(by, field.required, '必填'),
    notes.join('；'),
  ];
}

const tableLabel = (by: Speaker, key: string): string => {
  const at = by.form.sections.flatMap(({ key: section, fields }) =>
    Object.entries(fields).flatMap(([name, field]) => [
      [`${section}.${name}`, field] as const,
      ...Object.entries(field.fields ?? {}).map(
        ([inner, one]) => [`${section}.${name}.*.${inner}`, one] as const,
      ),
    ]),
  );
  const path = at.find(([, field]) => field.table === key)?.[0];
  return path === undefined ? key : labelOf(by, path).replace(/\(.*\)$/, '');
};

const heading = ['字段', '路径', '类型', '何时显示', '必填', '说明'];

function fieldsPage(by: Speaker): Page {
  const shown = ([, { kind, retired }]: readonly [string, Field]) => kind !== 'reference' && !retired;
  const sections = by.form.sections.map(({ key, fields }) => {
    const entries = Object.entries(fields).filter(shown);
    const lists = entries.filter(([, { kind }]) => kind === 'list');
    return paragraphs(
      `## ${by.words[`section.${key}`]} {#${key}}`,
      table(
        heading,
        entries.map(([name, field]) => rowOf(by, `${key}.${name}`, field)),
      ),
      ...lists.map(([name, list]) =>
        paragraphs(
          `### ${labelOf(by, `${key}.${name}`)}：每一条 {#${key}-${name.toLowerCase()}}`,
          table(
            heading,
            Object.entries(list.fields ?? {}).map(([inner, field]) =>
              rowOf(by, `${key}.${name}.*.${inner}`, field),
            ),
          ),
        ),
      ),
    );
  });
  return {
    path: 'jilin/fields.md',
    text: paragraphs(
      '# 填报字段',
      made,
      '没有填写的字段不出现在数据中。隐藏的字段保留在草稿里，提交时不带走。“自动填写”的字段由服务端计算，页面送来的值不予采用。',
      ...sections,
    ),
  };
}

function codesPage(by: Speaker): Page {
  const { tables } = by.form;
  return {
    path: 'jilin/codes.md',
    text: paragraphs(
      '# 代码表',
      made,
      '数据中保存的是代码。停用的条目不再提供选择，旧记录仍能读出。',
      ...Object.entries(tables).map(([key, { items }]) =>
        paragraphs(
          `## ${tableLabel(by, key)} {#${key.toLowerCase()}}`,
          table(
            ['代码', '名称'],
            items.map((item) => [
              code(item.code),
              `${cell(optionName(by, key, item))}${item.retired ? '（停用）' : ''}`,
            ]),
          ),
        ),
      ),
    ),
  };
}

function pictureText({
  maxBytes,
  minWidth,
  minHeight,
  ratio,
  longSideMin,
  background,
  types,
}: PictureRule): string {
  return [
    `不超过 ${maxBytes / 1024} KB`,
    minWidth === undefined ? '' : `至少 ${minWidth} × ${minHeight} 像素`,
    ratio === undefined ? '' : `宽高比 ${ratio.width}:${ratio.height}`,
    longSideMin === undefined ? '' : `长边至少 ${longSideMin} 像素（原图够大时）`,
    background === 'white' ? '白底' : '',
    types.map((type) => (type === 'image/jpeg' ? 'JPG' : 'PNG')).join('、'),
  ]
    .filter(Boolean)
    .join('；');
}

/** The acts besides remarks that are given a reason. */
const actReasons: Readonly<Record<string, string>> = {
  reject: '不通过',
  transfer: '转办',
  reveal: '查看完整号码',
};

const reasonList = ({ reasons }: FormDefinition, wanted: (reason: ReasonTemplate) => boolean) =>
  reasons
    .filter(wanted)
    .map(({ text }) => `- ${text['zh-CN']}`)
    .join('\n');

function materialsPage(by: Speaker): Page {
  const { form, words } = by;
  const rows = form.slots.map((slot) => [
    words[`slot.${slot.key}`] ?? slot.key,
    code(slot.key),
    words[`slotGroup.${slot.group}`] ?? slot.group,
    needText(by, slot.when, '所有人') + (slot.optional ? '（选填）' : ''),
    slot.perItem === undefined
      ? slot.count === undefined
        ? '1 份'
        : `最多 ${slot.count} 份`
      : `“${labelOf(by, slot.perItem)}”每条 1 份`,
    [pictureText(form.pictureRules[slot.rule]!), slot.signed ? '需手写签名或盖章' : '']
      .filter(Boolean)
      .join('；'),
  ]);
  return {
    path: 'jilin/materials.md',
    text: paragraphs(
      '# 上传材料',
      made,
      '超过大小的图片在浏览器里自动压缩，服务端再检查一次。照片像素不足时不能上传，其余图片问题只作提醒。',
      table(['材料', '位置', '分组', '何时需要', '份数', '要求'], rows),
      '## 审核后的信息变更',
      '每一种变更只开放与它有关的部分和材料。',
      table(
        ['变更', '开放的部分', '开放的材料'],
        form.changes.map(({ key, sections, slots }) => [
          (changeKinds as Readonly<Record<string, string>>)[`kind.${key}`] ?? key,
          sections.map((name) => words[`section.${name}`]).join('、') || '手机号、电子邮箱（不需审核）',
          slots.map((name) => words[`slot.${name}`]).join('、'),
        ]),
      ),
      '## 退回原因',
      '审核人员可以选用下面的原因，也可以自己写。',
      reasonList(form, ({ about = [] }) => !about.some((name) => name in actReasons)),
      ...Object.entries(actReasons).map(([act, title]) =>
        paragraphs(
          `### ${title}`,
          reasonList(form, ({ about }) => about?.includes(act) === true),
        ),
      ),
      '## 文书',
      ...Object.values(form.letters).map(({ title, paragraphs: lines }) =>
        paragraphs(
          `### ${title['zh-CN']}`,
          ...lines.map((line) => `> ${cell(line['zh-CN']).replaceAll(/\{(\w+)\}/g, '____')}`),
        ),
      ),
    ),
  };
}

/** Every path that can be told something, rows of lists included. */
function* pathsOf({ sections }: FormDefinition): Generator<readonly [string, Field]> {
  for (const { key, fields } of sections)
    for (const [name, field] of Object.entries(fields)) {
      yield [`${key}.${name}`, field];
      for (const [inner, one] of Object.entries(field.fields ?? {})) yield [`${key}.${name}.*.${inner}`, one];
    }
}

function sentence(
  { words }: Speaker,
  path: string,
  { kind: own }: Field,
  issue: string,
  label: string,
): string {
  const kind = own === 'yesNo' ? 'choice' : own;
  const text = words[`issue.${kind}.${issue}`] ?? words[`issue.${issue}`];
  if (text === undefined) throw new Error(`docs/generate/jilin.ts: ${issue} at ${path} has no words`);
  return cell(
    text
      .replaceAll('{label}', label)
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => ({ min: '…', max: '…', age: '…' })[name] ?? '…'),
  );
}

function rulesPage(by: Speaker): Page {
  const { form } = by;
  const severityOf = (path: string, field: Field, issue: string): string => {
    const severity =
      form.rules.find((rule) => rule.at === path && rule.code === issue)?.severity ?? field.severity?.[issue];
    return severity === 'warning' ? '提醒' : severity === 'confirm' ? '核对后勾选' : '不能提交';
  };
  const rows = [...pathsOf(form)].flatMap(([path, field]) =>
    issueCodesOf(form, path).map((issue) => {
      const label = labelOf(by, path);
      return [label, code(issue), severityOf(path, field, issue), sentence(by, path, field, issue, label)];
    }),
  );
  return {
    path: 'jilin/rules.md',
    text: paragraphs(
      '# 校验规则',
      made,
      '浏览器和服务端用同一套规则。“不能提交”须改正；“提醒”不影响提交，审核人员会看到；“核对后勾选”须对照证件后勾选确认。',
      table(['字段', '代码', '结果', '提示'], rows),
    ),
  };
}

const regionLines = (region: RegionNode, depth = 0): string[] => [
  `${'  '.repeat(depth)}- ${region.name} ${region.code === undefined ? '' : code(region.code)}`,
  ...(region.children ?? []).flatMap((child) => regionLines(child, depth + 1)),
];

function bureausPage(): Page {
  return {
    path: 'jilin/bureaus.md',
    text: paragraphs(
      '# 财政部门与行政区划',
      made,
      '## 财政部门',
      `共 ${jilin.departments.length} 个部门。`,
      table(
        ['序号', '部门', '电话', '区划代码'],
        jilin.departments.map(({ no, name, phones, regionCode }) => [
          String(no),
          name,
          phones.join('，'),
          regionCode === undefined ? '' : code(regionCode),
        ]),
      ),
      '## 由谁审核',
      '在岗人员按单位所属区域，省直、中直单位由省财政厅；在校生按学校所在地；其他人按居住地。没有自己部门的区，由上一级市的财政部门负责。',
      '## 区划',
      regionLines(jilin.regions.root).join('\n'),
    ),
  };
}

/** The form of Jilin for who fills it in and who checks it. */
export async function jilinPages(): Promise<Page[]> {
  const by = speaker(await jilin.form());
  return [fieldsPage(by), materialsPage(by), rulesPage(by), codesPage(by), bureausPage()];
}
