import type { Page } from '@playwright/test';
import { applicant } from './people.ts';
import { launch } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const port = 4311;
const person = applicant('wushi2026', '13944448888', '吴十', '220106198803128034');
const phone = '13944449999';
const changed = 'Calm-Harbour-52';
const reset = 'Bright-Meadow-63';

test.use({ baseURL: `http://localhost:${port}` });
test.describe.configure({ mode: 'serial' });

let page: Page;
let system: Awaited<ReturnType<typeof launch>>;
test.beforeAll(async ({ browser }) => {
  // As the README's command has it: with codes.
  system = await launch({ PORT: String(port), PHONE_CODES: undefined });
  page = await browser.newPage({ baseURL: `http://localhost:${port}` });
});
test.afterAll(async () => {
  await page.close();
  await system.stop();
});

/** The last text that the console shows as sent to a phone. */
async function lastSms(to: string, fits: RegExp): Promise<string> {
  const texts = () =>
    [...system.sent().matchAll(/^\[sms\] (\d+): (.*)$/gm)].filter(([, number]) => number === to);
  await expect.poll(() => texts().at(-1)?.[2] ?? '').toMatch(fits);
  return texts().at(-1)![2]!;
}

const codesRead = new Map<string, number>();

/** The next code that a phone gets, not the one of an earlier request. */
async function code(to: string): Promise<string> {
  const codes = () =>
    [...system.sent().matchAll(/^\[sms\] (\d+): .*验证码 (\d{6})/gm)].filter(([, number]) => number === to);
  const read = codesRead.get(to) ?? 0;
  await expect.poll(() => codes().length).toBeGreaterThan(read);
  codesRead.set(to, codes().length);
  return codes().at(-1)![2]!;
}

const card = (title: string) => page.getByRole('region', { name: title });

test('registers with a code, and finds the account in the header', async () => {
  await page.goto('/#/register');
  await step.fill(page, '用户名', person.username);
  await step.field(page, '密码').fill(person.password);
  await step.field(page, '确认密码').fill(person.password);
  await step.fill(page, '手机号', person.phone);
  await step.challengePassed(page);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await step.fill(page, '短信验证码', await code(person.phone));
  await page.getByRole('checkbox', { name: /我已阅读并同意/ }).check();
  await step.challengePassed(page);
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await expect(page.getByText('注册成功')).toBeVisible();
  await step.login(page, person.username, person.password);
  await page.getByRole('link', { name: '账号' }).click();
  await expect(page.getByRole('heading', { name: '账号', level: 1 })).toBeVisible();
  await expect(card('已登录的设备').getByText('本设备')).toBeVisible();
  await step.look(page, 'account');
});

test('changes the phone; the form follows at once, and the old phone is told', async () => {
  const inside = card('更换手机号');
  await inside.getByLabel('新手机号').fill(phone);
  await inside.getByRole('button', { name: '获取验证码' }).click();
  await inside.getByLabel('短信验证码').fill(await code(phone));
  await inside.getByLabel('登录密码').fill('Not-the-password-1');
  await inside.getByRole('button', { name: '更换手机号' }).click();
  await expect(inside.getByText('密码不正确')).toBeVisible();
  await expect(inside.getByLabel('登录密码')).toBeFocused();
  await step.look(page, 'account-refused');
  await inside.getByLabel('登录密码').fill(person.password);
  await inside.getByRole('button', { name: '更换手机号' }).click();
  await expect(inside.getByText('手机号已更换为 139****9999')).toBeVisible();
  await lastSms(person.phone, /已改用其他手机号/);
  await page.getByRole('link', { name: '返回首页' }).click();
  await step.openWizard(page);
  await expect(step.field(page, '手机号')).toHaveText(/139\*{4}9999|13944449999/);
});

test('changes the password, and takes the own data along', async () => {
  await page.goto('/#/account');
  const inside = card('修改密码');
  await inside.getByLabel('原密码').fill(person.password);
  await inside.getByLabel('新密码', { exact: true }).fill(changed);
  await inside.getByLabel('再次输入新密码').fill(changed);
  await inside.getByRole('button', { name: '修改密码' }).click();
  await expect(inside.getByText('密码已修改')).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载我的数据' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^我的数据-\d{4}-\d\d-\d\d\.json$/);
  const chunks = await (await download.createReadStream()).toArray();
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
    account: { username: person.username, phone },
    archive: [{ kind: 'phoneChanged' }],
  });
});

test('sets a forgotten password by a code; the user name comes by SMS only', async () => {
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('link', { name: '忘记用户名或密码' }).click();
  await expect(page.getByRole('heading', { name: '找回用户名和密码', level: 1 })).toBeVisible();
  await step.challengePassed(page);
  await step.fill(page, '注册时的手机号', phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await step.fill(page, '短信验证码', await code(phone));
  await step.field(page, '新密码').fill(reset);
  await step.field(page, '再次输入新密码').fill(reset);
  await step.look(page, 'reset');
  await page.getByRole('button', { name: '重新设置密码' }).click();
  await expect(page.getByText('密码已重新设置')).toBeVisible();
  await expect(page.getByText(person.username)).toHaveCount(0);
  await lastSms(phone, new RegExp(person.username));
  await page.getByRole('button', { name: '去登录' }).click();
  await step.login(page, person.username, reset);
  await expect(page.getByRole('link', { name: '账号' })).toBeVisible();
});
