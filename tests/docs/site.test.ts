import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumSwitches, ensureChromium } from '../../scripts/chromium.mjs';
import { dist, serveFolder } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
/** What any page asked of another host, and what went wrong in one. */
const faults: string[] = [];

before(async () => {
  site = await serveFolder(dist);
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumSwitches });
});
after(async () => {
  await browser.close();
  await site.stop();
});

async function open(path: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN', colorScheme });
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(?:blob|data):/.test(url)) faults.push(`${path}: asks ${url}`);
  });
  await page.goto(site.url + path);
  return page;
}

interface Axe {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

test('a word in Chinese and a name in English are found and lead to their pages', async () => {
  const page = await open('/');
  const find = async (text: string) => {
    await page.getByRole('button', { name: /搜索|Search/ }).click();
    await page.locator('#localsearch-input').fill(text);
    await page.locator('.result').first().click();
    await page.waitForURL(/\.html/);
  };
  await find('反向代理');
  assert.match(page.url(), /\/embed\/(?:cross-origin|self-hosting)\.html/);
  await page.goto(`${site.url}/dev/`);
  await find('saveSection');
  assert.match(page.url(), /\/dev\/(?:contract|api\/|adapter)/);
  await page.close();
});

test('an element is shown live in the state that is chosen, in either language', async () => {
  const page = await open('/elements/acct-login.html');
  const demo = page.frameLocator('.element-demo iframe');
  await page.locator('.element-demo').scrollIntoViewIfNeeded();
  await demo.locator('acct-login').getByText('自动验证，无需输入').waitFor();
  await page.getByLabel('状态').selectOption({ label: '登录已过期' });
  await demo.getByText('登录已过期，请重新登录').waitFor();
  await page.locator('.element-demo').getByLabel('语言').selectOption('en');
  await demo.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.close();
});

test('another element shows what was returned, and what was approved', async () => {
  const page = await open('/elements/acct-home.html');
  const demo = page.frameLocator('.element-demo iframe');
  await page.locator('.element-demo').scrollIntoViewIfNeeded();
  await page.getByLabel('状态').selectOption({ label: '审核退回' });
  await demo.getByText('与证书上的名称不一致').first().waitFor();
  await page.getByLabel('状态').selectOption({ label: '审核通过' });
  await demo.getByText('审核通过').first().waitFor();
  await page.close();
});

const looked = [
  '/',
  '/guide/quick-start.html',
  '/elements/acct-upload.html',
  '/jilin/fields.html',
  '/dev/errors.html',
];

for (const path of looked) {
  test(`${path} has no fault that axe finds, and is not wider than a phone`, async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await open(path, 1280, scheme);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { readonly axe: Axe };
        const { violations } = await checker.run({ iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
      });
      assert.deepEqual(found, [], scheme);
      await page.close();
    }
    for (const width of [360, 768]) {
      const narrow = await open(path, width);
      const wide = await narrow.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} px at ${width}`);
      await narrow.close();
    }
  });
}

test('nothing was asked of another host, and no script failed', () => {
  assert.deepEqual(faults, []);
});
