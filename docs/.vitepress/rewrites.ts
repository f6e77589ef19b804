import { posix } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/** Pages that stand elsewhere in the folder than on the site: the English ones are one part of it. */
export const rewrites = {
  'embedding.md': 'dev/embedding.md',
  'server.md': 'dev/server.md',
  'benchmarks.md': 'dev/benchmarks.md',
  'decisions/README.md': 'dev/decisions/index.md',
  'decisions/:page': 'dev/decisions/:page',
};

/** Where a page stands on the site. */
function placeOf(path: string): string {
  const named = (rewrites as Readonly<Record<string, string>>)[path];
  return named ?? (path.startsWith('decisions/') ? `dev/${path}` : path);
}

/** Links are written as they are in the folder, and lead to where the page is on the site. */
export function followRewrites(md: MarkdownRenderer): void {
  md.core.ruler.push('follow-rewrites', ({ tokens, env }) => {
    const { relativePath } = env as { readonly relativePath?: string };
    // A title alone is read too.
    if (relativePath === undefined) return;
    const from = posix.dirname(relativePath);
    const links = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open');
    for (const link of links) {
      const [, path, hash = ''] =
        /^(?!https?:|\/)([^#]+\.md)(#.*)?$/.exec(String(link.attrGet('href'))) ?? [];
      if (path === undefined) continue;
      const target = posix.join(from, path);
      if (placeOf(target) !== target) link.attrSet('href', `${posix.relative(from, placeOf(target))}${hash}`);
    }
  });
}
