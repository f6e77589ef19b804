import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { build, preview, type PreviewServer } from 'vite';
import { looks, nameOfLook } from '../../gallery/looks.ts';
import { tooWide } from './too-wide.ts';
import { expect, test } from './test.ts';

const outDir = mkdtempSync(join(tmpdir(), 'gallery-'));
let server: PreviewServer;
let address: string;

test.beforeAll(async () => {
  const configFile = join(import.meta.dirname, '../../gallery/vite.config.ts');
  // Built, because hundreds of source files a page would take minutes.
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  server = await preview({ configFile, build: { outDir }, preview: { host: '127.0.0.1', port: 4174 } });
  address = server.resolvedUrls!.local[0]!;
});
test.afterAll(async () => {
  await server.close();
  rmSync(outDir, { recursive: true });
});

/** One flat colour is no picture of anything. */
async function isBlank(png: Buffer): Promise<boolean> {
  const { channels } = await sharp(png).stats();
  return channels.every(({ min, max }) => min === max);
}

for (const look of looks) {
  test(`every state is a picture and none wider than 320 px: ${nameOfLook(look)}`, async ({ browser }) => {
    const { lang, scheme, text } = look;
    const page = await browser.newPage({
      viewport: { width: 320, height: 640 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    // No state at all: the page with the frames would open all of them.
    await page.goto(`${address}?state=0&lang=${lang}${text && `&text=${text}`}`);
    await page.waitForFunction(() => 'galleryStates' in globalThis);
    const names = await page.evaluate(
      () => (globalThis as unknown as { galleryStates: string[] }).galleryStates,
    );
    expect(names.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const [index, name] of names.entries()) {
      const height = await page.evaluate(async (at) => {
        const { showState } = globalThis as unknown as { showState: (index: number) => Promise<void> };
        await showState(at);
        return document.body.scrollHeight;
      }, index);
      const wide = await tooWide(page);
      if (wide.length > 0) wrong.push(`${name}: ${wide.join('; ')}`);
      if (height === 0) wrong.push(`${name}: nothing`);
      const png = await page.screenshot({ fullPage: true });
      if (await isBlank(png)) wrong.push(`${name}: blank`);
      const folder = process.env['ACCT_SCREENS'];
      if (folder === undefined) continue;
      mkdirSync(folder, { recursive: true });
      const file = `${String(index).padStart(3, '0')}-${name.replaceAll(/[^\p{L}\d]+/gu, '-')}`;
      writeFileSync(join(folder, `${file}-${lang}-${scheme}${text && '-large'}.png`), png);
    }
    expect(wrong).toEqual([]);
    await page.close();
  });
}

test('the first page lists every element, is searched, and draws a state once it is opened', async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.getByRole('link', { name: '<acct-home>' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.getByRole('searchbox').fill('home 退回');
  await expect(page.locator('section')).toHaveCount(1);
  await page.getByRole('link', { name: '审核退回' }).click();
  await expect(page.locator('iframe')).toHaveCount(3);
  await expect(page.frameLocator('iframe').first().getByText('请修改 2 处内容')).toBeVisible();
  await page.getByText('待审核', { exact: true }).click();
  await expect(page.locator('iframe')).toHaveCount(6);
});
