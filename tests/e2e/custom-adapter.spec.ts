import { startDesk } from './custom-adapter.ts';
import { applicant } from './people.ts';
import { lightScan, phonePortrait } from './pictures.ts';
import { watchPolicy } from './policy.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const port = 4331;

test.use({ baseURL: `http://localhost:${port}` });

let stop: () => Promise<void>;
test.beforeAll(async () => {
  stop = await startDesk(port);
});
test.afterAll(() => stop());

test('an applicant goes the whole way on a backend of another house', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const reports = await watchPolicy(page);
  const person = applicant('desk_zhao', '13877770031', '赵敏', '220102198707070025');
  await page.goto('/');
  await step.look(page, 'custom-adapter-entrance');
  await step.fillRegistration(page, person);
  await step.look(page, 'custom-adapter-register');
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await expect(page.getByText('注册成功')).toBeVisible();
  await step.field(page, '用户名').fill(person.username);
  await step.field(page, '密码').fill(person.password);
  await step.look(page, 'custom-adapter-login');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { name: /请点击“信息登记”/ })).toBeVisible();
  await step.look(page, 'custom-adapter-home');

  await step.openWizard(page);
  await step.fillBasic(page, person);
  await step.upload(page, '免冠照片', await phonePortrait());
  await step.look(page, 'custom-adapter-basic');
  await step.next(page, '学历信息');
  await step.fillEducation(page);
  await step.next(page, '单位信息');
  await step.fillEmployer(page, { code: '91220101MA0Y8K0N4P', name: '长春示例建筑有限公司' });
  await step.look(page, 'custom-adapter-employer');
  await step.next(page, '人才信息');
  await step.tile(page, '是否会计人才', '否').click();
  await step.next(page, '职称信息');
  await step.tile(page, '是否有职称', '否').click();
  await step.next(page, '相关材料上传');
  for (const label of step.materials) await step.upload(page, label, await lightScan(label));
  await step.look(page, 'custom-adapter-materials');
  await page.getByRole('button', { name: '预览确认' }).click();
  await expect(page.getByRole('heading', { name: '预览确认', level: 1 })).toBeVisible();
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByText(/^\d{4}-\d{3}-[A-Z0-9]{6}-[A-Z0-9]$/).first()).toBeVisible();
  await step.look(page, 'custom-adapter-receipt');
  await page.getByRole('button', { name: '返回首页' }).click();
  await expect(page.getByText('待审核').first()).toBeVisible();
  await step.look(page, 'custom-adapter-home-submitted');
  expect([...problems, ...reports]).toEqual([]);
});
