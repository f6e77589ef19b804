import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A fenced block of a page. */
export interface Sample {
  /** The page from the root, and the line that the block begins at. */
  readonly page: string;
  readonly line: number;
  readonly kind: string;
  /** What stands behind the kind: `run`, `worker`, `file=acct.ts`, `of=examples/…` for a piece of that file. */
  readonly flags: readonly string[];
  /** What it is called among the page's samples. */
  readonly file: string;
  readonly text: string;
  /** The file that it is a piece of. */
  readonly of: string | undefined;
}

/** What is compiled. */
export const compiled = ['ts', 'tsx', 'js', 'vue'] as const;
/** What is checked otherwise, and what is words for people or other programs. */
export const others = ['html', 'css', 'json', 'shell', 'http', 'nginx', 'text'] as const;

/** Pages that people wrote: the generated ones show what is compiled already. */
export function writtenPages(): string[] {
  const generated =
    /^docs\/(?:elements|jilin|dev\/api|\.vitepress|public)\/|^docs\/dev\/(?:configuration|contract|errors|workflow)\.md$/;
  return ['*.md', 'docs/**/*.md', 'examples/*/README.md']
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((page) => page.replaceAll('\\', '/'))
    .filter((page) => !generated.test(page) && page !== 'CHANGELOG.md')
    .sort();
}

function samplesOf(page: string): Sample[] {
  const source = readFileSync(join(root, page), 'utf8');
  const found = source.matchAll(/^( *)```([^\n`]*)\n([^]*?)^\1```$/gm);
  return [...found].map(([whole, , info = '', text = ''], index) => {
    const [kind = '', ...flags] = info.trim().split(/\s+/);
    const flagged = (name: string) => flags.find((flag) => flag.startsWith(name))?.slice(name.length);
    return {
      page,
      line: source.slice(0, source.indexOf(whole)).split('\n').length,
      kind,
      flags,
      file: flagged('file=') ?? `sample-${index + 1}.${kind}`,
      text,
      of: flagged('of='),
    };
  });
}

export const samples = writtenPages().flatMap(samplesOf);

export const titleOf = ({ page, line, kind }: Sample): string => `${page}:${line} (${kind})`;

/** Where the samples of a page lie beside each other, so that they can import one another. */
export const folderOf = ({ page }: Sample): string =>
  join(root, 'tests/docs/.samples', relative('.', page).replaceAll(/[/\\.]/g, '-'));

/** Addresses of a site as files of this repository. */
export const withSources = (text: string): string =>
  text.replaceAll(/'\/acct-forms\/(acct-forms|memory)\.js'/g, "'../../../../bundle/$1.ts'");
