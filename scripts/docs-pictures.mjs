/**
 * Takes the pictures of the guides from the gallery, and writes them to `docs/images/guide`: `npm run docs:pictures`. To be
 * run again, and looked at, when what they show has changed.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { build, preview } from 'vite';
import { chromiumSwitches, ensureChromium } from './chromium.mjs';

/** Name of the picture → the state that it shows, and how wide and high at most. */
const pictures = {
  entrance: ['acct-entrance 首页', 1120, 900],
  register: ['acct-register 默认', 640, 900],
  login: ['acct-login 自动验证', 640, 700],
  wizard: ['acct-info-wizard 基本信息', 1120, 900],
  materials: ['acct-info-wizard 相关材料上传', 1120, 900],
  crop: ['acct-upload 照片取景', 720, 900],
  preview: ['acct-info-preview 预览确认', 1120, 900],
  receipt: ['acct-receipt 已提交', 900, 900],
  returned: ['acct-home 审核退回', 1120, 900],
  flagged: ['acct-info-wizard 审核退回：单位信息', 1120, 900],
  change: ['acct-change 选择', 900, 800],
  education: ['acct-education 可以报名', 900, 700],
  queue: ['acct-review-queue 待办', 1280, 800],
  case: ['acct-review-case 审核中，第 2 轮', 1280, 800],
  opinion: ['acct-review-case 正在写意见', 1280, 800],
  return: ['acct-review-case 退回，确认', 1280, 800],
  batch: ['acct-review-queue 批量处理，核对之后', 1280, 800],
  statistics: ['acct-review-stats 一个部门', 1280, 900],
  staff: ['acct-admin 人员', 1280, 700],
  import: ['acct-admin 原持证人员导入，试运行之后', 1280, 800],
  programmes: ['acct-admin 继续教育', 1280, 600],
  archive: ['acct-admin 诚信档案，核验完整', 1280, 800],
};

const folder = 'docs/images/guide';
mkdirSync(folder, { recursive: true });
const outDir = mkdtempSync(join(tmpdir(), 'gallery-'));
const configFile = 'gallery/vite.config.ts';
await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({ configFile, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
const address = `http://127.0.0.1:${server.httpServer.address().port}/?theme=light`;
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumSwitches });
const page = await browser.newPage({ locale: 'zh-CN' });
await page.goto(address);
const names = await page.evaluate(() => globalThis.galleryStates);
for (const [name, [state, width, height]] of Object.entries(pictures)) {
  const index = names.indexOf(state);
  if (index < 0) throw new Error(`the gallery has no state ${state}`);
  await page.setViewportSize({ width, height });
  await page.goto(`${address}&state=${index}`, { waitUntil: 'networkidle' });
  await page.evaluate((at) => globalThis.showState(at), index);
  const high = await page.evaluate(() => document.body.scrollHeight);
  const shot = await page.screenshot({ clip: { x: 0, y: 0, width, height: Math.min(height, high) } });
  await sharp(shot)
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(join(folder, `${name}.png`));
}
console.log(`${Object.keys(pictures).length} pictures in ${folder}`);
await browser.close();
await server.close();
rmSync(outDir, { recursive: true });
