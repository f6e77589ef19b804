import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { cuttingProxy, type CuttingProxy } from './cutting-proxy.ts';
import { signInFilled } from './on-record.ts';
import { applicant } from './people.ts';
import { scannedPage } from './pictures.ts';
import { standing } from './wire.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial' });

let proxy: CuttingProxy;
let context: BrowserContext;
let page: Page;
let file: { name: string; mimeType: string; buffer: Buffer };

test.beforeAll(async ({ browser }) => {
  proxy = await cuttingProxy(4310);
  context = await browser.newContext({ baseURL: proxy.address });
  page = await context.newPage();
  const person = applicant('duanwang_cut', '13766661001', '段旺', '220104199202020017');
  await signInFilled(page, person);
  const buffer = readFileSync(await scannedPage('cut.jpg', '身份证正面'));
  file = { name: '新的.jpg', mimeType: 'image/jpeg', buffer };
});
test.afterAll(async () => {
  await context.close();
  await proxy.close();
});

const slot = () => page.locator('acct-upload[slot-path=idFront]');
const held = async () => (await standing(page)).materials['idFront']!;

/** Chooses a file whose sending stops at half of it. */
async function sendHalf(): Promise<void> {
  await page.goto('/#/wizard/materials');
  await expect(slot().getByRole('button', { name: /查看/ })).toBeVisible();
  proxy.holdAtHalf('/record/slots/idFront');
  await slot().locator('#input').setInputFiles(file);
  await proxy.half();
  await expect(slot().getByRole('progressbar', { name: '正在上传' })).toBeVisible();
  await expect(slot().getByText(/新的\.jpg\s+已上传 \d+%/)).toBeVisible();
}

test('a connection cut at half of the file keeps the old file, says so, and sends the whole again', async () => {
  const before = await held();
  await sendHalf();
  expect(await held()).toEqual(before);
  proxy.cut();
  await expect(slot().getByText('等待联网')).toBeVisible();
  await expect(slot().locator('#messages')).toHaveText(/没有网络，文件已保留，联网后自动上传/);
  expect(await held()).toEqual(before);

  proxy.pass();
  const retry = slot().getByRole('button', { name: /重试/ });
  await retry.focus();
  await page.keyboard.press('Enter');
  await expect(slot().getByRole('status')).toHaveText('身份证正面已上传');
  const after = await held();
  expect(after.id).not.toBe(before.id);
  expect(after.name).toBe('新的.jpg');
  // What stands there is the whole file that went through, not a half nor two halves.
  expect(after.uploadSha256).toBe(createHash('sha256').update(proxy.lastBody()).digest('hex'));
  expect(proxy.lastBody().length).toBeGreaterThan(100 * 1024);
});

test('an upload that is cancelled at half of the file leaves the old file, and the next one goes through', async () => {
  const before = await held();
  await sendHalf();
  const cancel = slot().getByRole('button', { name: /取消/ });
  await cancel.focus();
  await page.keyboard.press('Enter');
  await expect(slot().getByText('已上传', { exact: true })).toBeVisible();
  await proxy.closed();
  expect(await held()).toEqual(before);

  proxy.pass();
  await page.getByRole('heading', { level: 1 }).focus();
  await slot()
    .locator('#input')
    .setInputFiles({ ...file, name: '再来.jpg' });
  await expect(slot().getByText('再来.jpg')).toBeVisible();
  await expect.poll(async () => (await held()).name).toBe('再来.jpg');
});
