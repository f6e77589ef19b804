import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build, defaultClientConditions, preview } from 'vite';
import type { Rolldown } from 'vite';
import { chromiumSwitches, ensureChromium } from '../scripts/chromium.mjs';

export interface Opened {
  readonly page: Page;
  readonly address: string;
  /** The addresses of all scripts of the page. */
  readonly scripts: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Puts what an entry brings at once into one file, as the portal's build does, and what several of them bring into
 * another: a crumb for each module that something late needs too would be timed as requests.
 */
function inOneFile(entries: readonly string[]): Rolldown.CodeSplittingGroup {
  const brought = new Map<string, ReadonlySet<string>>();
  const reach = (context: Rolldown.ChunkingContext, id: string, all = new Set<string>()): Set<string> => {
    if (all.has(id)) return all;
    all.add(id);
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) reach(context, next, all);
    return all;
  };
  return {
    debugName: 'in-one-file',
    name(id, context) {
      for (const entry of entries) if (!brought.has(entry)) brought.set(entry, reach(context, entry));
      const by = entries.filter((entry) => brought.get(entry)!.has(id));
      return by.length === 0 ? null : by.map((entry) => basename(entry, '.ts')).join('-');
    },
  };
}

/**
 * Builds the page in `root` as an application would, from source, and opens it in Chromium. `files` are served beside
 * it; of `entries`, modules of the page, each comes in one file.
 */
export async function openPage(
  root: string,
  {
    files = new Map(),
    entries = [],
  }: { readonly files?: ReadonlyMap<string, Buffer>; readonly entries?: readonly string[] } = {},
): Promise<Opened> {
  const outDir = mkdtempSync(join(tmpdir(), 'acct-bench-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['source', ...defaultClientConditions] },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: { codeSplitting: { groups: [inOneFile(entries.map((entry) => join(root, entry)))] } },
      },
    },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir },
    // What has been fetched once is not asked for again.
    preview: { host: '127.0.0.1', port: 0, headers: { 'cache-control': 'max-age=3600' } },
    plugins: [
      {
        name: 'files-beside',
        configurePreviewServer: ({ middlewares }) =>
          void middlewares.use((request, response, next) => {
            const file = files.get(decodeURIComponent(request.url ?? ''));
            if (file === undefined) next();
            else response.end(file);
          }),
      },
    ],
  });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...chromiumSwitches, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  const page = await browser.newPage({ locale: 'zh-CN' });
  page.on('pageerror', (error) => console.error(error));
  const address = server.resolvedUrls!.local[0]!;
  await page.goto(address);
  return {
    page,
    address,
    scripts: readdirSync(join(outDir, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `${address}assets/${name}`),
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
