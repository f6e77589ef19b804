import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { sampleUnitCode } from '@acct-forms/adapter/conformance';
import { submitOne } from './applicants.ts';
import { launch } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const port = 4311;
const origin = `http://localhost:${port}`;
/** Nobody listens there: what is sent to phones does not arrive. */
const nobody = 'http://127.0.0.1:9/';

test.use({ baseURL: origin });
test.describe.configure({ mode: 'serial' });

let stop: () => Promise<void>;
let printed = '';
let page: Page;
let firstPassword = '';
let caseOf = '';

const password = (username: string) =>
  new RegExp(`^ {2}\\w+ +${username} +(demo-[\\w-]+)`, 'm').exec(printed)?.[1] ?? '';

async function signIn(at: Page, username: string, secret: string): Promise<void> {
  await at.goto('/#/login');
  await step.fill(at, '用户名', username);
  await step.fill(at, '密码', secret);
  await at.getByRole('button', { name: '登录', exact: true }).click();
  await expect(at.getByRole('button', { name: '退出登录' })).toBeVisible();
}

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

async function open(section: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '管理' })
    .getByRole('button', { name: section, exact: true })
    .click();
  await expect(page.getByRole('heading', { name: section, level: 1, exact: true })).toBeFocused();
}

const newPage = (browser: Browser) =>
  browser.newPage({ baseURL: origin, viewport: { width: 1280, height: 900 } });

test.beforeAll(async ({ browser }) => {
  ({ printed, stop } = await launch({
    PORT: String(port),
    CHALLENGE: 'none',
    SMS_URL: nobody,
    SMS_SECRET: 'a secret of at least thirty-two letters',
  }));
  const unit = { unitCode: sampleUnitCode(), unitName: '长春晨光商贸有限公司', unitRegion: '220104' };
  caseOf = (await submitOne(origin, 0, unit)).name;
  page = await newPage(browser);
  await signIn(page, 'shengting', password('shengting'));
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await expect(page.getByRole('heading', { name: '人员', level: 1 })).toBeVisible();
});
test.afterAll(async () => {
  await page.close();
  await stop();
});

test('makes a reviewer, whose first password is shown once', async () => {
  await press('新增人员');
  await step.fill(page, '姓名', '周样例');
  await step.fill(page, '用户名', 'changchun');
  await page.getByRole('dialog').getByLabel('角色').selectOption({ label: '审核人' });
  await page.getByRole('dialog').getByLabel('会计管理部门').selectOption({ label: '长春市财政局' });
  await press('开通账号');
  await expect(page.getByText('这个用户名已被使用，请换一个')).toBeVisible();
  await step.fill(page, '用户名', 'zhou_yangli');
  await press('开通账号');
  await expect(page.getByText('只显示这一次')).toBeVisible();
  firstPassword = await page.getByRole('textbox', { name: '初始密码' }).inputValue();
  await press('已记下');
  await expect(page.getByRole('row', { name: /周样例/ })).toContainText('待改初始密码');
  expect(await page.content()).not.toContain(firstPassword);
});

test('who signs in with it must change it first, and then finds the work of the bureau', async ({
  browser,
}) => {
  const own = await newPage(browser);
  await signIn(own, 'zhou_yangli', firstPassword);
  await expect(own.getByText('这是初始密码，请先修改密码。')).toBeVisible();
  await own.getByRole('link', { name: '审核' }).click();
  await expect(own.getByText('这是初始密码，请先修改密码。')).toBeVisible();
  await step.fill(own, '原密码', firstPassword);
  await step.fill(own, '新密码', 'Quiet-River-73');
  await step.fill(own, '再次输入新密码', 'Quiet-River-73');
  await own.getByRole('button', { name: '修改密码', exact: true }).click();
  await expect(own.getByText('这是初始密码，请先修改密码。')).toBeHidden();
  await own.getByRole('link', { name: '审核' }).click();
  await own.getByRole('button', { name: '领取下一件' }).click();
  await expect(own.getByRole('heading', { level: 1 })).toContainText(caseOf);
  await own.getByRole('button', { name: '通过', exact: true }).click();
  await own.getByRole('button', { name: '确认通过' }).click();
  await expect(own.getByText('已通过，申请人会收到通知。')).toBeVisible();
  await own.close();
});

test('the message that did not arrive is told, and tried again', async () => {
  await open('未送达通知');
  await expect(async () => {
    await press('刷新');
    await expect(page.getByRole('row', { name: /短信/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole('button', { name: /^立即重试：短信/ }).click();
  await expect(page.getByText('已安排重试，稍后刷新查看结果')).toBeVisible();
});

test('publishes a programme', async () => {
  await open('继续教育');
  await press('新增课程');
  await step.fill(page, '课程名称', '管理会计（示例）');
  await step.fill(page, '主办单位', '示例会计学会');
  await step.fill(page, '学分', '12');
  await step.fill(page, '报名开始日期', '2026-01-01');
  await step.fill(page, '报名截止日期（含当天）', '2999-12-31');
  await step.fill(page, '名额', '30');
  await press('发布课程');
  await expect(page.getByRole('row', { name: /管理会计/ })).toContainText('0／30');
});

test('enters a decision of an authority into the archive of a person', async () => {
  await open('诚信记录');
  await page.getByRole('searchbox').fill(caseOf);
  await press('查找');
  await press(`选择：${caseOf}`);
  await press('新增记录');
  await step.tile(page, '类别', '守信').click();
  await step.fill(page, '决定日期', '2026-03-01');
  await step.fill(page, '作出决定的机关', '示例省财政厅');
  await step.fill(page, '文书号', '示财会〔2026〕11 号');
  await page.getByRole('textbox', { name: '内容' }).fill('评为先进会计工作者。');
  await press('核对');
  await expect(page.getByRole('dialog')).toContainText('写入后不能修改或删除');
  await press('写入档案');
  await expect(page.getByRole('row', { name: /示财会/ })).toContainText('守信');
});

test('corrects the unit that came with a submission', async () => {
  await open('单位');
  await page.getByLabel('状态').selectOption({ label: '全部单位' });
  await page.getByRole('searchbox').fill('晨光');
  await press('查找');
  await press('修改：长春晨光商贸有限公司');
  await step.fill(page, '单位地址', '长春市朝阳区示例路 2 号');
  await press('保存');
  await expect(page.getByRole('row', { name: /晨光/ })).toContainText('示例路 2 号');
});

test('tries a register, is told its fault by line, and imports the rest', async () => {
  await open('原持证人员导入');
  const [sample] = await Promise.all([page.waitForEvent('download'), press('下载样例文件')]);
  const [head, first] = (await readFile(await sample.path(), 'utf8')).trim().split('\r\n');
  const wrong = first!.replace('220100199201', '220100199202').replace('1990-01-01', '1990-13-01');
  await page.getByLabel(/CSV/).setInputFiles({
    name: '名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${head}\r\n${first}\r\n${wrong}\r\n`),
  });
  await press('试运行');
  await expect(page.getByText('试运行结果（没有写入）')).toBeVisible();
  await expect(page.getByRole('row', { name: /第 3 行/ })).toContainText('出生日期');
  const [faults] = await Promise.all([page.waitForEvent('download'), press('下载有误的行')]);
  expect(await readFile(await faults.path(), 'utf8')).toMatch(/^220100199202,.*第 3 行；出生日期/m);
  await press('正式导入');
  await expect(page.getByRole('dialog')).toContainText('有误，不导入');
  await press('导入 1 行');
  await expect(page.getByText('导入完成')).toBeVisible();
  await page.getByRole('searchbox', { name: '证书编号' }).fill('220100199201');
  await press('查找');
  await expect(page.getByText('尚未登记')).toBeVisible();
});

test('sees the statistics drawn, each day under its bars', async () => {
  await page.getByRole('link', { name: '统计', exact: true }).click();
  await expect(page.getByRole('heading', { name: '统计', level: 1, exact: true })).toBeVisible();
  const days = page.locator('acct-review-stats').getByText(/^\d+\s月\s\d+\s日$/);
  await expect(days).not.toHaveCount(0);
  const boxes = await Promise.all((await days.all()).map((day) => day.boundingBox()));
  const lefts = boxes.flatMap((box) => (box ? [box.x] : []));
  expect(lefts.length).toBeGreaterThan(3);
  for (const [index, left] of lefts.slice(1).entries()) expect(left).toBeGreaterThan(lefts[index]! + 20);
  await page.getByRole('link', { name: '管理', exact: true }).click();
});

test('disables the account again, and nobody disables themselves', async ({ browser }) => {
  await open('人员');
  await expect(page.getByRole('row', { name: /shengting/ })).toContainText('本人');
  await press('停用：周样例');
  await press('停用');
  await expect(page.getByRole('row', { name: /周样例/ })).toContainText('已停用');
  const gone = await newPage(browser);
  await gone.goto('/#/login');
  await step.fill(gone, '用户名', 'zhou_yangli');
  await step.fill(gone, '密码', 'Quiet-River-73');
  await gone.getByRole('button', { name: '登录', exact: true }).click();
  await expect(gone.getByText('用户名或密码错误')).toBeVisible();
  await gone.close();
});

test('opens the account again, moves it, and reads in the archive what was changed', async () => {
  await page.getByLabel('状态').selectOption({ label: '已停用' });
  await press('重新启用：周样例');
  await press('重新启用');
  await expect(page.getByText('只显示这一次')).toBeVisible();
  await press('已记下');
  await page.getByLabel('状态').selectOption({ label: '全部状态' });
  await page.getByRole('searchbox').fill('ZHOU');
  await press('查找');
  await press('修改：周样例');
  await page.getByRole('dialog').getByLabel('会计管理部门').selectOption({ label: '吉林市财政局' });
  await press('保存');
  await expect(page.getByRole('row', { name: /周样例/ })).toContainText('吉林市财政局');
  await open('诚信档案');
  await page.getByLabel('档案', { exact: true }).selectOption({ label: '查阅和管理记录' });
  await expect(page.getByRole('row', { name: /修改账号/ })).toContainText(
    'zhou_yangli：会计管理部门由“长春市财政局”改为“吉林市财政局”',
  );
});
