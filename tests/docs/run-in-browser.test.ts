import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from '@playwright/test';
import vue from '@vitejs/plugin-vue';
import { build, defaultClientConditions, type PluginOption } from 'vite';
import { chromiumSwitches, ensureChromium } from '../../scripts/chromium.mjs';
import { root, samples, titleOf, type Sample } from './samples.ts';

/** A site as a page author has it: the pages of the samples, the bundle beside them, the server with its own policy. */
const site = mkdtempSync(join(tmpdir(), 'acct-docs-'));
const folder = join(site, 'public');
let server: ChildProcess;
let url = '';
let browser: Browser;

const runs = (...kinds: readonly string[]) =>
  samples.filter(({ kind, flags }) => kinds.includes(kind) && flags.includes('run'));
const workers = samples.filter(({ flags }) => flags.includes('worker'));

const nameOf = ({ page, line }: Sample): string => `${page.replaceAll(/\W+/g, '-')}-${line}`;

const mounts: Readonly<Record<string, string>> = {
  tsx: `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import Sample from './sample.tsx';
createRoot(document.body.firstElementChild!).render(createElement(Sample));`,
  vue: `import { createApp } from 'vue';
import Sample from './sample.vue';
createApp(Sample).mount('#app');`,
};

/** A sample with what it imports from its page, built as its readers build it. */
async function buildSample(sample: Sample): Promise<void> {
  const source = join(root, 'tests/docs/.samples', `built-${nameOf(sample)}`);
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  for (const other of samples.filter(
    ({ page, flags }) => page === sample.page && flags.some((flag) => flag.startsWith('file=')),
  ))
    writeFileSync(join(source, other.file), other.text);
  writeFileSync(join(source, `sample.${sample.kind}`), sample.text);
  writeFileSync(join(source, 'main.ts'), mounts[sample.kind]!);
  writeFileSync(
    join(source, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><title>${sample.kind}</title><script type="module" src="./main.ts"></script></head><body><div id="app"></div></body></html>`,
  );
  const plugins: PluginOption[] =
    sample.kind === 'vue'
      ? [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('acct-') } } })]
      : [];
  await build({
    configFile: false,
    root: source,
    base: `/${nameOf(sample)}/`,
    logLevel: 'error',
    mode: 'production',
    resolve: { conditions: [...defaultClientConditions] },
    plugins,
    build: {
      outDir: join(folder, nameOf(sample)),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  });
}

async function startServer(): Promise<string> {
  server = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'packages/server/dist/cli/acct-server.js', 'serve'],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        DEMO: 'false',
        PORT: '0',
        DATA_DIR: join(site, 'data'),
        STATIC_DIR: folder,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    let printed = '';
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
    server.stdout!.on('data', (text: Buffer) => {
      printed += text.toString();
      const found = /listening on (\S+)/.exec(printed)?.[1];
      if (found) resolve(found.replace('127.0.0.1', 'localhost'));
    });
  });
}

before(async () => {
  mkdirSync(folder, { recursive: true });
  await build({ configFile: join(root, 'bundle/vite.config.ts'), logLevel: 'error' });
  cpSync(join(root, 'packages/elements/dist/bundle'), join(folder, 'acct-forms'), { recursive: true });
  for (const sample of runs('html')) writeFileSync(join(folder, `${nameOf(sample)}.html`), sample.text);
  for (const sample of runs('js')) writeFileSync(join(folder, sample.file), sample.text);
  for (const sample of runs('tsx', 'vue')) await buildSample(sample);
  for (const sample of workers) {
    writeFileSync(join(folder, 'service-worker.js'), sample.text);
    writeFileSync(
      join(folder, 'index.html'),
      runs('html').find(({ page }) => page === 'docs/embed/html.md')!.text,
    );
  }
  url = await startServer();
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumSwitches });
});
after(async () => {
  await browser.close();
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(site, { recursive: true, force: true });
});

/** Opens a page of the site; what it reports against the policy or throws is handed back with it. */
async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      faults.push(message.text());
  });
  await page.goto(url + path);
  return { page, faults };
}

/** Every element of the page has been defined and has drawn something. */
const isDrawn = () => {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) =>
    localName.startsWith('acct-'),
  );
  return (
    elements.length > 0 &&
    elements.every(
      (element) => element.matches(':defined') && (element.shadowRoot?.childElementCount ?? 0) > 0,
    )
  );
};

for (const sample of runs('html', 'tsx', 'vue')) {
  test(`${titleOf(sample)} draws its elements under the server’s policy`, async () => {
    const { page, faults } = await open(
      sample.kind === 'html' ? `/${nameOf(sample)}.html` : `/${nameOf(sample)}/index.html`,
    );
    await page.waitForFunction(isDrawn);
    if (/<acct-portal/.test(sample.text)) await page.getByText('会计人员网上服务').first().waitFor();
    if (/acct-directory/.test(sample.text)) await page.getByText('长春市财政局').first().waitFor();
    // Vue's own name, which its page tells the reader to allow.
    const others = faults.filter((fault) => sample.kind !== 'vue' || !fault.includes("named 'vue'"));
    assert.deepEqual(others, []);
    await page.context().close();
  });
}

for (const sample of workers) {
  test(`${titleOf(sample)} opens the page again without a network`, async () => {
    const { page } = await open('/');
    await page.waitForFunction(isDrawn);
    // The policy of the server lets its own page register it; here the address goes through that page's name.
    await page.evaluate(async () => {
      const { trustedTypes } = globalThis as unknown as {
        readonly trustedTypes: {
          createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
        };
      };
      const policy = trustedTypes.createPolicy('portal', { createScriptURL: (address: string) => address });
      await navigator.serviceWorker.register(policy.createScriptURL('/service-worker.js'));
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    await page.waitForFunction(isDrawn);
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForFunction(isDrawn);
    await page.context().close();
  });
}
