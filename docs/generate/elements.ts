import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gallery } from '@acct-forms/elements/define/gallery.js';
import { elementGroups, type ElementWords } from './element-words.ts';
import { cell, code, paragraphs, table, type Page } from './write.ts';

interface Described {
  readonly name?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly name: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly parameters?: readonly (Described & { readonly optional?: boolean })[];
  readonly return?: { readonly type?: { readonly text: string } };
}

interface Attribute extends Described {
  readonly fieldName?: string;
}

interface Declaration {
  readonly kind: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

function readManifest(): ReadonlyMap<string, Declaration> {
  const file = createRequire(import.meta.url).resolve('@acct-forms/elements/custom-elements.json');
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return new Map(
    modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap((declaration) => (declaration.tagName ? [[declaration.tagName, declaration] as const] : [])),
  );
}

const says = ({ description = '' }: Described): string => cell(description);
const part = (heading: string, text: string): string => (text === '' ? '' : `## ${heading}\n\n${text}`);

const named = (
  entries: readonly Described[] = [],
  label: (name: string) => string = (name) => name,
): string =>
  table(
    ['名称', '说明'],
    entries.map((entry) => [entry.name ? code(label(entry.name)) : '默认', says(entry)]),
  );

function membersOf({ members = [], attributes = [] }: Declaration): string[] {
  const open = members.filter(
    ({ name, privacy, static: ofClass }) =>
      !ofClass && (privacy ?? 'public') === 'public' && !/^[#_]/.test(name),
  );
  const byField = new Map(
    attributes.map((attribute) => [attribute.fieldName ?? attribute.name ?? '', attribute]),
  );
  const only = attributes.filter(
    ({ fieldName }) => fieldName === undefined || !open.some(({ name }) => name === fieldName),
  );
  const fields = open.filter(({ kind, description }) => kind === 'field' && description);
  const rows = [
    ...fields.map((field) => [
      code(field.name),
      code(byField.get(field.name)?.name ?? field.attribute ?? ''),
      code(field.type?.text ?? ''),
      code(field.default ?? ''),
      says(field) + (field.readonly ? '（只读）' : ''),
    ]),
    ...only.map((attribute) => [
      '',
      code(attribute.name ?? ''),
      code(attribute.type?.text ?? 'string'),
      code(attribute.default ?? ''),
      says(attribute),
    ]),
  ];
  const methods = open.filter(({ kind, description }) => kind === 'method' && description);
  return [
    part('属性', table(['属性（property）', '特性（attribute）', '类型', '默认', '说明'], rows)),
    part(
      '方法',
      table(
        ['方法', '说明'],
        methods.map((method) => [
          code(
            `${method.name}(${(method.parameters ?? []).map(({ name, optional }) => `${name}${optional ? '?' : ''}`).join(', ')})`,
          ),
          says(method),
        ]),
      ),
    ),
  ];
}

const statesOf = (tag: string) =>
  gallery.flatMap((state, index) => (state.tag === tag ? [{ index, name: state.name }] : []));

function elementPage({ tag, title, says: text, html, wide }: ElementWords, declaration: Declaration): Page {
  const states = JSON.stringify(statesOf(tag)).replaceAll("'", '&#39;');
  return {
    path: `elements/${tag}.md`,
    text: paragraphs(
      `---\ntitle: ${tag} ${title}\n---`,
      `# ${tag} <span class="element-title">${title}</span>`,
      text,
      `\`\`\`html\n${html}\n\`\`\``,
      `不用脚本标签时：\`import '@acct-forms/elements/define/${tag}.js'\`。`,
      `## 演示 {#demo}`,
      '演示在本页内存中的后端上运行，不向任何服务器发送内容。',
      `<ElementDemo tag="${tag}" ${wide ? 'wide ' : ''}:states='${states}' />`,
      ...membersOf(declaration),
      part('事件', named(declaration.events)),
      part('插槽', named(declaration.slots)),
      part('部件（part）', named(declaration.cssParts)),
      part('自定义属性（CSS）', named(declaration.cssProperties)),
      part('样式', `颜色、字号和间距来自[主题变量](../embed/theming.md)，部件用 \`${tag}::part(…)\` 选中。`),
    ),
  };
}

/** A page for each element, one that lists them, and the groups for the navigation. */
export function elementPages(): Page[] {
  const manifest = readManifest();
  const known = elementGroups.flatMap(({ elements }) => elements.map(({ tag }) => tag));
  const tags = [...new Set(gallery.map(({ tag }) => tag))];
  const missing = tags.filter((tag) => !known.includes(tag));
  if (missing.length > 0)
    throw new Error(`docs/generate/element-words.ts says nothing of ${missing.join(', ')}`);
  const pages = elementGroups.flatMap(({ elements }) =>
    elements.map((words) => {
      const declaration = manifest.get(words.tag);
      if (declaration === undefined) throw new Error(`the manifest has no ${words.tag}`);
      return elementPage(words, declaration);
    }),
  );
  const index = paragraphs(
    '# 组件',
    `共 ${known.length} 个组件、${gallery.length} 种状态。每个组件一页：现场演示，属性、事件、插槽和部件。说明由源码中的注释生成，用英文写成。`,
    ...elementGroups.map(({ text, elements }) =>
      part(
        text,
        table(
          ['组件', '名称', '用途', '状态'],
          elements.map(({ tag, title, says: use }) => [
            `[\`<${tag}>\`](./${tag}.md)`,
            title,
            cell(use.split('。')[0]!),
            String(statesOf(tag).length),
          ]),
        ),
      ),
    ),
    '## 全部状态 {#gallery}',
    '所有组件的所有状态也可以在<a href="../gallery/index.html" target="_self">图库</a>里逐个查看。',
  );
  const groups = elementGroups.map(({ text, elements }) => ({ text, tags: elements.map(({ tag }) => tag) }));
  return [
    { path: 'elements/index.md', text: index },
    { path: 'elements/groups.json', text: JSON.stringify(groups) },
    ...pages,
  ];
}
