import type { Material } from '@acct-forms/core';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { countBytes, limits, type Counted } from './bytes.ts';
import { phonePortrait, scannedPage } from './pictures.ts';
import { watchPolicy } from './policy.ts';
import { demoPassword } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const person: step.Person = {
  username: 'zhaoliu2026',
  password: 'Sunny-River-88',
  phone: '13944445555',
  name: '赵六顺',
  idNumber: '220104198107032634',
};
const unit = { code: '91220101MA0Y8K0N4P', name: '长春示例建筑有限公司' };
const corrected = '长春示例建筑集团有限公司';

test.describe.configure({ mode: 'serial' });

let page: Page;
let counted: Counted;
let countedAtBureau: Counted;
/** What the policy of the pages reported, person's and bureau's. */
const reports: (readonly string[])[] = [];
/** What had been fetched when the receipt was there. */
let wayToReceipt: readonly [path: string, bytes: number][] = [];
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  counted = countBytes(page);
  reports.push(await watchPolicy(page));
});
test.afterAll(() => page.close());

test('registers, is told at the field what is taken, and keeps what was typed', async () => {
  await page.goto('/');
  await step.look(page, 'portal');
  await step.register(page, { ...person, username: 'zhangsan' });
  await expect(page.getByText('用户名已存在，请修改用户名重新注册').first()).toBeVisible();
  await expect(step.field(page, '手机号')).toHaveValue(person.phone);
  await step.look(page, 'register');
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
  await step.look(page, 'login');
});

test('logs in to a home page that is empty before the first registration', async () => {
  await step.login(page, person.username, person.password);
  await expect(page.getByRole('heading', { name: /请点击“信息登记”/ })).toBeVisible();
  await step.look(page, 'home-first');
});

test('fills the six sections', async () => {
  await step.openWizard(page);
  await expect(page.getByRole('heading', { name: '基本信息', level: 1 })).toBeVisible();
  await step.look(page, 'basic-empty');
  await step.fillBasic(page, person);
  await expect(page.getByText('1981')).toBeVisible();
  await step.upload(page, '免冠照片', await phonePortrait());
  await step.look(page, 'basic');
  await step.next(page, '学历信息');
  await step.fillEducation(page);
  await step.look(page, 'education');
  await step.next(page, '单位信息');
  await step.fillEmployer(page, unit);
  await step.look(page, 'employer');
  await step.next(page, '人才信息');
  await step.tile(page, '是否会计人才', '否').click();
  await step.look(page, 'talent');
  await step.next(page, '职称信息');
  await step.tile(page, '是否有职称', '否').click();
  await step.look(page, 'title');
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
  await step.look(page, 'materials');
  await expect(page.getByText('手签扫描件')).toHaveCount(2);
  await page.getByRole('button', { name: '预览确认' }).click();
  await expect(page.getByRole('heading', { name: '预览确认', level: 1 })).toBeVisible();
  await step.look(page, 'preview');
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByText('待审核').first()).toBeVisible();
  await step.look(page, 'receipt');
  await expect(page.getByText(/^\d{4}-\d{3}-[A-Z0-9]{6}-[A-Z0-9]$/).first()).toBeVisible();
  await expect(page.getByText('0431-89865795').first()).toBeVisible();
  wayToReceipt = [...counted.files];
  await page.getByRole('button', { name: '返回首页' }).click();
  await step.look(page, 'home-submitted');
});

test('the way to the receipt took no reviewer’s code, and no more bytes than it does now', () => {
  const names = wayToReceipt.map(([path]) => path);
  expect(
    names.filter((name) =>
      /acct-review|fallback|progress|elsewhere|remarks|rows|unit-|trouble|odd-files/.test(name),
    ),
  ).toEqual([]);
  expect(names.filter((name) => name.includes('image.worker'))).toHaveLength(1);
  const total = wayToReceipt.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`journey: ${(total / 1024).toFixed(1)} KiB of a goal of 55`);
  expect(total, wayToReceipt.join(' ')).toBeLessThanOrEqual(limits.journey * 1024);
});

test('the stored pictures are upright, small and large enough', async () => {
  const headers = { 'Acct-Wire': '1', Origin: new URL(page.url()).origin };
  const view = await (await page.request.put('/api/record', { headers })).json();
  const materials = Object.values(view.materials as Record<string, Material>);
  expect(materials).toHaveLength(7);
  for (const { slot, id, bytes, width, height, type } of materials) {
    const file = Buffer.from(
      await (await page.request.get(`/api/record/materials/${id}`, { headers })).body(),
    );
    const metadata = await sharp(file).metadata();
    expect([file.length, metadata.width, metadata.height, type]).toEqual([
      bytes,
      width,
      height,
      'image/jpeg',
    ]);
    expect([metadata.exif, metadata.xmp, metadata.orientation]).toEqual([undefined, undefined, undefined]);
    if (slot !== 'photo') {
      expect(bytes).toBeLessThanOrEqual(200 * 1024);
      expect(Math.max(width, height)).toBeGreaterThanOrEqual(1200);
      continue;
    }
    expect(bytes).toBeLessThanOrEqual(100 * 1024);
    expect(width).toBeGreaterThanOrEqual(295);
    expect(height).toBeGreaterThanOrEqual(413);
    // The green mark of the upper left corner is where it was, so the picture stands upright.
    const { data } = await sharp(file)
      .extract({ left: 4, top: 4, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect((data[1] ?? 0) - Math.max(data[0] ?? 0, data[2] ?? 0)).toBeGreaterThan(40);
  }
});

test.describe('the bureau', () => {
  let bureau: Page;
  test.beforeAll(async ({ browser }) => {
    bureau = await browser.newPage();
    countedAtBureau = countBytes(bureau);
    reports.push(await watchPolicy(bureau));
  });
  test.afterAll(() => bureau.close());

  const remark = (label: string) => bureau.locator('form.opinion').filter({ hasText: label });

  test('of another city sees nothing of it', async ({ browser }) => {
    const other = await browser.newPage();
    await other.goto('/#/login');
    await step.login(other, 'jilinshi', demoPassword('jilinshi'));
    await expect(other.getByText('没有待办的申请')).toBeVisible();
    await other.getByRole('searchbox').or(other.getByLabel('搜索')).first().fill(person.name);
    await other.keyboard.press('Enter');
    await expect(other.getByText(/没有符合条件的申请|没有待办的申请/)).toBeVisible();
    await other.close();
  });

  test('claims the case and returns it with a remark on a field and one on a material', async () => {
    await bureau.goto('/#/login');
    await step.login(bureau, 'changchun', demoPassword('changchun'));
    await expect(bureau.getByText(person.idNumber)).toHaveCount(0);
    await step.look(bureau, 'queue');
    await bureau.getByRole('button', { name: '领取下一件' }).click();
    await expect(bureau.getByText(unit.name).first()).toBeVisible();
    await expect(bureau.getByRole('img', { name: /扫描件/ }).first()).toBeVisible();
    for (const [label, text] of [
      ['单位名称', '与统一社会信用代码证书上的名称不一致，请按公章全称填写。'],
      ['单位证明', '证明上缺少单位公章，请盖章后重新扫描上传。'],
    ] as const) {
      await bureau.getByRole('button', { name: `提出意见：${label}`, exact: true }).click();
      await remark(label).getByRole('textbox').fill(text);
      await remark(label).getByRole('button', { name: '保存意见' }).click();
      await expect(remark(label)).toHaveCount(0);
    }
    await step.look(bureau, 'case');
    await bureau.getByRole('button', { name: /退回修改/ }).click();
    await bureau.getByRole('button', { name: '确认退回' }).click();
    await expect(bureau.getByText('已退回修改').first()).toBeVisible();
  });

  test('took no more code on top of the applicant’s than it does now', () => {
    const known = new Set(wayToReceipt.map(([path]) => path));
    const own = [...countedAtBureau.files].filter(([path]) => !known.has(path));
    const total = own.reduce((sum, [, bytes]) => sum + bytes, 0);
    console.log(`reviewer on top: ${(total / 1024).toFixed(1)} KiB of a goal of 35`);
    expect(own.some(([path]) => path.includes('review'))).toBe(true);
    expect(total, own.join(' ')).toBeLessThanOrEqual(limits.review * 1024);
  });

  test('is read at the places, corrected there, and submitted again', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: '请修改 2 处内容，然后重新提交' })).toBeVisible();
    await step.look(page, 'home-returned');
    await page.getByRole('button', { name: '去修改：单位名称' }).click();
    await expect(page.getByText('请按公章全称填写').first()).toBeVisible();
    await step.fill(page, '单位名称', corrected);
    await step.look(page, 'employer-returned');
    await page
      .getByRole('button', { name: /相关材料上传/ })
      .first()
      .click();
    await expect(page.getByText('证明上缺少单位公章').first()).toBeVisible();
    await step.look(page, 'materials-returned');
    await step.upload(
      page,
      '单位证明',
      await scannedPage('单位证明-盖章.jpg', '单位从事会计工作证明（已盖章）'),
      '已修改，等待提交',
    );
    await page.getByRole('button', { name: '预览确认' }).click();
    await page.getByRole('checkbox').last().check();
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await expect(page.getByText('待审核').first()).toBeVisible();
  });

  test('sees exactly the two changes, old and new, and approves', async () => {
    await bureau.goto('/#/review');
    await bureau.getByRole('button', { name: '领取下一件' }).click();
    await expect(bureau.getByRole('tab', { name: '本轮变化 2' })).toBeVisible();
    await bureau.getByRole('tab', { name: '本轮变化 2' }).click();
    await step.look(bureau, 'case-second');
    const panel = bureau.getByRole('tabpanel').first();
    await expect(panel.getByText(corrected)).toBeVisible();
    await expect(panel.locator('del')).toHaveText(unit.name);
    await expect(panel.getByText('单位证明-盖章.jpg')).toBeVisible();
    await expect(panel.locator('.row')).toHaveCount(2);
    for (const label of ['单位名称', '单位证明']) {
      await bureau.getByRole('button', { name: `已解决：${label}` }).click();
    }
    await bureau.getByRole('button', { name: '通过', exact: true }).click();
    await bureau.getByRole('button', { name: '确认通过' }).click();
    await expect(bureau.getByText('已通过').first()).toBeVisible();
  });

  test('is seen by the person: 审核通过', async () => {
    await page.goto('/#/home');
    await page.reload();
    await expect(page.getByText('审核通过').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: '审核通过', level: 2 })).toBeVisible();
    await step.look(page, 'home-approved');
  });
});

test('a colleague at the same unit is offered it: 单位信息已存在', async ({ page: own }) => {
  const colleague = {
    ...person,
    username: 'sunba2026',
    phone: '13944446666',
    name: '孙八',
    idNumber: '220106198803128034',
  };
  await step.register(own, colleague);
  await expect(own.getByText('注册成功')).toBeVisible();
  await step.login(own, colleague.username, colleague.password);
  await step.openWizard(own);
  await own
    .getByRole('navigation', { name: '信息登记' })
    .getByRole('button', { name: /单位信息/ })
    .click();
  await step.tile(own, '是否在岗', '是').click();
  await step.fill(own, '组织机构代码或社会统一信用代码', unit.code);
  await expect(own.getByText('单位信息已存在')).toBeVisible();
  await step.look(own, 'unit-exists');
  await own.getByRole('button', { name: '选用该单位' }).click();
  await expect(step.field(own, '单位名称')).toHaveValue(corrected);
  await expect(step.field(own, '单位名称')).not.toBeEditable();
  await own.getByRole('button', { name: '更换单位' }).click();
  await own.getByRole('button', { name: '查找单位信息' }).first().click();
  const dialog = own.getByRole('dialog', { name: '查找单位信息' });
  await dialog.getByLabel('单位名称').fill('示例建筑');
  await dialog.getByRole('button', { name: '查询' }).click();
  await dialog.getByText(unit.code).click();
  await dialog.getByRole('button', { name: '选用该单位' }).click();
  // Two fields have this label while the dialog stands.
  await expect(dialog).toBeHidden();
  await expect(step.field(own, '单位名称')).toHaveValue(corrected);
});

test('the strict policy with Trusted Types reported nothing on the whole way, and would have', async ({
  policyReports,
}) => {
  expect(reports).toEqual([[], []]);
  const [own] = reports;
  await page.evaluate(() => {
    const forbidden = document.createElement('p');
    forbidden.setAttribute('style', 'color: red');
    document.body.append(forbidden);
    try {
      forbidden.innerHTML = '<b>not trusted</b>';
    } catch {
      // Refused, as it has to be.
    }
    forbidden.remove();
  });
  await expect.poll(() => own!.join('\n')).toMatch(/style-src-attr inline/);
  await expect.poll(() => own!.join('\n')).toMatch(/require-trusted-types-for trusted-types-sink/);
  // These two were asked for here.
  await expect.poll(() => policyReports.length).toBe(2);
  policyReports.length = 0;
});

test('every screen that the guide speaks of was looked at', () => {
  expect(step.unseen()).toEqual([]);
});
