import { expect, test } from '@playwright/test';
import { launch } from './start-system.ts';
import * as step from './steps.ts';

const port = 4311;

test.use({ baseURL: `http://localhost:${port}` });

let stop: () => Promise<void>;
test.beforeAll(async () => {
  ({ stop } = await launch({ PORT: String(port), PROFILE: 'sample' }));
});
test.afterAll(() => stop());

test('another province runs the portal by PROFILE alone, with its own names, sections and rows', async ({
  page,
}) => {
  const person: step.Person = {
    username: 'qianqi',
    password: 'Green-Stone-77',
    phone: '13811112222',
    name: '钱七',
    idNumber: '220104198107032634',
  };
  await step.register(page, person);
  await expect(page.getByText('注册成功')).toBeVisible();
  await expect(page.getByRole('link', { name: '云泽省会计人员信息登记系统' })).toBeVisible();
  await step.login(page, person.username, person.password);
  await expect(page.getByRole('heading', { name: /请点击“信息登记”/ })).toBeVisible();
  await step.openWizard(page);
  const steps = page.getByRole('navigation', { name: '信息登记' });
  await expect(steps.getByText('共 5 项')).toBeVisible();
  await expect(steps.getByText('人才信息')).toHaveCount(0);
  await expect(page.getByRole('group', { name: '户籍所在地' })).toBeVisible();
  await steps.getByRole('button', { name: /学历信息/ }).click();
  await expect(page.getByRole('heading', { name: '学历信息', level: 1 })).toBeVisible();
  await expect(page.getByText('教育经历', { exact: true }).first()).toBeVisible();
  await expect(page.getByLabel('学历(全日制)')).toHaveCount(0);
  await steps.getByRole('button', { name: /单位信息/ }).click();
  await expect(page.getByText('工作经历', { exact: true }).first()).toBeVisible();
});
