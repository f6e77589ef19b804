import { sampleFiles } from '@acct-forms/adapter/conformance';
import type { Page } from '@playwright/test';
import { databaseNames, traces } from './local-data.ts';
import { completeByWire } from './on-record.ts';
import { applicant } from './people.ts';
import * as step from './steps.ts';
import { call, standing } from './wire.ts';
import { expect, test } from './test.ts';

async function enter(page: Page, person: step.Person): Promise<void> {
  await step.register(page, person);
  await expect(page.getByText('注册成功')).toBeVisible();
  await step.login(page, person.username, person.password);
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
}

const saved = (page: Page) => page.getByText(/已保存 \d\d:\d\d/);
const drafted = (page: Page, part: string) =>
  expect.poll(async () => (await page.evaluate(databaseNames)).some((name) => name.endsWith(`/${part}`)));

const scan = async (n: number) => ({
  name: `扫描件${n}.jpg`,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await sampleFiles.scan(n).arrayBuffer()),
});

/** Gives a prepared file to a slot that cannot be sent now. */
async function keep(page: Page, slot: string, n: number): Promise<void> {
  const place = page.locator(`acct-upload[slot-path=${slot}]`);
  await place
    .locator('input[type=file]')
    .first()
    .setInputFiles(await scan(n));
  await drafted(page, `materials.${slot}`).toBe(true);
}

test('the page opens again without network, with everything typed, and sends it when the network is back', async ({
  page,
  context,
}) => {
  const person = applicant('ligang_off', '13766660001', '李刚', '220102198505050018');
  await enter(page, person);
  await step.openWizard(page);
  await step.fill(page, '姓名', person.name);
  await expect(saved(page)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  await step.fill(page, '身份证号', person.idNumber);
  await step.choose(page, '民族', '满族');
  await expect(page.getByText('仅保存在本机').first()).toBeVisible();
  await drafted(page, 'basic.ethnicGroup').toBe(true);

  await page.reload();
  await expect(page.getByRole('heading', { name: '基本信息', level: 1 })).toBeVisible();
  await expect(step.field(page, '姓名')).toHaveValue(person.name);
  await expect(step.field(page, '民族').locator('option:checked')).toHaveText('满族');
  await expect(page.getByText('已恢复').first()).toBeVisible();

  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(step.field(page, '民族').locator('option:checked')).toHaveText('满族');

  // Also what was typed in the moment before.
  await step.field(page, '姓名').fill(`${person.name}强`);
  await page.reload();
  await expect(step.field(page, '姓名')).toHaveValue(`${person.name}强`);
});

test('signing out leaves neither key nor session, and another person finds nothing', async ({ page }) => {
  const person = applicant('ligang_out', '13766660002', '李钢', '220102198606060012');
  await enter(page, person);
  await step.openWizard(page);
  await step.fill(page, '姓名', person.name);
  await expect(saved(page)).toBeVisible();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByText('已退出登录')).toBeVisible();
  const left = await page.evaluate(databaseNames);
  expect(left.filter((name) => name.startsWith('key/') || name === 'session')).toEqual([]);
});

test('a session that the server has ended does not come back when the network goes', async ({
  page,
  context,
}) => {
  const person = applicant('ligang_ended', '13766660008', '李纲', '220104199202020017');
  await enter(page, person);
  await step.openWizard(page);
  await step.fill(page, '姓名', person.name);
  await expect(saved(page)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.clearCookies();
  await page.reload();
  await expect(page.getByRole('heading', { name: '登录', level: 1 })).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: '登录', level: 1 })).toBeVisible();
  expect(await page.evaluate(databaseNames)).not.toContain('session');
  await expect(page.getByText(person.name)).toBeHidden();
});

test('nothing of the person can be read on the machine, in any encoding; 清除本机数据 leaves nothing at all', async ({
  page,
  context,
}) => {
  const person = applicant('wangmian_raw', '13766660003', '王勉之', '220102198707070025');
  const words = [
    person.name,
    person.idNumber,
    person.phone,
    '长春示例商贸有限公司',
    'raw@example.com',
    '扫描件7',
  ];
  await enter(page, person);
  await completeByWire(page, person, '220104');
  await page.goto('/#/wizard/materials');
  await expect(page.getByRole('heading', { name: '相关材料上传', level: 1 })).toBeVisible();
  await context.setOffline(true);
  await keep(page, 'idFront', 7);
  await page.goto('/#/wizard/basic');
  for (const [label, value] of [
    ['姓名', person.name.slice(0, 2)],
    ['姓名', person.name],
    ['身份证号', '220102198707070033'],
    ['身份证号', person.idNumber],
    ['电子邮箱', 'raw@example.com'],
  ] as const) {
    await step.fill(page, label, value);
  }
  await drafted(page, 'basic.email').toBe(true);
  await drafted(page, 'basic.name').toBe(true);
  expect(await traces(page, words)).toEqual([]);
  // What looks for them finds them.
  const planted = [person.name, `${person.phone.slice(0, 3)}-${person.phone.slice(3)}`];
  await page.evaluate(([name = '', phone = '']) => {
    localStorage['test'] = `${btoa(unescape(encodeURIComponent(`{"a":"${name}"}`)))} ${phone}`;
  }, planted);
  expect(await traces(page, words)).toEqual([
    `storage.test: ${person.name}`,
    `storage.test: ${person.phone}`,
  ]);
  await page.evaluate(() => localStorage.removeItem('test'));

  await context.setOffline(false);
  await page.getByRole('link', { name: '账号' }).click();
  await page.getByRole('button', { name: '清除本机数据' }).click();
  await expect(page.getByText('已退出登录')).toBeVisible();
  expect(await page.evaluate(databaseNames)).toEqual([]);
  expect(await traces(page, [...words, person.username])).toEqual([]);
});

test('公用电脑 leaves nothing at all, and says so before anything is typed', async ({ page }) => {
  const person = applicant('liugong_shared', '13766660004', '刘公用', '220102198808080011');
  await step.register(page, person);
  await expect(page.getByText('注册成功')).toBeVisible();
  await page.getByRole('checkbox', { name: '这是公用电脑' }).check();
  await step.login(page, person.username, person.password);
  await step.openWizard(page);
  await expect(page.getByText('填写的内容不会留在这台电脑上')).toBeVisible();
  await expect(page.getByRole('navigation').getByText('公用电脑')).toBeVisible();
  await step.fill(page, '姓名', person.name);
  await expect(saved(page)).toBeVisible();
  expect(await page.evaluate(databaseNames)).toEqual([]);
  expect(await traces(page, [person.name, person.phone, person.username])).toEqual([]);
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByText('已退出登录')).toBeVisible();
  expect(await page.evaluate(databaseNames)).toEqual([]);
});

const notKept = '这个浏览器不能在本机保存草稿';

test('a full disk and a browser without a database are told before anything is typed', async ({
  browser,
}) => {
  const person = applicant('chenman_quota', '13766660005', '陈满', '220102198909090024');
  const first = await browser.newPage();
  await enter(first, person);
  await first.close();
  for (const refuse of [noRoom, noDatabase]) {
    const page = await browser.newPage();
    await page.addInitScript(refuse);
    await page.goto('/#/login');
    await step.login(page, person.username, person.password);
    await step.openWizard(page);
    await expect(page.getByText(notKept)).toBeVisible();
    await step.fill(page, '姓名', person.name);
    await expect(saved(page)).toBeVisible();
    await page.close();
  }
});

function noRoom(): void {
  StorageManager.prototype.estimate = async () => ({ quota: 50_000_000, usage: 48_000_000 });
}

/** As a private window of some browsers. */
function noDatabase(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('not allowed in a private window', 'InvalidStateError');
  };
}

test('a disk that fills up while somebody types is told, and nothing typed is lost', async ({ page }) => {
  const person = applicant('chenman_later', '13766660007', '陈满满', '220104199102020014');
  await enter(page, person);
  await step.openWizard(page);
  await step.fill(page, '姓名', person.name);
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText(notKept)).toBeHidden();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await step.fill(page, '电子邮箱', 'full@example.com');
  await expect(page.getByText(notKept)).toBeVisible();
  await expect(saved(page)).toBeVisible();
  expect((await standing(page)).data['basic']!['email']).toBe('full@example.com');
});

test('two hours without network and a session that ended: everything is there, files too, and is submitted once', async ({
  page,
  context,
}) => {
  const person = applicant('zhoujiu_two', '13766660006', '周久', '22010419900101001X');
  await page.clock.install();
  await enter(page, person);
  await completeByWire(page, person, '220104');
  await page.goto('/#/wizard/basic');
  await expect(step.field(page, '姓名')).toHaveValue(person.name);
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  await step.fill(page, '电子邮箱', 'two.hours@example.com');
  await page.goto('/#/wizard/education');
  await step.fill(page, '毕业院校(全日制)', '两小时大学');
  await step.fill(page, '所学专业(全日制)', '审计学');
  await page.goto('/#/wizard/employer');
  await step.fill(page, '单位地址', '长春市朝阳区离线路 2 号');
  await page.goto('/#/wizard/materials');
  const files = { idFront: 21, idBack: 22, truthPledge: 23 };
  for (const [slot, n] of Object.entries(files)) await keep(page, slot, n);
  for (const part of ['basic.email', 'education.fullTimeSchool', 'employer.unitAddress']) {
    await drafted(page, part).toBe(true);
  }
  await page.close();

  const again = await context.newPage();
  await again.clock.install({ time: Date.now() + 2 * 3_600_000 });
  await again.goto('/#/wizard/materials');
  await expect(again.getByRole('heading', { name: '相关材料上传', level: 1 })).toBeVisible();
  await expect(again.getByText('已恢复').first()).toBeVisible();
  await context.clearCookies();
  await context.setOffline(false);
  await expect(again.getByText('登录已过期').first()).toBeVisible();
  await step.login(again, person.username, person.password);
  await expect(again.getByRole('heading', { name: '相关材料上传', level: 1 })).toBeVisible();
  await expect(saved(again)).toBeVisible();
  const names = async () => {
    const { materials } = await standing(again);
    return Object.keys(files).map((slot) => materials[slot]?.name);
  };
  await expect.poll(names).toEqual(['扫描件21.jpg', '扫描件22.jpg', '扫描件23.jpg']);
  const { data } = await standing(again);
  expect(data['basic']!['email']).toBe('two.hours@example.com');
  expect(data['education']).toMatchObject({ fullTimeSchool: '两小时大学', fullTimeMajor: '审计学' });
  expect(data['employer']!['unitAddress']).toBe('长春市朝阳区离线路 2 号');

  await again.goto('/#/preview');
  await again.getByRole('checkbox', { name: /本人郑重声明/ }).check();
  await again.getByRole('button', { name: '确认', exact: true }).click();
  await expect(again.getByRole('heading', { name: /已提交，等待审核|回执/ }).first()).toBeVisible();
  const history = await call<{ items: { kind: string }[] }>(again, {
    method: 'GET',
    path: '/record/history',
  });
  expect(history.items.filter(({ kind }) => kind === 'submitted')).toHaveLength(1);
});
