import { demoPassword } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

// A service worker would answer in place of the network.
test.use({ serviceWorkers: 'block' });

test('a part of the page that does not come is asked for again, and nothing typed is lost meanwhile', async ({
  page,
}) => {
  const retry = page.getByRole('button', { name: '重试' });
  await page.goto('/#/login');
  await step.login(page, 'zhangsan', demoPassword('zhangsan'));
  await step.openWizard(page);
  await step.fill(page, '姓名', '张三丰');
  await expect(page.getByText('已保存')).toBeVisible();

  await page.route('**/progress-*.js', (route) => route.abort());
  await page.goto('/#/home');
  await expect(page.getByText('暂时打不开，请稍后再试')).toBeVisible();
  await page.unroute('**/progress-*.js');
  await retry.click();
  await expect(page.getByRole('heading', { name: '请继续填写，然后提交审核' })).toBeVisible();

  await page.goto('/#/wizard');
  await expect(step.field(page, '姓名')).toHaveValue('张三丰');
  await page.route('**/api/record/**', (route) => route.abort());
  await step.fill(page, '姓名', '张三丰二');
  await page.keyboard.press('Tab');
  await expect(page.getByText('仅保存在本机，联网后自动同步')).toBeVisible();
  await page.unroute('**/api/record/**');
  await page.route('**/record-restored-*.js', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('暂时打不开，请稍后再试')).toBeVisible();
  await page.unroute('**/record-restored-*.js');
  await retry.click();
  await expect(page.getByText(/已恢复 \d\d:\d\d 未保存的内容/)).toBeVisible();
  await expect(step.field(page, '姓名')).toHaveValue('张三丰二');
  await expect(page.getByText('已保存')).toBeVisible();
});
