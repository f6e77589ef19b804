import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { phonePortrait, scannedPage } from './pictures.ts';
import { demoPassword } from './start-system.ts';
import * as step from './steps.ts';

const person: step.Person = {
  username: 'zhaoliu2026',
  password: 'Sunny-River-88',
  phone: '13944445555',
  name: '赵六顺',
  idNumber: '220104198107032634',
};
const unit = { code: '91220101MA0Y8K0N4P', name: '长春示例建筑有限公司' };

test.describe.configure({ mode: 'serial' });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

test('registers, is told at the field what is taken, and keeps what was typed', async () => {
  await step.register(page, { ...person, username: 'zhangsan' });
  await expect(page.getByText('用户名已存在，请修改用户名重新注册').first()).toBeVisible();
  await expect(step.field(page, '手机号')).toHaveValue(person.phone);
  await step.fill(page, '用户名', person.username);
  await step.fill(page, '手机号', '13900000001');
  await step.challengePassed(page);
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await expect(page.getByText('这个手机号已经注册过，每个手机号仅能注册一次').first()).toBeVisible();
  await expect(step.field(page, '用户名')).toHaveValue(person.username);
  await step.fill(page, '手机号', person.phone);
  await step.challengePassed(page);
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await expect(page.getByText('注册成功')).toBeVisible();
});

test('logs in to a home page that is empty before the first registration', async () => {
  await step.login(page, person.username, person.password);
  await expect(page.getByRole('heading', { name: /请点击“信息登记”/ })).toBeVisible();
});

test('fills the six sections', async () => {
  await page.getByRole('button', { name: '信息登记' }).or(page.getByRole('link', { name: '信息登记' })).first().click();
  await expect(page.getByRole('heading', { name: '基本信息', level: 1 })).toBeVisible();
  await step.fillBasic(page, person);
  await expect(page.getByText('1981')).toBeVisible();
  await step.upload(page, '免冠照片', await phonePortrait());
  await step.next(page, '学历信息');
  await step.fillEducation(page);
  await step.next(page, '单位信息');
  await step.fillEmployer(page, unit);
  await step.next(page, '人才信息');
  await step.tile(page, '是否会计人才', '否').click();
  await step.next(page, '职称信息');
  await step.tile(page, '是否有职称', '否').click();
  await step.next(page, '相关材料上传');
});

test('uploads the materials and confirms', async () => {
  for (const [label, title] of [
    ['身份证正面', '居民身份证'],
    ['身份证反面', '居民身份证'],
    ['学历证明', '毕业证书'],
    ['统一社会信用代码证书', '统一社会信用代码证书'],
    ['单位证明', '单位从事会计工作证明'],
    ['材料真实性承诺书', '提供材料真实性承诺书'],
  ] as const) {
    await step.upload(page, label, await scannedPage(`${label}.jpg`, title));
  }
  await page.getByRole('button', { name: '预览确认' }).click();
  await expect(page.getByRole('heading', { name: '预览确认', level: 1 })).toBeVisible();
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByText('待审核').first()).toBeVisible();
  await expect(page.getByText(/\d{4}-\d{3}-[A-Z0-9]{6}-?[A-Z0-9]/).first()).toBeVisible();
  await expect(page.getByText('0431-89865795').first()).toBeVisible();
  expect(demoPassword('changchun')).toBeTruthy();
});
