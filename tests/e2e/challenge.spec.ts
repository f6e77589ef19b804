import { demoPassword } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

test('验证码 is found by its label in both kinds, and switches both ways', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript/.test(message.text())) refused.push(message.text());
  });
  await page.goto('/#/login');
  await step.challengePassed(page);
  await page.getByRole('button', { name: '改用图片验证码' }).click();
  const picture = page.getByRole('img', { name: '验证码图片' });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(99);
  const first = await picture.getAttribute('src');
  await page.getByRole('button', { name: '换一张' }).click();
  await expect(picture).not.toHaveAttribute('src', first ?? '');

  await step.field(page, '用户名').fill('zhangsan');
  await step.field(page, '密码').fill(demoPassword('zhangsan'));
  await step.field(page, '验证码').fill('?????');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByText('验证码不正确或已过期，请重新输入')).toBeVisible();
  await expect(step.field(page, '用户名')).toHaveValue('zhangsan');

  await page.getByRole('button', { name: '改用自动验证' }).click();
  await step.challengePassed(page);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
  expect(refused).toEqual([]);
});
