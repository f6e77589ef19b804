import type { Page } from '@playwright/test';
import { launch } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const port = 4311;

test.use({ baseURL: `http://localhost:${port}` });

let stop: () => Promise<void>;
let printed = '';
test.beforeAll(async () => {
  ({ stop, printed } = await launch({ PORT: String(port), PROFILE: 'sample', DEMO_CASES: 'true' }));
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

test('the county approves first, then the city, and each sees only what waits for it', async ({
  browser,
}) => {
  const enter = async (username: string) => {
    const page = await browser.newPage();
    await page.goto('/#/login');
    const password = new RegExp(`^ {2}\\w+ +${username} +(demo-[\\w-]+)`, 'm').exec(printed)?.[1] ?? '';
    await step.login(page, username, password);
    await expect(page.getByRole('button', { name: '领取下一件' })).toBeVisible();
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  const city = await enter('wangchuan');
  const county = await enter('donghu');
  await press(county, '领取下一件');
  const fact = county.locator('.head .fact').filter({ hasText: /^2\d{3}-/ });
  const reference = (await fact.textContent())!.trim();
  const find = async () => {
    await city.getByRole('searchbox').fill(reference);
    await city.keyboard.press('Enter');
  };
  await find();
  await expect(city.getByText('没有符合条件的申请')).toBeVisible();
  await press(county, '通过');
  await press(county, '确认通过');
  await expect(county.getByText('初审已通过，已转入复审队列。')).toBeVisible();
  await expect(county.getByRole('button', { name: '通过', exact: true })).toHaveCount(0);

  await find();
  await city.getByRole('button', { name: /^领取：/ }).click();
  await expect(city.locator('.head .badge').first()).toHaveText(/复审/);
  await expect(city.getByText(reference).first()).toBeVisible();
  await press(city, '通过');
  await press(city, '确认通过');
  await expect(city.getByText('已通过，申请人会收到通知。')).toBeVisible();
  await county.close();
  await city.close();
});
