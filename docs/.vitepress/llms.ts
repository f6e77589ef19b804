import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefaultTheme, SiteConfig } from 'vitepress';
import { chinese, english } from './navigation.ts';

interface Entry {
  readonly text: string;
  readonly link: string;
}

const unfold = (items: readonly DefaultTheme.SidebarItem[]): Entry[] =>
  items.flatMap(({ text, link, items: inner = [] }) => [
    ...(text !== undefined && link !== undefined ? [{ text, link }] : []),
    ...unfold(inner),
  ]);

/** Every page once. */
const flat = (items: readonly DefaultTheme.SidebarItem[]): Entry[] => [
  ...new Map(unfold(items).map((entry) => [entry.link, entry])).values(),
];

/** The source of a page without what only the site needs. */
const plain = (source: string): string =>
  source
    .replace(/^---\n[^]*?\n---\n/, '')
    .replaceAll(/<script setup[^]*?<\/script>\n*/g, '')
    .replaceAll(/<ElementDemo[^]*?\/>\n*/g, '')
    .replaceAll(/<a id="[^"]*"><\/a>/g, '')
    .replaceAll(/<code v-pre>([^]*?)<\/code>/g, '`$1`')
    .replaceAll('&lt;', '<');

/** `llms.txt`, a list of the pages, and `llms-full.txt`, all of their text. */
export async function writeForModels({ outDir, srcDir, rewrites }: SiteConfig): Promise<void> {
  const parts = [
    ['中文：嵌入与使用', flat(chinese())],
    ['English: for developers', flat(english())],
  ] as const;
  const list = parts.map(
    ([title, entries]) =>
      `## ${title}\n\n${entries.map(({ text, link }) => `- [${text}](${link})`).join('\n')}\n`,
  );
  const head =
    '# acct-forms\n\n> 会计人员信息采集：可嵌入的表单组件，和一个可直接运行的参考服务。 Lit custom elements for the collection of information on accounting personnel, a contract that any backend can implement, and a reference server.\n';
  await writeFile(join(outDir, 'llms.txt'), `${head}\n${list.join('\n')}`);
  const texts = await Promise.all(
    parts
      .flatMap(([, entries]) => entries)
      .map(async ({ link }) => {
        const path = `${link.slice(1)}${link.endsWith('/') ? 'index' : ''}.md`;
        const source = await readFile(join(srcDir, rewrites.inv[path] ?? path), 'utf8');
        return `<!-- ${link} -->\n\n${plain(source)}`;
      }),
  );
  await writeFile(join(outDir, 'llms-full.txt'), `${head}\n${texts.join('\n')}`);
}
