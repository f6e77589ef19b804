import type { Locator, Page } from '@playwright/test';
import { sampleUnitCode } from '@acct-forms/adapter/conformance';
import { submitOne, type Waiting } from './applicants.ts';
import { launch } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const port = 4311;
const origin = `http://localhost:${port}`;

test.use({ baseURL: origin });
test.describe.configure({ mode: 'serial' });

const units = ['长春晨光商贸有限公司', '长春远山会计服务有限公司', '长春松江制造有限公司'].map(
  (unitName) => ({
    unitCode: sampleUnitCode(),
    unitName,
    unitRegion: '220104',
  }),
);

let stop: () => Promise<void>;
let printed = '';
let people: readonly Waiting[] = [];
let page: Page;

const password = (username: string) =>
  new RegExp(`^ {2}\\w+ +${username} +(demo-[\\w-]+)`, 'm').exec(printed)?.[1] ?? '';

/** Signs in where no challenge stands. */
async function signIn(at: Page, username: string): Promise<void> {
  await at.goto('/#/login');
  await step.fill(at, '用户名', username);
  await step.fill(at, '密码', password(username));
  await at.getByRole('button', { name: '登录', exact: true }).click();
  await expect(at.getByRole('button', { name: '领取下一件' })).toBeVisible();
}

const tab = (name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Takes the oldest case that waits, and sees that it is the one that was submitted then. */
async function claimNext(person: Waiting | undefined): Promise<void> {
  await press('领取下一件');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person?.name ?? 'nobody');
}

async function backToQueue(): Promise<void> {
  await press('返回队列');
  await expect(page.getByRole('button', { name: '领取下一件' })).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  ({ printed, stop } = await launch({ PORT: String(port), CHALLENGE: 'none', PHONE_CODES: 'false' }));
  const all: Waiting[] = [];
  for (let number = 0; number < 20; number++)
    all.push(await submitOne(origin, number, units[number % units.length]!));
  people = all;
  page = await browser.newPage({ baseURL: origin, viewport: { width: 1280, height: 900 } });
  await signIn(page, 'changchun');
});
test.afterAll(async () => {
  await page.close();
  await stop();
});

test('twenty cases wait, the oldest first, and no ID number can be read', async () => {
  await expect(tab('待审核').getByText('20')).toBeVisible();
  for (const { idNumber } of people) await expect(page.getByText(idNumber)).toHaveCount(0);
  await expect(page.getByRole('row').nth(1)).toContainText(people[0]!.name);
});

test('claims the next one six times: three approved, two returned, one refused', async () => {
  for (const person of people.slice(0, 3)) {
    await claimNext(person);
    await press('通过');
    await press('确认通过');
    await expect(page.getByText('已通过，申请人会收到通知。')).toBeVisible();
    await backToQueue();
  }
  for (const person of people.slice(3, 5)) {
    await claimNext(person);
    await press('提出意见：单位名称');
    const remark = page.locator('form.opinion').filter({ hasText: '单位名称' });
    await remark.getByRole('textbox').fill('请按公章全称填写。');
    await remark.getByRole('button', { name: '保存意见' }).click();
    await expect(remark).toHaveCount(0);
    await press('退回修改（1 条）');
    await press('确认退回');
    await expect(page.getByText('已退回修改，申请人会收到通知。')).toBeVisible();
    await backToQueue();
  }
  await claimNext(people[5]);
  await press('不通过');
  await page.getByRole('dialog').getByRole('textbox').fill('不从事会计工作，不属于登记范围。');
  await press('确认不通过');
  await expect(page.getByText('已决定审核不通过，申请人会收到通知。')).toBeVisible();
  await backToQueue();
});

test('transfers a case to the bureau that is responsible, where it is found', async ({ browser }) => {
  await claimNext(people[6]);
  await press('转办');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption({ label: '吉林市财政局' });
  await dialog.getByRole('textbox').fill('单位在吉林市。');
  await press('确认转办');
  await expect(page.getByText('已转办，申请人会收到通知。')).toBeVisible();
  await backToQueue();
  await page.getByRole('searchbox').fill(people[6]!.name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/没有符合条件的申请/)).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.keyboard.press('Enter');

  const other = await browser.newPage({ baseURL: origin });
  await signIn(other, 'jilinshi');
  await expect(other.getByRole('row').nth(1)).toContainText(people[6]!.name);
  await other.close();
});

test('puts one back, which is the next one again', async () => {
  await claimNext(people[7]);
  await press('放回队列');
  await press('确认放回');
  await expect(page.getByRole('button', { name: '领取下一件' })).toBeVisible();
  await expect(tab('待审核').getByText('13')).toBeVisible();
});

test('a dialog that does not come says so, and comes when it is asked for again', async () => {
  await page.route('**/queue-dialogs*', (route) => route.abort());
  await page.keyboard.press('?');
  await expect(page.getByRole('alert').getByText(/网络/)).toBeVisible();
  await page.unroute('**/queue-dialogs*');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('decides the other thirteen at once, each on its own, and the morning is done', async () => {
  await page.getByRole('checkbox', { name: '勾选本页可以处理的申请' }).check();
  await press(/批量处理/);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toContainText('13 件申请');
  await expect(dialog.getByRole('listitem').filter({ hasText: '自动检查都通过' })).toHaveCount(13);
  await dialog.getByRole('button', { name: '确认处理 13 件申请' }).click();
  await expect(dialog.getByText('13 件申请已完成。')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tab('待审核').getByText('0', { exact: true })).toBeVisible();
  await expect(tab('审核通过').getByText('16')).toBeVisible();
  await expect(tab('审核退回').getByText('2')).toBeVisible();
});
