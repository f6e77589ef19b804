import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** More stops than any screen has; the way from the last back to the first leads through the browser's own. */
const mostStops = 120;

/** Whether the element, or what it delegates its focus to, has the focus. */
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.matches(':focus'));

/** Goes on with Tab until the element has the focus; what has it can be seen. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target.toString()} is not reached with Tab`);
}

export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await reach(page, target);
  await page.keyboard.press(key);
}

export async function type(page: Page, label: string, text: string): Promise<void> {
  await reach(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** Arrows through the options of a list until the one with these words is chosen. */
export async function choose(page: Page, list: Locator, words: string): Promise<void> {
  await reach(page, list);
  const options = await list.locator('option').allTextContents();
  const at = options.findIndex((option) => option.trim() === words);
  expect(at, `${words} among ${options.length} options`).toBeGreaterThanOrEqual(0);
  const now = await list.evaluate((element) => (element as HTMLSelectElement).selectedIndex);
  for (let step = Math.max(now, 0); step < at; step += 1) await page.keyboard.press('ArrowDown');
  await expect(list.locator('option:checked')).toHaveText(words);
}

/** Arrows through a group of radio buttons until the one with these words is chosen. */
export async function pick(page: Page, group: string, words: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio');
  const wanted = page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: words, exact: true });
  await reach(page, radios.first());
  await page.keyboard.press(' ');
  const count = await radios.count();
  for (let step = 0; step < count && !(await wanted.isChecked()); step += 1)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

/** Opens the browser's own file dialog from a slot, answers it, and does what the slot asks for then. */
export async function upload(page: Page, label: string, path: string): Promise<void> {
  const slot = page.locator('acct-upload').filter({ has: page.getByText(label, { exact: true }) });
  const input = slot.locator('#input');
  for (let stop = 0; stop < mostStops && !(await hasFocus(input)); stop += 1)
    await page.keyboard.press('Tab');
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  const file = { name: basename(path), mimeType: 'image/jpeg', buffer: readFileSync(path) };
  await (await asked).setFiles(file);
  const agree = page.getByRole('button', { name: '同意并继续' });
  const crop = slot.getByRole('button', { name: '使用这张' });
  const done = slot.getByText('已上传', { exact: true }).or(slot.getByText('请留意', { exact: true }));
  await expect(agree.or(crop).or(done).first()).toBeVisible();
  if (await agree.isVisible()) {
    await press(page, page.getByRole('checkbox', { name: '我已阅读并同意上传证件和证明的扫描件' }), ' ');
    await press(page, agree);
  }
  await expect(crop.or(done).first()).toBeVisible();
  if (await crop.isVisible()) await press(page, crop);
  await expect(done.first()).toBeVisible({ timeout: 40_000 });
}
