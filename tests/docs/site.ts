import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { root } from './samples.ts';

/** The built site; `npm run docs:build` makes it. */
export const dist = join(root, 'docs/.vitepress/dist');

export const pages = globSync('**/*.html', { cwd: dist }).map((page) => page.replaceAll('\\', '/'));

export const textOf = (file: string): string => readFileSync(join(dist, file), 'utf8');

/** Serves a folder as it is, on a port of its own. */
export async function serveFolder(outDir: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server: PreviewServer = await preview({
    configFile: false,
    root,
    appType: 'mpa',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('the site is not served');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}
