import type { Browser, Page } from '@playwright/test';
import { servePlainHtml } from './plain-html.ts';
import { expect, test } from './test.ts';

const opening = /正在打开。如果一直停在这里，可能是浏览器版本过低：请使用 Chrome 或 Edge 109 以上/;
const unsupported = /当前浏览器版本过低，无法使用本系统。请使用 Chrome 或 Edge 109 以上、Firefox 115 以上/;

let plain: Awaited<ReturnType<typeof servePlainHtml>>;
test.beforeAll(async () => {
  plain = await servePlainHtml();
});
test.afterAll(() => plain.close());

const pages = [
  ['the provincial site', () => '/'],
  ['the page without a build', () => plain.address],
] as const;

/** As a browser from before modules reads the page: it runs what is marked for it, and nothing else. */
async function withoutModules(page: Page): Promise<void> {
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      body: html.replaceAll('type="module"', 'type="unknown"').replace(/ nomodule(?:="")?/, ''),
    });
  });
}

/** As a parser without scripts reads the page; Chromium's switch turns them off only when they would run. */
async function withoutScripts(page: Page): Promise<void> {
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/<(\/?)noscript>/g, '<$1div>') });
  });
}

/** As a browser that has modules and does not know the syntax in them. */
async function withoutSyntax(page: Page): Promise<void> {
  await page.route(/\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'class { static {{' }),
  );
}

async function open(browser: Browser, address: string, make: (page: Page) => Promise<void>, scripts = true) {
  const page = await browser.newPage({ javaScriptEnabled: scripts, baseURL: 'http://localhost:4310' });
  await make(page);
  await page.goto(address);
  return page;
}

for (const [name, address] of pages) {
  test(`${name} says so without scripts`, async ({ browser }) => {
    const page = await open(browser, address(), withoutScripts, false);
    await expect(page.getByText('此页面需要 JavaScript')).toBeVisible();
    await page.close();
  });

  test(`${name} says so to a browser without modules`, async ({ browser }) => {
    const page = await open(browser, address(), withoutModules);
    await expect(page.getByText(unsupported)).toBeVisible();
    await expect(page.getByText(opening)).toBeHidden();
    await page.close();
  });

  test(`${name} says so to a browser that has modules and is too old`, async ({ browser }) => {
    const page = await open(browser, address(), withoutSyntax);
    await expect(page.getByText(opening)).toBeVisible();
    await page.close();
  });

  test(`${name} says nothing of it once it runs`, async ({ browser }) => {
    const page = await open(browser, address(), async () => {});
    await expect(page.locator('acct-portal:defined')).toHaveCount(1);
    for (const words of [opening, unsupported, /此页面需要/]) {
      await expect(page.getByText(words).filter({ visible: true })).toHaveCount(0);
    }
    await page.close();
  });
}
