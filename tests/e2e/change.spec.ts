import type { Browser, Page } from '@playwright/test';
import { putOnRecord } from './on-record.ts';
import { applicant } from './people.ts';
import { scannedPage } from './pictures.ts';
import { demoPassword } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const person = applicant('zhoujiu2026', '13944447771', '周九成', '220102199003078015');
const unit = { code: '91220201MA0Y9K1N6G', name: '吉林示例机械有限公司' };

test.describe.configure({ mode: 'serial' });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await putOnRecord(browser, page, person, { unitRegion: '220104', reviewer: 'changchun' });
});
test.afterAll(() => page.close());

const line = (where: Page, label: string) =>
  where.locator('.comparison li').filter({ has: where.getByText(label, { exact: true }) });

/** Begins a change of this kind. */
async function begin(kind: RegExp, section: string): Promise<void> {
  await page.goto('/#/change');
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('button', { name: '开始变更' }).click();
  await expect(page.getByRole('heading', { name: section, level: 1 })).toBeVisible();
}

const toPreview = async (): Promise<void> => {
  await page.getByRole('button', { name: '预览确认' }).click();
  await expect(page.getByRole('heading', { name: '预览确认', level: 1 })).toBeVisible();
};

async function submit(): Promise<void> {
  await page.getByRole('checkbox', { name: /本人郑重声明/ }).check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByText('待审核').first()).toBeVisible();
}

/** The bureau takes the case that waits, sees it and approves it. */
async function approve(browser: Browser, sees: (bureau: Page) => Promise<void>): Promise<void> {
  const bureau = await browser.newPage();
  await bureau.goto('/#/login');
  await step.login(bureau, 'jilinshi', demoPassword('jilinshi'));
  await bureau.getByRole('button', { name: '领取下一件' }).click();
  await expect(bureau.getByRole('tab', { name: /^与备案对比/ })).toBeVisible();
  await sees(bureau);
  await bureau.getByRole('button', { name: '通过', exact: true }).click();
  await bureau.getByRole('button', { name: '确认通过' }).click();
  await expect(bureau.getByText('已通过').first()).toBeVisible();
  await bureau.close();
}

test('chooses the change of employer: only its section and files can be changed', async () => {
  await page.getByRole('main').getByRole('button', { name: '个人信息变更', exact: true }).click();
  await expect(page.getByRole('heading', { name: '个人信息变更', level: 1 })).toBeVisible();
  await step.look(page, 'change-choice');
  await page.getByRole('radio', { name: /^工作单位变更（省内）/ }).check();
  await page.getByRole('button', { name: '开始变更' }).click();
  await expect(page.getByRole('heading', { name: '单位信息', level: 1 })).toBeVisible();
  const steps = page.getByRole('navigation', { name: '工作单位变更（省内）' });
  await expect(steps.getByRole('listitem')).toHaveText([/单位信息/, /相关材料上传/]);
  await expect(page.getByText(/只能修改这里列出的部分/)).toBeVisible();
});

test('sees what is on record beside the new employer, and that another bureau will review', async () => {
  await step.fill(page, '组织机构代码或社会统一信用代码', unit.code);
  await step.fill(page, '单位名称', unit.name);
  await step.region(page, '单位所属区域', '吉林市', '昌邑区');
  await step.fill(page, '单位地址', '吉林市昌邑区示例路 9 号');
  await expect(page.getByText('原登记：长春示例商贸有限公司')).toBeVisible();
  await expect(
    page.getByText('所属会计管理部门将由长春市财政局变为吉林市财政局，由吉林市财政局审核。'),
  ).toBeVisible();
  await step.look(page, 'change-employer');
  await step.next(page, '相关材料上传');
  await expect(page.getByText('身份证正面')).toHaveCount(0);
  await expect(page.getByText(/^单位名称：.*更换统一社会信用代码证书、单位证明/)).toBeVisible();
  await step.upload(page, '单位证明', await scannedPage('新单位证明.jpg', '单位从事会计工作证明（新单位）'));
  await expect(page.getByText(/^单位名称：.*更换统一社会信用代码证书；/)).toBeVisible();
  await step.upload(page, '统一社会信用代码证书', await scannedPage('新证书.jpg', '统一社会信用代码证书'));
  await expect(page.getByText(/这些内容已变更/)).toHaveCount(0);
  await step.look(page, 'change-materials');
});

test('previews old beside new, may edit nothing else, and submits', async () => {
  await page.getByRole('button', { name: '预览确认' }).click();
  await expect(page.getByRole('heading', { name: '预览确认', level: 1 })).toBeVisible();
  await expect(line(page, '单位名称').locator('dd')).toHaveText(['长春示例商贸有限公司', unit.name]);
  await expect(line(page, '单位证明').locator('dd')).toHaveText(['原材料', '已更换']);
  await expect(page.getByRole('button', { name: '修改单位信息' })).toBeVisible();
  await expect(page.getByRole('button', { name: '修改基本信息' })).toHaveCount(0);
  await step.look(page, 'change-preview');
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByText('待审核').first()).toBeVisible();
  await expect(page.getByText('吉林市财政局').filter({ visible: true }).first()).toBeVisible();
});

test('stays on record with the old employer and bureau meanwhile', async () => {
  await page.goto('/#/home');
  await expect(page.getByText('长春示例商贸有限公司')).toBeVisible();
  await expect(page.getByText('长春市财政局').first()).toBeVisible();
  await page.goto('/#/change');
  await expect(page.getByRole('heading', { name: '正在办理：工作单位变更（省内）' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^学历学位变更/ })).toBeDisabled();
  await expect(page.getByText('“工作单位变更（省内）”正在办理，办结或作废后才能办理').first()).toBeVisible();
  await step.look(page, 'change-submitted');
});

test('the receiving bureau sees old and new, and approves', async ({ browser }) => {
  const before = await browser.newPage();
  await before.goto('/#/login');
  await step.login(before, 'changchun', demoPassword('changchun'));
  await expect(before.getByText('没有待办的申请')).toBeVisible();
  await before.close();

  await approve(browser, async (bureau) => {
    await bureau.getByRole('tab', { name: /^与备案对比/ }).click();
    const panel = bureau.getByRole('tabpanel').first();
    await expect(panel.getByText(unit.name)).toBeVisible();
    await expect(panel.locator('del').filter({ hasText: '长春示例商贸有限公司' })).toBeVisible();
    await step.look(bureau, 'case-change');
  });
});

test('the home page has the new record and bureau', async () => {
  await page.goto('/#/home');
  await page.reload();
  await expect(page.getByRole('heading', { name: '审核通过' }).first()).toBeVisible();
  await expect(page.getByText(unit.name)).toBeVisible();
  await expect(page.getByText('0432-62049067').first()).toBeVisible();
  await step.look(page, 'home-changed');
  await page.getByRole('main').getByRole('button', { name: '个人信息变更', exact: true }).click();
  await expect(page.getByText(/登记信息已按下面的内容更新/)).toBeVisible();
  await step.look(page, 'change-approved');
});

test('another e-mail address is in force at once; the phone is changed by the bureau', async () => {
  await page.getByRole('radio', { name: /^联系方式变更/ }).check();
  await step.fill(page, '电子邮箱', 'nowhere');
  await page.getByRole('button', { name: '保存邮箱' }).click();
  await expect(page.getByText('请填写完整的邮箱地址').first()).toBeVisible();
  await step.fill(page, '电子邮箱', 'zhou@example.com');
  await page.getByRole('button', { name: '保存邮箱' }).click();
  await expect(page.getByText('电子邮箱已更新')).toBeVisible();
  await expect(line(page, '电子邮箱').locator('dd')).toHaveText(['未登记', 'zhou@example.com']);
  await step.look(page, 'change-contact');
  // Where no code can be sent, the bureau is called.
  await expect(page.getByRole('button', { name: '更换手机号' })).toHaveCount(0);
  await expect(page.getByText(/更换手机号，请联系所属会计管理部门/).getByRole('link')).not.toHaveCount(0);
});

test('a change that changes nothing cannot be submitted, and leads back to what can be changed', async () => {
  await begin(/^关键信息变更/, '基本信息');
  await step.next(page, '相关材料上传');
  await toPreview();
  await expect(page.getByText('还没有改动')).toBeVisible();
  const told = page.getByRole('link', { name: /还没有修改任何内容/ });
  await expect(told).toBeVisible();
  await page.getByRole('checkbox', { name: /本人郑重声明/ }).check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByRole('heading', { name: '预览确认', level: 1 })).toBeVisible();
  await step.look(page, 'change-nothing');
  await told.click();
  await expect(page.getByRole('heading', { name: '基本信息', level: 1 })).toBeVisible();
});

test('another name needs a new ID card, or the word that the old one holds', async ({ browser }) => {
  await step.fill(page, '姓名', '周久成');
  await expect(page.getByText(/更换身份证正面、身份证反面/)).toBeVisible();
  await step.look(page, 'change-name');
  await step.next(page, '相关材料上传');
  await step.upload(page, '身份证正面', await scannedPage('新身份证.jpg', '居民身份证 周久成'));
  const asked = page.getByRole('link', { name: /^姓名：.*更换身份证反面；/ });
  await expect(asked).toBeVisible();
  await toPreview();
  await expect(page.getByText('有 1 处请您核对并确认')).toBeVisible();
  await step.look(page, 'change-confirm');
  await page.getByRole('link', { name: /^姓名：/ }).click();
  await page.getByRole('checkbox', { name: '原来的身份证反面仍然有效' }).check();
  await step.next(page, '相关材料上传');
  await expect(asked).toHaveCount(0);
  await toPreview();
  await expect(page.getByText('请您核对并确认')).toHaveCount(0);
  await expect(line(page, '姓名').locator('dd')).toHaveText([person.name, '周久成']);
  await submit();
  await approve(browser, async (bureau) => {
    await expect(bureau.getByText('周久成').first()).toBeVisible();
  });
});

test('another education comes with its proof, and is on record once approved', async ({ browser }) => {
  await begin(/^学历学位变更/, '学历信息');
  await step.choose(page, '学历(非全日制)', '硕士研究生');
  await step.fill(page, '毕业院校(非全日制)', '吉林示例大学');
  await step.fill(page, '毕业时间(非全日制)', '2020-07-01');
  await step.fill(page, '所学专业(非全日制)', '会计学');
  await step.next(page, '相关材料上传');
  await expect(page.getByText(/这些内容已变更/)).toHaveCount(0);
  await step.upload(page, '学历证明(非全日制)', await scannedPage('学历.jpg', '毕业证书 会计学'));
  await toPreview();
  await expect(line(page, '毕业院校(非全日制)').locator('dd')).toHaveText(['未登记', '吉林示例大学']);
  await submit();
  await approve(browser, async (bureau) => {
    await expect(bureau.getByText('毕业证书').or(bureau.getByText('硕士研究生')).first()).toBeVisible();
  });
});

test('a first title comes with its certificate', async ({ browser }) => {
  await begin(/^专业技术资格/, '职称信息');
  await step.tile(page, '是否有职称', '是').click();
  await page.getByRole('button', { name: '添加职称信息' }).click();
  await step.choose(page, '专业技术资格类型', '会计');
  await step.choose(page, '专业技术资格级别', '中级');
  await step.choose(page, '取得方式', '考试');
  await step.fill(page, '取得时间', '2018-09-09');
  await step.fill(page, '证书号(管理号)或批文号', 'KJ2018220001');
  await step.look(page, 'change-title');
  await step.next(page, '相关材料上传');
  const label = await page
    .locator('acct-upload')
    .first()
    .getByText('职称', { exact: false })
    .first()
    .innerText();
  await step.upload(page, label, await scannedPage('职称证书.jpg', '会计专业技术资格证书'));
  await toPreview();
  await expect(line(page, '职称信息').locator('dd')).toHaveText(['未登记', /会计 · 中级 · 考试/]);
  await submit();
  await approve(browser, async (bureau) => {
    await expect(bureau.getByText('KJ2018220001').first()).toBeVisible();
  });
});
