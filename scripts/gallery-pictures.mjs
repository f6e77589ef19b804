/**
 * Takes a picture of every state of every element: `npm run gallery:pictures -- folder [?query] [--only=acct-admin]`.
 * One file for a state and width; the query is that of the gallery page: `?theme=dark&lang=en&text=large`. With `only`
 * those whose name has the word.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { chromiumSwitches, ensureChromium } from './chromium.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' } },
});
const [folder = 'gallery-pictures', query = ''] = positionals;
mkdirSync(folder, { recursive: true });
// Built, because hundreds of source files a page would take minutes.
const outDir = mkdtempSync(join(tmpdir(), 'gallery-'));
const configFile = 'gallery/vite.config.ts';
await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({ configFile, build: { outDir }, preview: { host: '127.0.0.1', port: 4174 } });
const address = `http://127.0.0.1:${server.httpServer.address().port}/${query || '?'}`;
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: chromiumSwitches,
});
const page = await browser.newPage();
await page.goto(address);
const names = await page.evaluate(() => globalThis.galleryStates);
let taken = 0;
for (const [index, name] of names.entries()) {
  if (!name.includes(values.only)) continue;
  taken += 1;
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${address}&state=${index}`, { waitUntil: 'networkidle' });
    await page.screenshot({
      path: join(
        folder,
        `${String(index).padStart(3, '0')}-${name.replace(/[^\p{L}\d]+/gu, '-')}-${width}.png`,
      ),
      fullPage: true,
    });
  }
}
console.log(`${taken} states × 3 widths in ${folder}`);
await browser.close();
await server.close();
rmSync(outDir, { recursive: true });
