import { countBytes, limits } from './bytes.ts';
import { expect, test } from './test.ts';

const idle = 5_000;

test('from a cold login page nothing more arrives while nobody does anything', async ({ page }) => {
  const counted = countBytes(page);
  await page.goto('/#/login');
  await expect(page.getByRole('group', { name: '验证码' }).getByText('已通过')).toBeVisible();
  const before = [...counted.files.keys()];
  // The rule itself speaks of five seconds: whatever is asked for in them ends the wait.
  const asked = page.waitForRequest(() => true, { timeout: idle }).then((request) => request.url());
  await expect(asked).rejects.toThrow(/Timeout/);
  expect([...counted.files.keys()]).toEqual(before);
  console.log(`login page: ${(counted.total() / 1024).toFixed(1)} KiB of a goal of 20`);
  expect(counted.total()).toBeLessThanOrEqual(limits.login * 1024);
});
